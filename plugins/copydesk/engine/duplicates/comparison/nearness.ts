import {LIMITS} from '../limits.table.ts'
import {type Alignment} from './alignment.ts'
import {isLoose} from './templates.ts'

/** Words that a copy has kept, and their share below which it was written anew. */
const KEPT_WORDS = 6
const KEPT_SHARE = 0.7

/** How much two paragraphs are one in other words: `warning` for a copy, `review` for a rewrite. */
export function nearnessOf(alignment: Alignment): 'warning' | 'review' | undefined {
  const {aligned, inTriples, longer, scale} = alignment
  const share = aligned / longer
  if (aligned * scale < KEPT_WORDS) return undefined
  if (share >= KEPT_SHARE) return 'warning'
  if (share >= LIMITS.copyAligned) return 'review'
  const isRewrite = share >= LIMITS.rewriteAligned && inTriples * scale >= LIMITS.rewriteWords
  return isRewrite ? 'review' : undefined
}

const ENDS_IN_QUESTION = /[?？]\P{L}*$/u

/**
 * Sentences built alike: of one short sentence the beginning or the end has other words, and nothing else, or several
 * of its slots have; or both are questions.
 */
export function isParallel(alignment: Alignment): boolean {
  const {a, b, gaps, longer, scale} = alignment
  if (longer * scale > LIMITS.lineWords) return false
  if (ENDS_IN_QUESTION.test(a.text) && ENDS_IN_QUESTION.test(b.text)) return true
  const oneSided = gaps.filter((gap) => gap.aTo === gap.aFrom || gap.bTo === gap.bFrom).length
  if (isLoose(alignment) && 3 * oneSided < gaps.length) return true
  const [gap] = gaps
  if (gaps.length !== 1 || (gap.afterMatch && gap.beforeMatch)) return false
  return Math.min(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom) * scale >= 2
}

/** The longer paragraph has a stretch more that the shorter has not; a copy has a word more here and there. */
export function leavesOver({gaps, longer}: Alignment): boolean {
  const stretch = LIMITS.leftOver * longer
  return gaps.some(({aFrom, aTo, bFrom, bTo}) => Math.abs(aTo - aFrom - (bTo - bFrom)) >= stretch)
}
