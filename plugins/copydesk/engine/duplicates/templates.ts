import {CAPITALISED, HAS_DIGIT, SENTENCE_START, type Words} from '../text/words.ts'
import {type Gap} from './gaps.ts'

/** Lines of a form are short: the longest of the development data's awards, results and captions has 17 words. */
const MAX_LINE_WORDS = 30
/** A longer one (a poll, state by state) shows by more slots. */
const MAX_SENTENCE_WORDS = 60

/**
 * Two lines of one form — awards, fixtures, results, votes, captions: what differs is the filling of slots (names
 * and numbers on both sides, at least two slots), and hardly anything else.
 */
export function looksTemplated(a: Words, b: Words, gaps: Gap[]): boolean {
  const longer = Math.max(a.count, b.count)
  if (longer > MAX_SENTENCE_WORDS) return false
  let names = 0
  let numbers = 0
  let other = 0
  for (const gap of gaps) {
    const left = fillings(a, gap.aFrom, gap.aTo)
    const right = fillings(b, gap.bFrom, gap.bTo)
    const gapNames = Math.min(left.names, right.names)
    const gapNumbers = Math.min(left.numbers, right.numbers)
    if (gapNames + gapNumbers === 0 || left.plain + right.plain > 4) other++
    names += gapNames
    numbers += gapNumbers
  }
  const slots = names + numbers
  const enough = longer > MAX_LINE_WORDS ? 4 : names > 0 ? 2 : 3
  return slots >= enough && slots >= other
}

/** The names and numbers in a stretch of words, neighbours of one kind counted as one, and the other words. */
function fillings(words: Words, from: number, to: number) {
  const found = {names: 0, numbers: 0, plain: 0}
  let before = ''
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]
    const isName = flags & CAPITALISED && (!(flags & SENTENCE_START) || i === 0)
    const kind = flags & HAS_DIGIT ? 'numbers' : isName ? 'names' : 'plain'
    if (kind === 'plain' || kind !== before) found[kind]++
    before = kind
  }
  return found
}
