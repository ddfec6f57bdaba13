import {type ArticleParagraph} from '../model/article.ts'
import {type Finding, type Span} from '../model/finding.ts'
import {lastBefore} from '../text/ranges.ts'
import {DASHES} from '../text/typography.ts'

/** `[from, to)` in UTF-16 code units, quotation marks included. */
export type QuoteRange = [from: number, to: number]

/** The marks that open a quotation, each with those that close it; any other mark closes what it opened. */
const CLOSERS: Record<string, string> = {
  '“': '”',
  '‟': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‚': '‘’',
  '‘': '’',
  '‛': '’',
  '「': '」',
  '『': '』',
  '〝': '〞〟',
}
/** They open wherever they stand. */
const OPENERS = '“‟„«「『〝'
/** They are apostrophes, too. */
const SINGLE = "'‘‛‚＇"

/**
 * The quoted stretches of a paragraph. A quotation that does not close runs to the end of its paragraph, as where
 * it goes on in the next one and is opened again there. Single marks count only where they open before a letter
 * and close after one, so that apostrophes do not.
 */
export function quoteRanges(paragraph: string): QuoteRange[] {
  const ranges: QuoteRange[] = []
  const unclosed = new Set<string>()
  let last = 0
  for (const {0: mark, index} of paragraph.matchAll(MARKS)) {
    if (index < last || unclosed.has(mark) || !opensAt(paragraph, index)) continue
    const end = closeOf(paragraph, index, mark)
    if (end < 0 && isSingle(mark)) unclosed.add(mark)
    else ranges.push([index, (last = end < 0 ? paragraph.length : end + 1)])
  }
  return ranges
}

const MARKS = new RegExp(`[${Object.keys(CLOSERS).join('')}"＂${SINGLE}]`, 'gu')
const BEFORE_QUOTE = new RegExp(`[\\s([{${DASHES}]`, 'u')

function opensAt(text: string, at: number): boolean {
  const mark = text[at]
  if (OPENERS.includes(mark)) return true
  const before = at === 0 ? ' ' : text[at - 1]
  const after = text[at + 1] ?? ' '
  return BEFORE_QUOTE.test(before) && /\S/u.test(after)
}

/** The closing mark's place, or -1. */
function closeOf(text: string, open: number, mark: string): number {
  let first = -1
  for (const closer of CLOSERS[mark] ?? mark) {
    let at = text.indexOf(closer, open + 1)
    while (at >= 0 && isSingle(mark) && !closesAt(text, at)) at = text.indexOf(closer, at + 1)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

const closesAt = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') && /\S/u.test(text[at - 1])

function isSingle(mark: string): boolean {
  return SINGLE.includes(mark)
}

/** The quoted stretches of each paragraph read in the last run. */
export interface QuoteCache {
  read: Map<string, QuoteRange[]>
}

export function createQuoteCache(): QuoteCache {
  return {read: new Map()}
}

/** Sets `quoted` on the spans that lie wholly inside a quotation or a blockquote. Leaves its input as it is. */
export function markQuoted<Id extends string>(
  findings: Finding<Id>[],
  paragraphs: string[],
  roles?: ArticleParagraph['role'][],
  cache: QuoteCache = createQuoteCache(),
): Finding<Id>[] {
  const read = new Map<string, QuoteRange[]>()
  const isQuoted = ({paragraph, offset, length}: Span): boolean => {
    if (roles?.[paragraph] === 'quote') return true
    const text = paragraphs[paragraph]
    const ranges = read.get(text) ?? cache.read.get(text) ?? quoteRanges(text)
    read.set(text, ranges)
    return offset + length <= (lastBefore(ranges, offset + 1)?.[1] ?? -1)
  }
  const marked = findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map((span) => (isQuoted(span) ? {...span, quoted: true} : span)),
  }))
  cache.read = read
  return marked
}
