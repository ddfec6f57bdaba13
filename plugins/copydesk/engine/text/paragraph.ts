import {hashStep, HASH_START, spread} from './hash.ts'
import {readWords, type Words} from './words.ts'

/** Words in a shingle: three in a row. */
export const SHINGLE = 3
/** Shorter paragraphs (subheads, bylines) repeat for good reasons: they count inside a block only. */
export const MIN_WORDS = 5

/** A paragraph as the duplicate check reads it. */
export interface Paragraph {
  words: Words
  /** The same for two paragraphs that differ in case, punctuation, quotation marks or white space only. */
  key: number
  /** Hashes of each three words in a row; empty below `MIN_WORDS`. */
  shingles: Uint32Array
}

const NO_SHINGLES = new Uint32Array(0)

/** Reads a paragraph's words and shingles. */
export function readParagraph(text: string): Paragraph {
  const words = readWords(text)
  return {words, key: keyOf(words), shingles: shinglesOf(words)}
}

/** 53-bit hash of the words in order; 0 for a paragraph without words. */
function keyOf(words: Words): number {
  if (words.count === 0) return 0
  let low = HASH_START
  let high = 0x9747b28c
  for (let i = 0; i < words.count; i++) {
    low = Math.imul(low ^ words.hashes[i], 0x01000193)
    high = hashStep(high ^ (high >>> 15), words.hashes[i])
  }
  return (spread(high) & 0xfffff) * 0x100000000 + spread(low) + 1
}

function shinglesOf(words: Words): Uint32Array {
  if (words.count < MIN_WORDS) return NO_SHINGLES
  const shingles = new Uint32Array(words.count - SHINGLE + 1)
  for (let i = 0; i < shingles.length; i++) {
    const [a, b, c] = [words.hashes[i], words.hashes[i + 1], words.hashes[i + 2]]
    shingles[i] = spread(Math.imul(Math.imul(a, 31) ^ b, 0x01000193) ^ c)
  }
  return shingles
}
