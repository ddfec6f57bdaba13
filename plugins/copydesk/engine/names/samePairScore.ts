import {fold} from './fold.ts'
import {weightedDistance} from './weightedDistance.ts'

/** How likely `a` and `b` are one name in two spellings: in [0, 1], symmetric. */
export function samePairScore(a: string, b: string, _kind: 'person' | 'place'): number {
  const x = fold(a)
  const y = fold(b)
  if (x === y) return 1
  return Math.max(0, 1 - weightedDistance(x, y) / (1 + 0.5 * Math.max(x.length, y.length)))
}
