import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../../text/words.ts'
import {LIMITS} from '../limits.table.ts'
import {type Alignment} from './alignment.ts'
import {capitalsTell} from './capitals.ts'
import {isNumber} from './facts.ts'
import {type Gap} from './gaps.ts'

/** Prices, results, forecasts: figures are filled in anew. In a copy one is changed, or two. */
const MAX_CHANGED_NUMBERS = 2

/**
 * Two lines of one form — awards, fixtures, results, votes, captions, schedules, earnings — are alike, yet speak of
 * different things: a name is filled in otherwise, and so is another slot. In lists of names one slot is enough.
 */
export function looksTemplated(alignment: Alignment): boolean {
  const {a, b, longer, scale, gaps} = alignment
  if (isLabelled(alignment) || (isItem(a) && isItem(b))) return true
  const words = longer * scale
  const areLists = isList(a) && isList(b)
  let names = 0
  let numbers = 0
  for (const gap of gaps) {
    if (isRespelled(a, b, gap)) continue
    const left = fillings(a, gap.aFrom, gap.aTo)
    const right = fillings(b, gap.bFrom, gap.bTo)
    names += Math.min(left.names, right.names)
    numbers += Math.min(left.numbers, right.numbers)
  }
  if (numbers > MAX_CHANGED_NUMBERS) return true
  if (words > LIMITS.lineWords && !areLists) return false
  if (numbers > 1 && (2 * words <= LIMITS.lineWords || hasFigures(a, scale))) return true
  if (isNumbered(alignment)) return true
  if (areLists) return names + numbers > 0
  if (!capitalsTell(a)) return false
  return names > 0 && (names + numbers > 1 || isLoose(alignment))
}

/** Below it, a line with other words in several slots speaks of something else. */
const SLOT_SHARE = 0.8

/** Several slots have other words. */
export function isLoose({gaps, aligned, longer}: Alignment): boolean {
  const slots = gaps.filter((gap) => gap.aTo > gap.aFrom && gap.bTo > gap.bFrom).length
  return slots > 1 && aligned < SLOT_SHARE * longer
}

/** `10:05 Police`, `9 a.m.:`, `45+2`, `18 Uhr`: what a line of a schedule or a live blog begins with. */
const TIME =
  /^[\s\p{P}]*(\d{1,2}[:.h時时点點]\d{2}|\d{1,3}(?=['’′+.)])(?!\.\d)|\d{1,2}\s*(?:[ap]\.?\s?m\b|Uhr|น\.|giờ|[時时点點h]))/iu
/** What a line names before a colon: its speaker, its subject. */
const LABEL = /^[\s\p{P}]*([^.?!:：。]{1,40})[:：]/u

/** Each has a label of its own: another time, another speaker. */
function isLabelled({a, b, gaps}: Alignment): boolean {
  const [left, right] = [TIME.exec(a.text), TIME.exec(b.text)]
  if (left && right) return left[1] !== right[1]
  const [first] = gaps
  if (!first || first.afterMatch) return false
  const ends = [a, b].map(({text, starts}) => {
    const label = LABEL.exec(text)
    return label ? starts.findIndex((start) => start >= label[0].length) : 0
  })
  return ends.every((end) => end > 0) && first.aTo >= ends[0] && first.bTo >= ends[1]
}

/**
 * Words before a number that count something: `Some 40 people`. After other words it tells one of its kind: `Bus 12`.
 */
const COUNTING = new Set(
  'about some nearly almost around over under only just roughly another the a in on at by for from of all these those its their his her more least than and but up to between since'.split(
    ' ',
  ),
)

/** The number near the head of a line that tells it from the next: `Bus 12 leaves`, `Bus 14 leaves`. */
function isNumbered({a, b, gaps}: Alignment): boolean {
  const [gap] = gaps
  if (!gap || gap.aFrom > 2 || !(a.flags[gap.aFrom] & b.flags[gap.bFrom] & HAS_DIGIT)) return false
  if (gap.aFrom === 0) return true
  const before = gap.aFrom - 1
  return Boolean(a.flags[before] & CAPITALISED) && !COUNTING.has(wordAt(a, before).toLowerCase())
}

/** An item of a list, by its sign. */
const isItem = ({text}: Words) => /^\s*[-–—•·▪*]/u.test(text)

/** One word for another with most of its letters, from both ends: Zahir and Zaheer fill no slot with two people. */
function isRespelled(a: Words, b: Words, gap: Gap): boolean {
  if (gap.aTo - gap.aFrom !== 1 || gap.bTo - gap.bFrom !== 1) return false
  const [left, right] = [wordAt(a, gap.aFrom), wordAt(b, gap.bFrom)]
  if (a.flags[gap.aFrom] & HAS_DIGIT) return false
  let start = 0
  let end = 0
  const shorter = Math.min(left.length, right.length)
  while (start < shorter && left[start] === right[start]) start++
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return start > 0 && 2 * (start + end) > Math.max(left.length, right.length)
}

/** Mostly names and figures: a squad, a draw, a list of clubs. */
function isList(words: Words): boolean {
  return 2 * specific(words) > words.count
}

/** Names and figures and next to nothing else: a heading, a label. */
export function isLabel(words: Words): boolean {
  return 5 * specific(words) >= 4 * words.count
}

function specific(words: Words): number {
  return countOf(words.flags, capitalsTell(words) ? CAPITALISED | HAS_DIGIT : HAS_DIGIT)
}

/** A fifth figures and more: a line of a table. */
const hasFigures = ({flags, count}: Words, scale: number) =>
  5 * countOf(flags, HAS_DIGIT) >= count * scale

function countOf(flags: Uint8Array, wanted: number): number {
  let count = 0
  for (const each of flags) if (each & wanted) count++
  return count
}

/** The names and the numbers in a stretch of words, neighbours of one kind counted as one. */
function fillings(words: Words, from: number, to: number) {
  const found = {names: 0, numbers: 0}
  let before: 'names' | 'numbers' | undefined
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]
    const isName = flags & CAPITALISED && (!(flags & SENTENCE_START) || i === 0)
    const kind = isNumber(words, i) ? 'numbers' : isName ? 'names' : undefined
    if (kind && kind !== before) found[kind]++
    before = kind
  }
  return found
}
