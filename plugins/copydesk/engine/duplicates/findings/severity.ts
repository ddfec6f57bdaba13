import {type Severity} from '../../model/finding.ts'
import {type ArticleParagraph} from '../../model/article.ts'
import {type Paragraph} from '../../text/paragraph.ts'
import {APOSTROPHES, QUOTES} from '../../text/typography.ts'
import {type Block} from '../blocks/blocks.ts'
import {type RepeatedRun} from '../blocks/runs.ts'
import {LIMITS} from '../limits.table.ts'
import {isPullQuote} from './pullQuote.ts'

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
  if (matches.length > 1) return 'warning'
  const [{inside, strength}] = matches
  const [a, b] = [paragraphs[first], paragraphs[second]]
  if (roles && (isDisplay(roles[first]) || isDisplay(roles[second]))) return 'info'
  if (isHeading(a) || isHeading(b)) return 'info'
  const isQuoted = inside && isPullQuote(inside, inside.shorter === 'first' ? b : a)
  return isQuoted ? 'info' : strength
}

/** Text that shows other text again by its nature. */
function isDisplay(role: Role): boolean {
  return role !== 'body'
}

/** Paragraphs in a row that stand in a row inside another: a copy without its line breaks, no pull quote. */
function isRunTogether({runs}: Block): boolean {
  return runs.length > 1 && runs.every(({matches}) => matches.length === 1 && matches[0].inside)
}

const STATEMENT_END = new RegExp(`[.?!…][${QUOTES}${APOSTROPHES})\\]]*\\s*$`, 'u')

/** A short line that is no sentence: subheads count inside a block only. */
function isHeading({words}: Paragraph): boolean {
  return words.count <= LIMITS.headingWords && !STATEMENT_END.test(words.text)
}
