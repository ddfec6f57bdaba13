/**
 * Where the duplicate check draws its lines. Shares are of words unless said otherwise. Each value is the middle of
 * those that serve the development articles best; where all serve them alike it is the middle of those tried.
 */
export interface Limits {
  /** Share of the smaller paragraph's shingles that two need in common to be compared word by word. */
  sharedShingles: number
  /** Share of the longer paragraph that aligns in what is worth a look. */
  copyAligned: number
  /** The same for a rewrite, which is for a second look. */
  rewriteAligned: number
  /** Words that a rewrite has kept in runs of three and more. */
  rewriteWords: number
  /** Words below which a phrase inside another paragraph is no copy of anything. */
  heldWords: number
  /** Share of the shorter paragraph that stands in the longer, in runs of three and more. */
  heldShare: number
  /**
   * Share of the longer paragraph in one stretch that the shorter has not: below it both are versions of one length.
   */
  leftOver: number
  /** A pull quote takes at most so many words, and at most this share of where they come from. */
  pullWords: number
  pullShare: number
  /** Lines of a form (results, fixtures) have at most so many words. */
  lineWords: number
  /** A line that is no sentence is a heading up to so many words. */
  headingWords: number
}
