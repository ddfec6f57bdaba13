import {type Severity} from '../../model/finding.ts'
import {type ArticleParagraph} from '../../model/article.ts'
import {type Paragraph} from '../../text/paragraph.ts'
import {type Block} from '../blocks/blocks.ts'
import {type RepeatedRun} from '../blocks/runs.ts'
import {type Match} from '../comparison/compare.ts'
import {isLabel} from '../comparison/templates.ts'
import {LIMITS} from '../limits.table.ts'
import {endsSentence, isPullQuote, isQuotation} from './pullQuote.ts'

type Role = ArticleParagraph['role']

/** How serious a block is: contradictions always warn; what is repeated for a reason never interrupts. */
export function severityOf(block: Block, paragraphs: Paragraph[], roles?: Role[]): Severity {
  const severities = block.runs.map((run) => runSeverity(run, paragraphs, roles))
  if (severities.includes('warning') || isRunTogether(block)) return 'warning'
  return severities.includes('review') ? 'review' : 'info'
}

function runSeverity(run: RepeatedRun, paragraphs: Paragraph[], roles?: Role[]): Severity {
  const {matches, first, second} = run
  if (matches.some((match) => match.kind === 'conflict')) return 'warning'
  if (matches.length > 1) return matches.some(isCopy) ? 'warning' : 'review'
  const [match] = matches
  const [a, b] = [paragraphs[first], paragraphs[second]]
  if (roles && (isDisplay(roles[first]) || isDisplay(roles[second]))) return 'info'
  if (isHeading(a) || isHeading(b)) return 'info'
  return isExcerpt(match, a, b) || isStandfirst(match, run, paragraphs) ? 'info' : match.strength
}

const isCopy = ({strength}: Match) => strength === 'warning'

/** Text that shows other text again by its nature. */
function isDisplay(role: Role): boolean {
  return role !== 'body'
}

/** Paragraphs in a row that stand in a row inside another: a copy without its line breaks, no pull quote. */
function isRunTogether({runs}: Block): boolean {
  return runs.length > 1 && runs.every(({matches}) => matches.length === 1 && matches[0].inside)
}

/** A quotation, or a sentence set for display, that the story has at greater length, too. */
function isExcerpt({kind, inside}: Match, a: Paragraph, b: Paragraph): boolean {
  if (inside) {
    const [inner, outer] = inside.shorter === 'first' ? [a, b] : [b, a]
    return isPullQuote(inside, inner, outer) || (isShortLabel(inner) && isShortLabel(outer))
  }
  return kind === 'near' && isQuotation(a) !== isQuotation(b)
}

/** A heading or standfirst in the first lines, which the first paragraph takes up. */
function isStandfirst(
  {kind}: Match,
  {first, second}: RepeatedRun,
  paragraphs: Paragraph[],
): boolean {
  const [head, body] = [paragraphs[first], paragraphs[second]]
  // paragraphs in other languages are read as empty
  const before = paragraphs.slice(0, second).filter(({length}) => length)
  if (kind === 'exact' || kind === 'format' || before.length > 3) return false
  const isHead = head.length <= LIMITS.lineWords && before.indexOf(head) < 2
  return isHead && !endsSentence(head) && endsSentence(body)
}

/** A short line that is no statement, or names something only: subheads count inside a block only. */
function isHeading(paragraph: Paragraph): boolean {
  if (paragraph.length > LIMITS.headingWords) return false
  return !STATES.test(paragraph.words.text) || !endsSentence(paragraph) || isShortLabel(paragraph)
}

const isShortLabel = ({length, words}: Paragraph) => length <= LIMITS.lineWords && isLabel(words)

/** A short question is a heading, or one that is asked of several. */
const STATES = /[^?？\P{P}]\P{L}*$/u
