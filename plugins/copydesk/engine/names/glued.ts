import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'

/** A word in which a name and another word run together: `Al-KadhimiNegotiations`, `forceShia`. */
export interface Glued {
  /** Where the word stands, in UTF-16 code units of its paragraph. */
  offset: number
  text: string
  /** Its two parts as written. */
  left: string
  right: string
}

const NAME_FIRST = /^(\p{Lu}[\p{L}'’‐‑-]*\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u
const WORD_FIRST = /^(\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})$/u
const PREFIXED = /^(?:Mac|Van|Von|Des|Del|Fitz|San|Saint|Abdul|Abu)$/
const WORD_ENDING = /(?:tions?|ments?|ings?|ness|ities|ance|ence|ally|ously|eds?|ers)$/

/**
 * The parts of a written word if a name is glued to an ordinary word in it; null for `McDonald`,
 * `YouTube` and other names that are written so.
 */
export function gluedParts(written: string): {left: string; right: string} | null {
  const [, name, word] = NAME_FIRST.exec(written) ?? []
  if (name && word && !PREFIXED.test(name) && isOrdinary(word)) return {left: name, right: word}
  const [, before, after] = WORD_FIRST.exec(written) ?? []
  if (before && after && isOrdinary(before)) return {left: before, right: after}
  return null
}

function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase()
  return ORDINARY_WORDS.has(plain) || (plain.length > 6 && WORD_ENDING.test(plain))
}
