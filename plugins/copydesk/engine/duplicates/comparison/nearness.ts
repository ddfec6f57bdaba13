import {type Paragraph} from '../../text/paragraph.ts'
import {LIMITS} from '../limits.table.ts'
import {type Alignment} from './alignment.ts'
import {isLoose} from './templates.ts'

/** Words that a copy has kept, and their share below which it was written anew: words in a row, or moved about. */
const KEPT_WORDS = 6
const KEPT_SHARE = 0.7
/** The same of signs without spaces, which are compared with their neighbors. */
const KEPT_SIGNS = 0.6
/** Below it, nothing but words of the same subject. */
const LEAST_SHARE = 0.3

/** How much two paragraphs are one in other words: `warning` for a copy, `review` for a rewrite. */
export function nearnessOf(
  alignment: Alignment,
  first: Paragraph,
  second: Paragraph,
): 'warning' | 'review' | undefined {
  const {aligned, inTriples, longer, scale} = alignment
  const share = aligned / longer
  if (aligned * scale < KEPT_WORDS || share < LEAST_SHARE) return undefined
  const least = scale < 1 ? KEPT_SIGNS : KEPT_SHARE
  if (share >= least) return 'warning'
  if (longer * scale >= LIMITS.rewriteWords && shared(first.units, second.units) >= least * longer)
    return 'warning'
  if (share >= LIMITS.copyAligned) return 'review'
  const isRewrite = share >= LIMITS.rewriteAligned && inTriples * scale >= LIMITS.rewriteWords
  return isRewrite ? 'review' : undefined
}

/** How many words stand in both, in whatever order. */
function shared(a: Uint32Array, b: Uint32Array): number {
  const counts = new Map<number, number>()
  for (const unit of a) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  let both = 0
  for (const unit of b) {
    const left = counts.get(unit) ?? 0
    if (left > 0) both++
    counts.set(unit, left - 1)
  }
  return both
}

const ENDS_IN_QUESTION = /[?？]\P{L}*$/u

/** Sentences of more words are seldom built alike. */
const PARALLEL_WORDS = 45

/**
 * Sentences built alike: of a short one the beginning or the end has other words, and nothing else; or several of
 * its slots are filled anew, where a copy has words moved, added or dropped; or both are questions.
 */
export function isParallel(alignment: Alignment): boolean {
  const {a, b, gaps, aligned, longer, scale} = alignment
  const isShort = longer * scale <= LIMITS.lineWords
  if (!isShort && (longer * scale > PARALLEL_WORDS || aligned < LIMITS.copyAligned * longer))
    return false
  const oneSided = gaps.filter((gap) => gap.aTo === gap.aFrom || gap.bTo === gap.bFrom).length
  if (isLoose(alignment) && gaps.length - oneSided >= 2 * oneSided) return true
  if (!isShort) return false
  if (ENDS_IN_QUESTION.test(a.text) && ENDS_IN_QUESTION.test(b.text)) return true
  const [gap] = gaps
  if (gaps.length !== 1 || (gap.afterMatch && gap.beforeMatch)) return false
  return Math.min(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom) * scale >= 2
}

/** The longer paragraph has a stretch more that the shorter has not; a copy has a word more here and there. */
export function leavesOver({gaps, longer}: Alignment): boolean {
  const stretch = LIMITS.leftOver * longer
  return gaps.some(({aFrom, aTo, bFrom, bTo}) => Math.abs(aTo - aFrom - (bTo - bFrom)) >= stretch)
}
