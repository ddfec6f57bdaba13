/**
 * The signs that keyboards, phones, agencies and transliterations set for one and the same thing: the only table of
 * apostrophes, quotation marks, hyphens, dashes, spaces and line breaks. All are single UTF-16 code units.
 */

/**
 * Apostrophes, and what stands in for one inside a name. Keyboards and typesetters: U+0027, U+2018, U+2019, U+201B,
 * U+FF07; U+0060, U+00B4, U+FF40 and the primes U+2032, U+2035 typed for one. Transliterations: ʹ ʺ for the Slavic
 * soft and hard sign, ʻ the okina, ʼ ʽ ʾ ʿ ˀ ˁ for ayn, hamza and the glottal stop, ˈ ˊ ˋ ˮ used for them. Scripts’
 * own: the geresh, the Armenian and N’Ko apostrophes, the saltillo. Not the low ‚, which opens a quotation.
 */
const APOSTROPHE_UNITS = [
  0x27, 0x60, 0xb4, 0x2b9, 0x2ba, 0x2bb, 0x2bc, 0x2bd, 0x2be, 0x2bf, 0x2c0, 0x2c1, 0x2c8, 0x2ca,
  0x2cb, 0x2ee, 0x55a, 0x5f3, 0x7f4, 0x7f5, 0x2018, 0x2019, 0x201b, 0x2032, 0x2035, 0xa78b, 0xa78c,
  0xff07, 0xff40,
]
/** Quotation marks that cannot be apostrophes: " “ ” „ ‟ « » ‹ › ‚ 〝 〞 〟 「 」 『 』 ＂. */
const QUOTE_UNITS = [
  0x22, 0xab, 0xbb, 0x201a, 0x201c, 0x201d, 0x201e, 0x201f, 0x2039, 0x203a, 0x300c, 0x300d, 0x300e,
  0x300f, 0x301d, 0x301e, 0x301f, 0xff02,
]
/** What joins the parts of a name: the hyphens, small and full-width too. */
const HYPHEN_UNITS = [0x2d, 0x2010, 0x2011, 0xfe63, 0xff0d]
/** Longer strokes: figure dash, en, em, bar, minus, small em. They part words. */
const DASH_UNITS = [0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58]
const SPACE_UNITS = [0x09, 0x20, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x202f, 0x205f, 0x3000]
/** What cannot be seen and changes nothing: soft hyphen, zero width, direction. */
const INVISIBLE_UNITS = [
  0xad,
  0x61c,
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x2069),
  0xfeff,
]

/** For use between the brackets of a regular expression: `new RegExp(`[${APOSTROPHES}]`)`. */
export const APOSTROPHES = classOf(APOSTROPHE_UNITS)
export const QUOTES = classOf(QUOTE_UNITS)
export const HYPHENS = classOf(HYPHEN_UNITS)
/** Hyphens and longer strokes. */
export const DASHES = classOf([...HYPHEN_UNITS, ...DASH_UNITS])
export const INVISIBLES = classOf(INVISIBLE_UNITS)

/** What ends a line, in files of any system and in text pasted from Word (`\v`) or the web (U+2028). */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

const [APOSTROPHE, QUOTE, HYPHEN, DASH, SPACE, INVISIBLE] = [1, 2, 3, 4, 5, 6]
const kinds = new Uint8Array(0x10000)
for (const unit of APOSTROPHE_UNITS) kinds[unit] = APOSTROPHE
for (const unit of QUOTE_UNITS) kinds[unit] = QUOTE
for (const unit of HYPHEN_UNITS) kinds[unit] = HYPHEN
for (const unit of DASH_UNITS) kinds[unit] = DASH
for (const unit of SPACE_UNITS) kinds[unit] = SPACE
for (const unit of INVISIBLE_UNITS) kinds[unit] = INVISIBLE

export const isApostrophe = (unit: number): boolean => kinds[unit] === APOSTROPHE
export const isQuote = (unit: number): boolean => kinds[unit] === QUOTE
export const isHyphen = (unit: number): boolean => kinds[unit] === HYPHEN
export const isSpace = (unit: number): boolean => kinds[unit] === SPACE
export const isInvisible = (unit: number): boolean => kinds[unit] === INVISIBLE

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

/** The text with `'` for every apostrophe; as long as before. */
export function plainApostrophes(text: string): string {
  return text.replace(ANY_APOSTROPHE, "'")
}

const ANY_SIGN = new RegExp(
  `[${classOf([...APOSTROPHE_UNITS, ...QUOTE_UNITS, ...HYPHEN_UNITS, ...DASH_UNITS, ...SPACE_UNITS])}]`,
  'gu',
)
const PLAIN_SIGNS = ['', "'", '"', '-', '-', ' ']

/** The text with `'`, `"`, `-` and a space for every sign of their kinds; as long as before. */
export function plainTypography(text: string): string {
  return text.replace(ANY_SIGN, (sign) => PLAIN_SIGNS[kinds[sign.charCodeAt(0)]])
}

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index)
}

function classOf(units: number[]): string {
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
