import {plainLetters} from './fold.ts'
import {isApostrophe, isInvisible} from './typography.ts'

/** How a UTF-16 code unit takes part in a word. */
export const SEPARATOR = 1
export const LETTER = 2
export const DIGIT = 3
/**
 * Stands inside words and does not count: apostrophes, combining marks, joiners, soft hyphens, U+FFFD for a lost sign.
 */
export const SILENT = 4
/** A word by itself: scripts that are written without spaces. */
export const IDEOGRAPH = 5
/** Half of a pair: the whole code point tells. */
const SURROGATE = 6

const classes = new Uint8Array(65536)
const folded = new Uint16Array(65536)

/** The class of a code unit; looked up once a unit, then remembered. */
export function characterClass(unit: number): number {
  return classes[unit] || (classes[unit] = classify(unit))
}

/** The class of the character that begins at a place. */
export function classAt(text: string, at: number): number {
  const kind = characterClass(text.charCodeAt(at))
  if (kind !== SURROGATE) return kind
  const point = text.codePointAt(at)!
  return point > 0xffff ? astralClass(point) : SEPARATOR
}

/** How many code units it takes. */
export function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && text.codePointAt(at)! > 0xffff ? 2 : 1
}

/** The class of a code point beyond the basic plane. */
function astralClass(point: number): number {
  const text = String.fromCodePoint(point)
  if (/\p{Script=Han}/u.test(text)) return IDEOGRAPH
  return /[\p{L}\p{N}]/u.test(text) ? LETTER : SEPARATOR
}

/** The code unit in lower case and compatibility form, without accents; 0 where that takes more than one unit. */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  return folded[unit] || (folded[unit] = fold(unit))
}

/** Whether a code unit is a capital letter. */
export function isCapital(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  const text = String.fromCharCode(unit)
  return text !== text.toLowerCase()
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE
  const text = String.fromCharCode(unit)
  if (isApostrophe(unit) || isInvisible(unit) || /[\p{M}\ufffd]/u.test(text)) return SILENT
  if (unspaced.test(text)) return IDEOGRAPH
  if (/\p{N}/u.test(text)) return DIGIT
  return /\p{L}/u.test(text) ? LETTER : SEPARATOR
}

function fold(unit: number): number {
  const text = plainLetters(String.fromCharCode(unit))
  return text.length === 1 ? text.charCodeAt(0) : 0
}
