import {type DuplicateKind} from '../finding.ts'
import {align} from '../text/align.ts'
import {type Words} from '../text/words.ts'
import {factsThatDiffer, type FactChange} from './facts.ts'
import {gapsOf} from './gaps.ts'
import {type Paragraph} from './paragraph.ts'
import {looksTemplated} from './templates.ts'

/** What two paragraphs are to each other. */
export interface Match {
  kind: DuplicateKind
  /** `review` where the wording has moved far: a rewrite rather than a copy. */
  strength: 'warning' | 'review'
  /** Facts that differ between the two, for kind `conflict`. */
  changes: FactChange[]
  /** `contained`: which one is the shorter, and the word range of the longer that holds it. */
  inside?: {shorter: 'first' | 'second'; from: number; to: number}
  /** Both are lines of one form (results, fixtures): alike, yet not copies. */
  templated: boolean
}

const NO_CHANGES: FactChange[] = []
const EXACT: Match = {kind: 'exact', strength: 'warning', changes: NO_CHANGES, templated: false}
const FORMAT: Match = {kind: 'format', strength: 'warning', changes: NO_CHANGES, templated: false}

/**
 * Compares two paragraphs word by word. Thresholds lie in the gap between the development data's edited paragraphs
 * (one word in five changed: ≥ .70 of the longer's words align) and unrelated ones of one article (≤ .25).
 * @param formulaic both share their frame with a third paragraph
 */
export function compareParagraphs(
  first: Paragraph,
  second: Paragraph,
  formulaic = false,
): Match | undefined {
  if (first.key === second.key && first.words.count === second.words.count) {
    if (first.key !== 0 || first.words.text.trim() === second.words.text.trim()) {
      return first.words.text === second.words.text ? EXACT : FORMAT
    }
    return undefined
  }
  const {words: a} = first
  const {words: b} = second
  if (a.count === 0 || b.count === 0) return undefined
  const aligned = align(a.hashes, b.hashes)
  const overlap = measure(aligned)
  const longer = Math.max(a.count, b.count)
  const shorter = Math.min(a.count, b.count)

  const near = nearness(overlap, aligned, b.count)
  const held =
    shorter < MAX_SHARE_HELD * longer ? containment(a, b, aligned, overlap, formulaic) : undefined
  if (held && (near !== 'warning' || leavesOver(aligned, b.count))) return held
  const jumbled = near !== 'warning' && sharedShare(first, second) >= 0.5
  if (!near && !jumbled) return undefined
  const gaps = gapsOf(aligned, b.count)
  const changes = near === 'warning' ? factsThatDiffer(a, b, gaps) : NO_CHANGES
  return {
    kind: changes.length > 0 ? 'conflict' : 'near',
    strength: jumbled ? 'warning' : near!,
    changes,
    templated: looksTemplated(a, b, gaps, formulaic),
  }
}

/** The longer paragraph has a stretch more that the shorter has not; a copy has a word more here and there. */
function leavesOver(aligned: Int32Array, bCount: number): boolean {
  const longer = Math.max(aligned.length, bCount)
  return gapsOf(aligned, bCount).some(
    (gap) => Math.abs(gap.aTo - gap.aFrom - (gap.bTo - gap.bFrom)) >= Math.max(4, 0.12 * longer),
  )
}

interface Overlap {
  /** Words of the first that align with one of the second. */
  aligned: number
  /** Those in runs of at least two, and of at least three. */
  inPairs: number
  inTriples: number
}

function measure(aligned: Int32Array): Overlap {
  const overlap = {aligned: 0, inPairs: 0, inTriples: 0}
  let run = 0
  for (let i = 0; i <= aligned.length; i++) {
    const matched = i < aligned.length && aligned[i] >= 0
    if (matched) overlap.aligned++
    if (matched && run > 0 && aligned[i] === aligned[i - 1] + 1) run++
    else {
      if (run >= 2) overlap.inPairs += run
      if (run >= 3) overlap.inTriples += run
      run = matched ? 1 : 0
    }
  }
  return overlap
}

