import {fold} from '../../text/fold.ts'
import {keyOf, keysOf} from './nameKeys.ts'
import {similarity} from './similarity.ts'

/**
 * How likely `a` and `b` are one name in two spellings, by their letters alone: in [0, 1], symmetric.
 * Persons are compared word by word, in any order; places as a whole.
 */
export function samePairScore(a: string, b: string, kind: 'person' | 'place'): number {
  if (kind === 'place') return wordScore(placeKey(a), placeKey(b), true)
  const [one, other] = [keysOf(a), keysOf(b)]
  if (one.length <= 1 && other.length <= 1) return wordScore(keyOf(a), keyOf(b), false)
  const glued = wordScore(fold(a), fold(b), false)
  const apart = wordsScore(one, other)
  return one.length === other.length ? apart : Math.max(apart, glued * 0.9)
}

function wordScore(a: string, b: string, place: boolean): number {
  if (!a || !b) return 0
  if (a === b) return 1
  return 1 / (1 + Math.exp(-similarity(a, b, place)))
}

function placeKey(place: string): string {
  return keysOf(place).join('') || fold(place)
}

/** The mean score of the words paired best with best; words left over count against. */
function wordsScore(one: string[], other: string[]): number {
  const pairs = one.flatMap((a, i) =>
    other.map((b, j) => ({i, j, score: tokenScore(a, b), size: Math.min(a.length, b.length)})),
  )
  pairs.sort((x, y) => y.score - x.score || y.size - x.size)
  const left = new Set<number>()
  const right = new Set<number>()
  let worst = 1
  let sum = 0
  for (const {i, j, score} of pairs) {
    if (left.has(i) || right.has(j)) continue
    left.add(i)
    right.add(j)
    sum += score
    worst = Math.min(worst, score)
  }
  const paired = left.size
  if (paired === 0) return 0
  const spare = Math.max(one.length, other.length) - paired
  return Math.max(0, (sum / paired + worst) / 2 - 0.12 * spare)
}

function tokenScore(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.8 : 0
  return wordScore(a, b, false)
}
