import {type Finding} from '../finding.ts'
import {type ArticleParagraph} from '../options.ts'

/** `[from, to)` in UTF-16 code units, quotation marks included. */
export type QuoteRange = [from: number, to: number]

const CLOSERS: Record<string, string> = {'“': '”', '«': '»', '»': '«', '„': '“”', '‘': '’'}

/**
 * The quoted stretches of a paragraph. A quotation that does not close runs to the end of its paragraph, as where
 * it goes on in the next one and is opened again there. Single marks count only where they open before a letter
 * and close after one, so that apostrophes do not.
 */
export function quoteRanges(paragraph: string): QuoteRange[] {
  const ranges: QuoteRange[] = []
  let at = 0
  while (at < paragraph.length) {
    const mark = paragraph[at]
    if (!opensAt(paragraph, at)) {
      at++
      continue
    }
    const end = closeOf(paragraph, at, mark)
    if (end < 0) {
      if (mark !== "'" && mark !== '‘') {
        ranges.push([at, paragraph.length])
        break
      }
      at++
      continue
    }
    ranges.push([at, end + 1])
    at = end + 1
  }
  return ranges
}

function opensAt(text: string, at: number): boolean {
  const mark = text[at]
  if (!'“«»„‘"\''.includes(mark)) return false
  if (mark === '“' || mark === '„' || mark === '«') return true
  const before = at === 0 ? ' ' : text[at - 1]
  const after = text[at + 1] ?? ' '
  return /[\s([{—–-]/u.test(before) && /\S/u.test(after)
}

function closeOf(text: string, open: number, mark: string): number {
  const closers = CLOSERS[mark] ?? mark
  for (let at = open + 1; at < text.length; at++) {
    if (!closers.includes(text[at])) continue
    if (mark !== "'" && mark !== '‘') return at
    if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') && /\S/u.test(text[at - 1])) return at
  }
  return -1
}

/** Sets `quoted` on the spans that lie wholly inside a quotation or a blockquote. Leaves its input as it is. */
export function markQuoted(
  findings: Finding[],
  paragraphs: string[],
  roles?: ArticleParagraph['role'][],
): Finding[] {
  const read = new Map<number, QuoteRange[]>()
  const rangesOf = (index: number): QuoteRange[] => {
    let ranges = read.get(index)
    if (!ranges) {
      const text = paragraphs[index]
      ranges = roles?.[index] === 'quote' ? [[0, text.length]] : quoteRanges(text)
      read.set(index, ranges)
    }
    return ranges
  }
  return findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map((span) => {
      const end = span.offset + span.length
      const inside = rangesOf(span.paragraph).some(([from, to]) => from <= span.offset && end <= to)
      return inside ? {...span, quoted: true} : span
    }),
  }))
}
