import {quoteRanges} from '../article/quotes.ts'
import {align} from '../text/align.ts'
import {hashText} from '../text/hash.ts'
import {once} from '../text/once.ts'
import {plainTypography} from '../text/typography.ts'

/** Words between quotation marks. */
export interface Quotation {
  /** Of each word, without case and punctuation. */
  hashes: Uint32Array
  /** Its words; read when first asked for, as few quotations come near another. */
  words(): QuotedWord[]
  /** `[from, to)` in UTF-16 code units, quotation marks included. */
  from: number
  to: number
}

export interface QuotedWord {
  text: string
  from: number
  to: number
  /** An ellipsis, or brackets: the reporter's own. */
  isOwn: boolean
}

/** Shorter quotations are phrases that many people use. */
const FEWEST_WORDS = 5

/** The quotations of a text that are long enough to be told from others. */
export function readQuotations(text: string): Quotation[] {
  return quoteRanges(text)
    .map(([from, to]) => quotationOf(text, from, to))
    .filter(({hashes}) => hashes.length >= FEWEST_WORDS)
}

/** The words of a quotation, or of the record of one, from a place of a text on. */
export function quotationOf(text: string, from = 0, to = text.length): Quotation {
  const quoted = text.slice(from, to)
  const words = once(() =>
    Array.from(quoted.matchAll(WORD), ({0: word, index}) => ({
      text: word,
      from: from + index,
      to: from + index + word.length,
      isOwn: /^[[…(.]/u.test(word),
    })),
  )
  const hashes = Uint32Array.from(quoted.match(WORD) ?? [], (word) =>
    hashText((isPlain(word) ? word : plainTypography(word)).toLowerCase()),
  )
  return {words, hashes, from, to}
}

/** Whether typography has nothing to change in a word: many times quicker than to change nothing. */
const isPlain = (word: string): boolean => /^[\w',.-]*$/.test(word)

const WORD =
  /\[[^\]]{0,200}\]|\([^)]{0,200}\)|…|\.{3,}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'-]|[.,](?=\d))*(?<![’'-])/gu

/** Where two quotations of the same words part: `[from, to)` in the words of each. */
export interface Variance {
  first: [from: number, to: number]
  second: [from: number, to: number]
}

/** The share of the shorter one's words that must be the same. */
const SAME = 0.7
/** More differences make two quotations of two. */
const MOST_DIFFERENT = 3

/**
 * How the words of two quotations differ where one says nearly what the other says, or a part of it; null where they
 * are the same, are two quotations, or differ by what the reporter left out or put into brackets.
 */
export function varianceOf(first: Quotation, second: Quotation): Variance[] | null {
  if (first.hashes.length > second.hashes.length) {
    const turned = varianceOf(second, first)
    return turned && turned.map((variance) => ({first: variance.second, second: variance.first}))
  }
  const start = windowStart(first.hashes, second.hashes)
  if (start === null) return null
  const [from, to] = [
    Math.max(0, start - MOST_DIFFERENT),
    Math.min(second.hashes.length, start + first.hashes.length + MOST_DIFFERENT),
  ]
  const aligned = align(first.hashes, second.hashes.subarray(from, to))
  const same = aligned.reduce((count, at) => count + (at >= 0 ? 1 : 0), 0)
  if (same < SAME * first.hashes.length || same < FEWEST_WORDS - 1) return null
  const parts = variances(aligned, first.hashes.length, from, second.hashes.length)
  const words = parts.flatMap(({first: [a, b], second: [c, d]}) => [
    ...first.words().slice(a, b),
    ...second.words().slice(c, d),
  ])
  const most = parts.reduce(
    (sum, {first: [a, b], second: [c, d]}) => sum + Math.max(b - a, d - c),
    0,
  )
  if (parts.length === 0 || most > MOST_DIFFERENT || words.some(({isOwn}) => isOwn)) return null
  return parts
}

/** Where in the second the first would start, by the first three words in a row that they share. */
function windowStart(first: Uint32Array, second: Uint32Array): number | null {
  for (let i = 0; i + 2 < first.length; i++)
    for (let j = 0; j + 2 < second.length; j++)
      if (
        first[i] === second[j] &&
        first[i + 1] === second[j + 1] &&
        first[i + 2] === second[j + 2]
      )
        return j - i
  return null
}

/** The gaps between the words that are the same. At an end only where both have words left: else one is cut there. */
function variances(aligned: Int32Array, length: number, shift: number, other: number): Variance[] {
  const parts: Variance[] = []
  let [i, j] = [0, -1]
  for (let at = 0; at <= length; at++) {
    const to = at < length ? aligned[at]! : -1
    if (at < length && to < 0) continue
    if (at === length) {
      // the last words differ: as many in both, and no more in the second
      if (i < length && j + shift + (length - i) === other)
        parts.push({first: [i, length], second: [j + shift, other]})
      break
    }
    if (j < 0) {
      if (at > 0 && at === to + shift) parts.push({first: [0, at], second: [0, to + shift]})
    } else if (at > i || to > j) parts.push({first: [i, at], second: [j + shift, to + shift]})
    i = at + 1
    j = to + 1
  }
  return parts
}
