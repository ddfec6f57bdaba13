import {CAPITALISED, HAS_DIGIT, SENTENCE_START, type Words} from '../text/words.ts'
import {type Gap} from './gaps.ts'

/** Lines of a form are short: the longest of the development data's awards, results and captions has 17 words. */
const MAX_TEMPLATE_WORDS = 30

/**
 * Two lines of one form — awards, fixtures, results, votes, captions: what differs is the filling of slots (names
 * and numbers on both sides, at least two slots), and that is all that differs.
 */
export function looksTemplated(a: Words, b: Words, gaps: Gap[]): boolean {
  if (Math.max(a.count, b.count) > MAX_TEMPLATE_WORDS) return false
  let slots = 0
  let names = 0
  let other = 0
  for (const gap of gaps) {
    const left = isFilling(a, gap.aFrom, gap.aTo)
    const right = isFilling(b, gap.bFrom, gap.bTo)
    if (left && right) {
      slots++
      if (left === 'name' && right === 'name') names++
    } else other++
  }
  return slots >= 2 && slots >= other && (names > 0 || slots >= 3)
}

/** What a stretch of words is made of: names, numbers only, or running text. */
function isFilling(words: Words, from: number, to: number): 'name' | 'number' | undefined {
  let specific = 0
  let names = 0
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]
    if (flags & HAS_DIGIT) specific++
    else if (flags & CAPITALISED && (!(flags & SENTENCE_START) || i === 0)) {
      specific++
      names++
    }
  }
  if (specific === 0 || specific * 2 < to - from) return undefined
  return names > 0 ? 'name' : 'number'
}
