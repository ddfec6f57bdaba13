/** General categories of Unicode, as `\p{Ll}`, `\p{Lu}`, `\p{L}`, `\p{M}`, `\p{N}` have them; a digit is `\d`. */
export const LOWER = 1
export const UPPER = 2
export const OTHER_LETTER = 3
export const MARK = 4
export const DIGIT = 5
export const OTHER_NUMBER = 6
export const NO_CATEGORY = 7

const PATTERNS = [/\p{Ll}/u, /\p{Lu}/u, /\p{L}/u, /\p{M}/u, /\d/u, /\p{N}/u, /(?:)/u]
const known = new Uint8Array(65536)

/**
 * The category of the character that a code unit is, or is half of: looked up once a unit, then remembered. A loop
 * over code units is many times quicker than a regular expression that looks behind at each of them.
 */
export function categoryAt(text: string, at: number): number {
  const unit = at >= 0 && at < text.length ? text.charCodeAt(at) : 0
  return known[unit] || readCategory(text, at, unit)
}

function readCategory(text: string, at: number, unit: number): number {
  if (unit === 0) return NO_CATEGORY
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const isSecond = isHalf && unit >= 0xdc00 && at > 0 && text.codePointAt(at - 1)! > 0xffff
  const character = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at)!)
  const category = PATTERNS.findIndex((pattern) => pattern.test(character)) + 1
  if (!isHalf) known[unit] = category
  return category
}

/** Whether a code unit is a letter, or half of one. */
export function isLetterAt(text: string, at: number): boolean {
  return categoryAt(text, at) <= OTHER_LETTER
}
