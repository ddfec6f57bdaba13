import {BoundedCache} from '../../text/boundedCache.ts'
import {editDistance} from '../../text/editDistance.ts'
import {weightedDistance} from './alignment.ts'
import {decisionTrees, type TreeTable} from './decisionTrees.ts'
import {pairFeatures, type Profile, profileOf} from './pairFeatures.ts'

let logOdds: ((features: ArrayLike<number>) => number) | undefined

/** Gives the trees that `training/learnPairScore.ts` learned. Without them no two names are alike. */
export function installPairScore(learned: TreeTable): void {
  logOdds = decisionTrees(learned)
}

const KEPT = 20_000

const profiles = new BoundedCache<string, Profile>(KEPT)
const scores = new BoundedCache<string, number>(KEPT)

/**
 * Log odds that two folded names are one name in two spellings, by their letters alone; above 0 the
 * same is likelier. Symmetric. What was worked out is remembered, up to a bound.
 */
export function similarity(a: string, b: string, place: boolean): number {
  if (a === b) return Infinity
  if (!logOdds) return -Infinity
  const key = `${a < b ? `${a} ${b}` : `${b} ${a}`}${place ? ' p' : ''}`
  let score = scores.get(key)
  if (score === undefined) {
    score = logOdds(pairFeatures(profile(a), profile(b), place))
    scores.set(key, score)
  }
  return score
}

/**
 * The weighted distance of two folded names if a closer look can be worth it; null if not. The bounds save time;
 * `training/learnPairScore.ts` prints what they cost.
 */
export function alikeDistance(a: string, b: string): number | null {
  if (Math.abs(a.length - b.length) > 4) return null
  const limit = 0.4 + 0.3 * Math.max(a.length, b.length)
  const distance = weightedDistance(a, b, limit)
  return distance <= limit ? distance : null
}

const profile = (name: string): Profile => profiles.remember(name, () => profileOf(name))

/** One edit in names of three letters and more, or two in names of five. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  const edits = editDistance(a, b)
  const shorter = Math.min(a.length, b.length)
  return (edits === 1 && shorter >= 3) || (edits === 2 && shorter >= 5)
}
