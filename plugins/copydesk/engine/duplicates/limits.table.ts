import {type Limits} from './limits.ts'

// Learnt by training/learnDuplicateLimits.ts from articles and paragraphs with and without repeats.

export const LIMITS: Limits = {
  sharedShingles: 0.05,
  copyAligned: 0.6,
  rewriteAligned: 0.45,
  rewriteWords: 12,
  heldWords: 8,
  heldShare: 0.8,
  leftOver: 0.15,
  pullWords: 30,
  pullShare: 0.6,
  lineWords: 30,
  headingWords: 12,
}
