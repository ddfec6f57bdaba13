import {LIMITS} from '../limits.table.ts'
import {type Alignment} from './alignment.ts'

/** How much two paragraphs are one in other words: `warning` for a copy, `review` for a rewrite. */
export function nearnessOf(alignment: Alignment): 'warning' | 'review' | undefined {
  const {aligned, inTriples, longer} = alignment
  const share = aligned / longer
  if (share >= LIMITS.copyAligned) return 'warning'
  const isRewrite = share >= LIMITS.rewriteAligned && inTriples >= LIMITS.rewriteWords
  return isRewrite ? 'review' : undefined
}

/** The longer paragraph has a stretch more that the shorter has not; a copy has a word more here and there. */
export function leavesOver({gaps, longer}: Alignment): boolean {
  const stretch = LIMITS.leftOver * longer
  return gaps.some(({aFrom, aTo, bFrom, bTo}) => Math.abs(aTo - aFrom - (bTo - bFrom)) >= stretch)
}