function nearness(
  overlap: Overlap,
  aligned: Int32Array,
  bCount: number,
): 'warning' | 'review' | undefined {
  const shorter = Math.min(aligned.length, bCount)
  const longer = Math.max(aligned.length, bCount)
  const share = overlap.aligned / longer
  const isAlike =
    share >= minAligned(longer) && overlap.inPairs / longer >= 0.5 && overlap.inTriples >= 3
  if (isAlike && largestReplacement(aligned, bCount) <= 0.3 * longer) return 'warning'
  const isRewrite = share >= 0.45 && overlap.inPairs / shorter >= 0.5
  return isRewrite && overlap.inTriples >= (isAlike ? 24 : 12) ? 'review' : undefined
}

/** Words of the longest stretch that stands in place of another: a copy is edited here and there, not all at once. */
function largestReplacement(aligned: Int32Array, bCount: number): number {
  const replaced = gapsOf(aligned, bCount).map((gap) =>
    Math.min(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom),
  )
  return Math.max(0, ...replaced)
}

/** Short lines share a formula sooner than long ones: .62 from 20 words on, up to .74 for five. */
function minAligned(longer: number): number {
  return 0.62 + 0.008 * Math.max(0, 20 - longer)
}

/** Jaccard similarity of the shingle sets: high too where sentences changed places. */
function sharedShare(first: Paragraph, second: Paragraph): number {
  const inFirst = new Set(first.shingles)
  const inSecond = new Set(second.shingles)
  if (inFirst.size === 0 || inSecond.size === 0) return 0
  let shared = 0
  for (const shingle of inFirst) if (inSecond.has(shingle)) shared++
  return shared / (inFirst.size + inSecond.size - shared)
}

/** Words below which a phrase inside another paragraph is no copy of anything. */
const MIN_CONTAINED = 8
/** So many words in a row are no coincidence, however short the paragraph. */
const MIN_RUN = 10
/** Two paragraphs of about one length are versions of each other; neither holds the other. */
const MAX_SHARE_HELD = 0.9

function containment(
  a: Words,
  b: Words,
  aligned: Int32Array,
  overlap: Overlap,
  formulaic: boolean,
): Match | undefined {
  const shorter = Math.min(a.count, b.count)
  if (shorter < MIN_CONTAINED || overlap.inTriples / shorter < 0.6) return undefined
  const firstIsShorter = a.count <= b.count
  const window = denseWindow(aligned, firstIsShorter)
  const width = window.to - window.from
  if (window.solid / shorter < 0.6 || window.solid / width < 0.6) return undefined
  const complete = window.solid / shorter >= 0.8
  if (!complete && shorter < 20 && window.longest < MIN_RUN) return undefined
  const outer = firstIsShorter ? b : a
  const gaps = gapsOf(aligned, b.count).filter((gap) => gap.afterMatch && gap.beforeMatch)
  const changes = complete ? factsThatDiffer(a, b, gaps) : NO_CHANGES
  return {
    kind: changes.length > 0 ? 'conflict' : 'contained',
    strength: complete ? 'warning' : 'review',
    changes,
    inside: {shorter: firstIsShorter ? 'first' : 'second', from: window.from, to: window.to},
    templated: outer.count <= 30 && looksTemplated(a, b, gaps, formulaic),
  }
}

/** The stretch of the longer paragraph that holds the words aligned in runs of three and more. */
function denseWindow(aligned: Int32Array, firstIsShorter: boolean) {
  let from = Infinity
  let to = 0
  let solid = 0
  let longest = 0
  let start = 0
  for (let i = 1; i <= aligned.length; i++) {
    const continues = i < aligned.length && aligned[i] >= 0 && aligned[i - 1] >= 0
    if (continues && aligned[i] === aligned[i - 1] + 1) continue
    const length = i - start
    if (aligned[start] >= 0 && length >= 3) {
      const at = firstIsShorter ? aligned[start] : start
      from = Math.min(from, at)
      to = Math.max(to, at + length)
      solid += length
      longest = Math.max(longest, length)
    }
    start = i
  }
  return {from, to, solid, longest}
}
