import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {APOSTROPHES, HYPHENS} from '../../text/typography.ts'

/** A word in which a name and another word may run together: `Al-KadhimiNegotiations`, `forceShia`. */
export interface Glued {
  /** Where the word stands, in UTF-16 code units of its paragraph. */
  offset: number
  text: string
  /** Its two parts as written. */
  left: string
  right: string
  /** Its place in a longer name, or its article, shows that the left part is a name. */
  sure: boolean
}

const NAME_FIRST = new RegExp(
  `^(\\p{Lu}[\\p{L}${APOSTROPHES}${HYPHENS}]*\\p{Ll}{2,})(\\p{Lu}\\p{Ll}{2,})$`,
  'u',
)
const WORD_FIRST = /^(\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})$/u
const WORD_ENDING = /(?:tions?|ments?|ings?|ness|ities|ance|ence|ally|ously|eds?|ers)$/

/**
 * The parts of a written word if a name and an ordinary word may be glued together in it; null for
 * `McDonald`, and for `WaterAid` and other names of two ordinary words.
 */
export function gluedParts(written: string): {left: string; right: string} | null {
  if (!/\p{Ll}\p{Lu}/u.test(written)) return null
  const [, name, word] = NAME_FIRST.exec(written) ?? []
  if (name && word && !isOrdinary(name) && isOrdinary(word)) return {left: name, right: word}
  const [, before, after] = WORD_FIRST.exec(written) ?? []
  if (before && after && isOrdinary(before)) return {left: before, right: after}
  return null
}

function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase()
  return ORDINARY_WORDS.has(plain) || (plain.length > 6 && WORD_ENDING.test(plain))
}
