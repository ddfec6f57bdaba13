import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../../text/words.ts'
import {LIMITS} from '../limits.table.ts'
import {type Alignment} from './alignment.ts'
import {type Gap} from './gaps.ts'

/**
 * Two lines of one form — awards, fixtures, results, votes, captions — are alike, yet speak of different things: a
 * name is filled in otherwise, and so is another slot. In lists of names one slot is enough.
 */
export function looksTemplated({
  a,
  b,
  longer,
  gaps,
}: Pick<Alignment, 'a' | 'b' | 'longer' | 'gaps'>): boolean {
  const areLists = isList(a) && isList(b)
  if (longer > LIMITS.lineWords && !areLists) return false
  let names = 0
  let numbers = 0
  for (const gap of gaps) {
    if (isRespelled(a, b, gap)) continue
    const left = fillings(a, gap.aFrom, gap.aTo)
    const right = fillings(b, gap.bFrom, gap.bTo)
    names += Math.min(left.names, right.names)
    numbers += Math.min(left.numbers, right.numbers)
  }
  if (areLists) return names + numbers > 0
  return names > 0 && names + numbers > 1
}

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
function isList({flags, count}: Words): boolean {
  let specific = 0
  for (let i = 0; i < count; i++) if (flags[i] & (CAPITALISED | HAS_DIGIT)) specific++
  return 2 * specific > count
}

/** The names and the numbers in a stretch of words, neighbours of one kind counted as one. */
function fillings(words: Words, from: number, to: number) {
  const found = {names: 0, numbers: 0}
  let before: 'names' | 'numbers' | undefined
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]
    const isName = flags & CAPITALISED && (!(flags & SENTENCE_START) || i === 0)
    const kind = flags & HAS_DIGIT ? 'numbers' : isName ? 'names' : undefined
    if (kind && kind !== before) found[kind]++
    before = kind
  }
  return found
}
