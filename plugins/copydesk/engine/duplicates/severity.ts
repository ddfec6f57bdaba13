import {type ArticleParagraph} from '../options.ts'
import {type Severity} from '../finding.ts'
import {type Block} from './blocks.ts'
import {type Run} from './runs.ts'
import {type Match} from './compare.ts'
import {SENTENCE_START} from '../text/words.ts'
import {type Paragraph} from './paragraph.ts'

type Role = ArticleParagraph['role']

/** How serious a block is: contradictions always warn; what is repeated for a reason never interrupts. */
export function severityOf(block: Block, paragraphs: Paragraph[], roles?: Role[]): Severity {
  const severities = block.runs.map((run) => runSeverity(run, paragraphs, roles))
  if (isRefrain(block, paragraphs)) return 'info'
  if (severities.includes('warning') || isRunTogether(block)) return 'warning'
  return severities.includes('review') ? 'review' : 'info'
}

function runSeverity(run: Run, paragraphs: Paragraph[], roles?: Role[]): Severity {
  const {matches, first, second} = run
  if (matches.some((match) => match.kind === 'conflict')) return 'warning'
  if (matches.length > 1) return 'warning'
  const [match] = matches
  const [a, b] = [paragraphs[first], paragraphs[second]]
  if (roles && (isDisplay(roles[first]) || isDisplay(roles[second]))) return 'info'
  if (isHeading(a) || isHeading(b)) return 'info'
  if (match.inside) return containedSeverity(match, a, b)
  if (isQuestion(a) && isQuestion(b)) return match.kind === 'near' ? 'info' : 'review'
  return match.strength
}

/** Text that shows other text again by its nature. */
function isDisplay(role: Role): boolean {
  return role !== 'body'
}

/** A short line that recurs (“Read more about this story”): a habit of the page, not an accident. */
function isRefrain({runs}: Block, paragraphs: Paragraph[]): boolean {
  return (
    runs.length >= 2 &&
    runs.every((run) => run.first === runs[0].first && run.matches.length === 1) &&
    runs.every((run) => run.matches[0].kind !== 'conflict') &&
    paragraphs[runs[0].first].words.count <= 12
  )
}

/** Paragraphs in a row that stand in a row inside another: a copy without its line breaks, no pull quote. */
function isRunTogether({runs}: Block): boolean {
  return runs.length > 1 && runs.every(({matches}) => matches.length === 1 && matches[0].inside)
}

/** A short line that is no sentence: headings come again in tables of contents and in the text below them. */
function isHeading({words}: Paragraph): boolean {
  return words.count <= 10 && !/[.?!…]["”’»')\]]*\s*$/u.test(words.text)
}

/** A pull quote is in order; one sentence may be meant; more is a copy, and so is a paragraph cut off. */
function containedSeverity(match: Match, a: Paragraph, b: Paragraph): Severity {
  const [inner, outer] = match.inside!.shorter === 'first' ? [a, b] : [b, a]
  const text = inner.words.text.trim()
  const sentences = text.match(SENTENCE_END)?.length ?? 0
  if (match.strength === 'warning' && isPullQuote(match, inner, outer, sentences)) return 'info'
  const isCutOff = sentences === 0 && match.inside!.from === 0
  return sentences <= 1 && !isCutOff && inner.words.count <= 40 ? 'review' : match.strength
}

/**
 * A sentence or two set again for display, perhaps with the speaker's name under it; the smaller part of where they
 * come from, beginning where a sentence does there.
 */
function isPullQuote(
  {inside}: Match,
  inner: Paragraph,
  outer: Paragraph,
  sentences: number,
): boolean {
  const text = inner.words.text.trim()
  return (
    inner.words.count <= 50 &&
    inner.words.count <= 0.75 * outer.words.count &&
    (outer.words.flags[inside!.from] & SENTENCE_START) !== 0 &&
    sentences <= 2 &&
    (/[.?!…,"”’»]$/u.test(text) || CREDIT.test(text))
  )
}

const SENTENCE_END = /[.?!…]+["”’'»)]*(?=\s|$)/gu
/** Up to five capitalised words after the end of the quotation. */
const CREDIT = /[.?!…"”’»]\s*(?:[—–-]\s*)?(?:\p{Lu}[\p{L}.'’-]*\s*){1,5}$/u

/** Interviewers ask the same question twice on purpose. */
function isQuestion(paragraph: Paragraph): boolean {
  return paragraph.words.count <= 25 && /\?["”’»]?\s*$/u.test(paragraph.words.text)
}
