import {
  characterClass,
  classAt,
  DIGIT,
  foldUnit,
  isCapital,
  IDEOGRAPH,
  LETTER,
  SEPARATOR,
  SILENT,
  unitsAt,
} from './characters.ts'
import {plainLetters} from './fold.ts'
import {HASH_START, hashStep, spread} from './hash.ts'
import {repairEncoding} from './encoding.ts'
import {APOSTROPHES, INVISIBLES, isApostrophe} from './typography.ts'

/** Bits of `Words.flags`. */
export const HAS_DIGIT = 1
export const CAPITALISED = 2
/** First in the paragraph, or after `.`, `?`, `!`, `:` or an opening quotation mark. */
export const SENTENCE_START = 4
/** A sign of a script without spaces, and one that follows another directly. */
export const UNSPACED = 8
export const JOINED = 16

/**
 * The words of a text, as parallel arrays. A word's hash is the same in any case, quotes, punctuation, accents and
 * encoding.
 */
export interface Words {
  text: string
  count: number
  hashes: Uint32Array
  /** Where each word starts and ends in `text`, in UTF-16 code units. */
  starts: Uint32Array
  ends: Uint32Array
  flags: Uint8Array
}

let hashes = new Uint32Array(1024)
let starts = new Uint32Array(1024)
let ends = new Uint32Array(1024)
let flags = new Uint8Array(1024)

/** Reads the words of a text in one pass. Never throws; lone surrogates and emoji separate words. */
export function readWords(text: string): Words {
  const repaired = repairEncoding(text)
  if (!repaired) return readPlainWords(text)
  const words = readPlainWords(repaired.text)
  const written = (at: number) => repaired.places[at]
  return {...words, text, starts: words.starts.map(written), ends: words.ends.map(written)}
}

function readPlainWords(text: string): Words {
  let count = 0
  let signEnd = -1
  let at = 0
  let opensSentence = true
  while (at < text.length) {
    if (text.charCodeAt(at) === SPACE) {
      at++
      continue
    }
    const kind = classAt(text, at)
    if (kind === SEPARATOR || kind === SILENT) {
      if (isSentenceBreak(text.charCodeAt(at))) opensSentence = true
      const isAfterSign = kind === SILENT && signEnd === at
      at += unitsAt(text, at)
      if (isAfterSign) signEnd = at
      continue
    }
    if (count === hashes.length) grow()
    const start = at
    let hash = HASH_START
    let flag = opensSentence ? SENTENCE_START : 0
    let plain = true
    if (kind === LETTER && isCapital(text.charCodeAt(at))) flag |= CAPITALISED
    if (kind === IDEOGRAPH) {
      flag |= signEnd === at ? UNSPACED | JOINED : UNSPACED
      at += unitsAt(text, at)
      signEnd = at
      hash = hashSlice(text.slice(start, at))
    } else {
      let end = at
      while (at < text.length) {
        const unit = text.charCodeAt(at)
        if (isPlainLetter(unit)) {
          hash = hashStep(hash, unit | CASE)
          end = ++at
          continue
        }
        const inner = classAt(text, at)
        if (inner === LETTER || inner === DIGIT) {
          if (inner === DIGIT) flag |= HAS_DIGIT
          const lower = foldUnit(unit)
          if (lower === 0 || (unit >= 0xd800 && unit <= 0xdfff)) plain = false
          hash = hashStep(hash, lower)
          at += unitsAt(text, at)
          end = at
        } else if (inner === SILENT) {
          at++
          if (isMark(unit)) {
            plain = false
            end = at
          }
        } else if (unit === 0x3f && isLostSign(text, at)) {
          at++
        } else if (isInsideNumber(text, at)) {
          if (unit !== 0x2c) hash = hashStep(hash, unit)
          at++
        } else break
      }
      if (!plain) hash = hashSlice(text.slice(start, end))
      ends[count] = end
    }
    if (kind === IDEOGRAPH) ends[count] = at
    hashes[count] = spread(hash)
    starts[count] = start
    flags[count] = flag
    count++
    opensSentence = false
  }
  return keptWords(text, count)
}

/** What was read, in one piece of memory: four cost as much as the reading. */
function keptWords(text: string, count: number): Words {
  const memory = new ArrayBuffer(13 * count)
  const words: Words = {
    text,
    count,
    hashes: new Uint32Array(memory, 0, count),
    starts: new Uint32Array(memory, 4 * count, count),
    ends: new Uint32Array(memory, 8 * count, count),
    flags: new Uint8Array(memory, 12 * count, count),
  }
  for (let i = 0; i < count; i++) {
    words.hashes[i] = hashes[i]
    words.starts[i] = starts[i]
    words.ends[i] = ends[i]
    words.flags[i] = flags[i]
  }
  return words
}

const SPACE = 0x20
/** What parts a capital of ASCII from its small letter. */
const CASE = 0x20

function isPlainLetter(unit: number): boolean {
  const lower = unit | CASE
  return lower >= 0x61 && lower <= 0x7a
}

/** The word at an index, as it is written. */
export function wordAt(words: Words, index: number): string {
  return words.text.slice(words.starts[index], words.ends[index])
}

/** `1,000` and `3.5` are one word each; the comma does not count, the point does. */
function isInsideNumber(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2c && unit !== 0x2e) return false
  if (characterClass(text.charCodeAt(at - 1)) !== DIGIT || at + 1 >= text.length) return false
  return characterClass(text.charCodeAt(at + 1)) === DIGIT
}

/** A question mark within a word stands for a sign that was lost: `didn?t`. */
function isLostSign(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return classAt(text, at + 1) === LETTER && !isCapital(next)
}

/** Combining marks and joiners belong to the letter before them; apostrophes at the end do not. */
function isMark(unit: number): boolean {
  return unit > 0x2ff && !isApostrophe(unit)
}

function isSentenceBreak(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x3f ||
    unit === 0x21 ||
    unit === 0x3a ||
    unit === 0x22 ||
    unit === 0x201c ||
    unit === 0x2026
  )
}

const UNHEARD = new RegExp(`[${APOSTROPHES}${INVISIBLES}\ufffd?]`, 'gu')

/** Words with ligatures, combining marks or astral letters: normalised as a whole. */
function hashSlice(word: string): number {
  // before and after: U+00B4 would become a space, and `ŉ` an apostrophe
  const folded = plainLetters(word.replace(UNHEARD, '')).replace(UNHEARD, '')
  let hash = HASH_START
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i))
  return hash
}

function grow() {
  hashes = doubled(hashes, new Uint32Array(hashes.length * 2))
  starts = doubled(starts, new Uint32Array(starts.length * 2))
  ends = doubled(ends, new Uint32Array(ends.length * 2))
  flags = doubled(flags, new Uint8Array(flags.length * 2))
}

function doubled<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
