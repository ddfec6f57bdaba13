import {
  type ArticleParagraph,
  type DiffPart,
  type Finding,
  wordDifference,
} from '../../engine/index.ts'

/** A paragraph of a story beside the one that an earlier story has. */
export interface ReusedPair {
  /** Index of the paragraph in the story. */
  paragraph: number
  /** From the earlier story to this one. */
  parts: DiffPart[]
}

/**
 * The paragraphs of an `archive-reuse` finding beside those of the earlier story that they come from:
 * of its paragraphs the one that shares most words. One that shares no word any more is left out.
 */
export function reusedPairs(finding: Finding, earlier: readonly ArticleParagraph[]): ReusedPair[] {
  const candidates = earlier.map(({text}) => ({text, words: wordsOf(text)}))
  return finding.spans.flatMap(({paragraph, text}) => {
    const words = wordsOf(text)
    const shares = candidates.map((candidate) => likeness(words, candidate.words))
    const best = shares.indexOf(Math.max(0, ...shares))
    if (!(shares[best] > 0)) return []
    return [{paragraph, parts: wordDifference(candidates[best].text, text)}]
  })
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Jaccard similarity of two sets of words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}
