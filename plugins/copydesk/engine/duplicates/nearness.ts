import {type Alignment} from './alignment.ts'

/**
 * How much two paragraphs are one in other words: `warning` for a copy, `review` for a rewrite. The thresholds lie in
 * the gap between the development data's edited paragraphs (one word in five changed: ≥ .70 of the longer's words
 * align) and unrelated ones of one article (≤ .25).
 */
export function nearnessOf(alignment: Alignment): 'warning' | 'review' | undefined {
  const {aligned, inPairs, inTriples, shorter, longer} = alignment
  const share = aligned / longer
  const isAlike = share >= minAligned(longer) && inPairs / longer >= 0.5 && inTriples >= 3
  if (isAlike && largestReplacement(alignment) <= 0.3 * longer) return 'warning'
  const isRewrite = share >= 0.45 && inPairs / shorter >= 0.5
  return isRewrite && inTriples >= (isAlike ? 24 : 12) ? 'review' : undefined
}

/** Short lines share a formula sooner than long ones: .62 from 20 words on, up to .74 for five. */
function minAligned(longer: number): number {
  return 0.62 + 0.008 * Math.max(0, 20 - longer)
}

/** Words of the longest stretch that stands in place of another: a copy is edited here and there, not all at once. */
function largestReplacement({gaps}: Alignment): number {
  return gaps.reduce(
    (largest, {aFrom, aTo, bFrom, bTo}) => Math.max(largest, Math.min(aTo - aFrom, bTo - bFrom)),
    0,
  )
}

/** The longer paragraph has a stretch more that the shorter has not; a copy has a word more here and there. */
export function leavesOver({gaps, longer}: Alignment): boolean {
  const stretch = Math.max(4, 0.12 * longer)
  return gaps.some(({aFrom, aTo, bFrom, bTo}) => Math.abs(aTo - aFrom - (bTo - bFrom)) >= stretch)
}
