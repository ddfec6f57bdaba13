import {hashStep, HASH_START, spread} from './hash.ts'
import {JOINED, readWords, UNSPACED, type Words} from './words.ts'

/** Words in a shingle: three in a row. */
export const SHINGLE = 3
/** Shorter paragraphs (subheads, bylines) repeat for good reasons: they count inside a block only. */
export const MIN_WORDS = 5

/** A paragraph as the duplicate check reads it. */
export interface Paragraph {
  words: Words
  /** How many words it has: about so many, where they are not parted by spaces. */
  length: number
  /** The hashes by which words are compared. A sign of a script without spaces is compared with those after it. */
  units: Uint32Array
  /** The same for two paragraphs that differ in case, punctuation, accents, encoding or white space only. */
  key: number
  /** Hashes of each three words in a row; empty below `MIN_WORDS`. */
  shingles: Uint32Array
}

const NO_SHINGLES = new Uint32Array(0)

/** Reads a paragraph's words and shingles. */
export function readParagraph(text: string): Paragraph {
  const words = readWords(text)
  const {length, units} = unitsOf(words)
  return {words, length, units, key: keyOf(words), shingles: shinglesOf(length, units)}
}

/** Signs to an ordinary word: of Thai, Lao, Burmese and Khmer letters, and of ideographs and kana. */
const LETTERS_A_WORD = 4
const SIGNS_A_WORD = 2

/** What words are compared by, and how many they are. */
export function unitsOf({
  text,
  count,
  hashes,
  starts,
  flags,
}: Words): Pick<Paragraph, 'length' | 'units'> {
  let length = count
  let units = hashes
  for (let i = count - 1; i >= 0; i--) {
    if (!(flags[i] & UNSPACED)) continue
    if (units === hashes) units = hashes.slice()
    const areLetters = text.charCodeAt(starts[i]) < 0x2000
    length -= 1 - 1 / (areLetters ? LETTERS_A_WORD : SIGNS_A_WORD)
    // two signs, three letters
    for (let next = i + 1; next <= i + (areLetters ? 2 : 1) && flags[next] & JOINED; next++) {
      units[i] = spread(Math.imul(units[i], 31) ^ hashes[next])
    }
  }
  return {length: Math.ceil(length), units}
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

function shinglesOf(length: number, units: Uint32Array): Uint32Array {
  if (length < MIN_WORDS) return NO_SHINGLES
  const shingles = new Uint32Array(units.length - SHINGLE + 1)
  for (let i = 0; i < shingles.length; i++) {
    const [a, b, c] = [units[i], units[i + 1], units[i + 2]]
    shingles[i] = spread(Math.imul(Math.imul(a, 31) ^ b, 0x01000193) ^ c)
  }
  return shingles
}
