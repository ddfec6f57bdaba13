import {DASHES} from '../text/typography.ts'

/** A number as a story writes it: `1,200`, `1.5 million`, `six`, `two and a half`, `5½`. */
export interface WrittenNumber {
  value: number
  /** Half of what its last digit counts, trailing zeros beyond the second digit not counted: 40 ± 0.5, 400 ± 5. */
  half: number
  /** The same with no trailing zero counted: 40 ± 5. */
  looseHalf: number
  /** `[from, to)` in UTF-16 code units. */
  from: number
  to: number
  /** Its digits as written, without signs; none where it is written in words. */
  digits: string
}

/** A sign of a currency, as part of an expression: `$`, `HK$`, `€`. */
export const CURRENCY_SIGN = String.raw`(?:(?:US|A|C|HK|NZ|NT|S|M)?\$|[€£¥])`

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORDS = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
])
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  dozen: 12,
}
const VULGAR: Record<string, number> = {'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3}

const ONES = [...UNITS.slice(1, 10)].join('|')
const WORD = `(?:${TENS.join('|')})(?:[ -](?:${ONES})(?![a-z]))?|${[...UNITS].sort((a, b) => b.length - a.length).join('|')}`
const IN_DIGITS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:[ ${DASHES}](?<whole>\d)/(?<part>\d))|(?<vulgar>[½¼¾⅓⅔])|/(?<over>[2348])(?![\d/]))?(?![\d%]{0,20}\p{N})` +
    String.raw`|(?<![\p{L}\p{N}])(?<alone>[½¼¾⅓⅔])`,
  'gu',
)
const IN_WORDS = new RegExp(String.raw`(?<![\p{L}\p{N}]|\p{L}[-’'])(?:${WORD})(?![\p{L}])`, 'giu')
/** A sign of each, which is looked for first: it is quick, and most paragraphs have none. */
const DIGIT = /[\d½¼¾⅓⅔]/u
const NUMBER_WORD = new RegExp(`(?:\\b|_)(?:${[...UNITS, ...TENS].join('|')})`, 'i')
const SCALE =
  /^[ \u00a0-]?(hundred|thousand|million|billion|trillion|dozen|mln|bn|mn|tn|m|k|b)(?![\p{L}\p{N}])/iu
const AND_A_HALF = /^ and a (half|quarter)\b/i

/** The numbers of a text, in order. Never throws. */
export function readNumbers(text: string): WrittenNumber[] {
  const found = [
    ...(DIGIT.test(text) ? text.matchAll(IN_DIGITS) : []),
    ...(NUMBER_WORD.test(text) ? text.matchAll(IN_WORDS) : []),
  ].sort((a, b) => a.index - b.index)
  const numbers: WrittenNumber[] = []
  for (const match of found) {
    if (match.index < (numbers.at(-1)?.to ?? 0)) continue
    numbers.push(match.groups ? inDigits(text, match) : inWords(text, match))
  }
  return numbers
}

function inDigits(text: string, {0: all, index: from, groups}: RegExpExecArray): WrittenNumber {
  const {digits = '0', whole, part, vulgar, alone, over} = groups!
  const plain = digits.replaceAll(',', '')
  let value = Number(plain)
  if (over) value /= Number(over)
  if (whole) value += Number(whole) / Number(part)
  if (vulgar ?? alone) value += VULGAR[vulgar ?? alone]!
  const isFraction = Boolean(over ?? whole ?? vulgar ?? alone)
  let half = isFraction ? 0.125 : halfOf(plain, 2)
  let looseHalf = isFraction ? 0.125 : halfOf(plain, 1)
  let to = from + all.length
  // `5m` may be meters and `2k` a race: only a word, or `$5m`, makes a scale of them
  const scale = SCALE.exec(text.slice(to, to + 12))
  if (scale && (scale[1]!.length > 1 || isMoney(text, from))) {
    const times = SCALES[scale[1]!.toLowerCase()]!
    value *= times
    half *= times
    looseHalf *= times
    to += scale[0].length
  }
  return {value, half, looseHalf, from, to, digits: isFraction ? '' : digits.replace(/[.,]/g, '')}
}

const isMoney = (text: string, from: number) =>
  /[$€£¥]$/.test(text.slice(Math.max(0, from - 1), from))

function inWords(text: string, {0: words, index: from}: RegExpExecArray): WrittenNumber {
  let to = from + words.length
  let value = words
    .toLowerCase()
    .split(/[ -]/)
    .reduce((sum, word) => sum + (WORDS.get(word) ?? 0), 0)
  for (let scale; (scale = SCALE.exec(text.slice(to, to + 12))) && scale[1]!.length > 2;) {
    value *= SCALES[scale[1]!.toLowerCase()]!
    to += scale[0].length
  }
  let half = 0.5
  const more = AND_A_HALF.exec(text.slice(to, to + 16))
  if (more) {
    value += more[1]!.toLowerCase() === 'half' ? 0.5 : 0.25
    half = 0.125
    to += more[0].length
  }
  const plain = String(value)
  return {
    value,
    half: more ? half : halfOf(plain, 2),
    looseHalf: more ? half : halfOf(plain, 1),
    from,
    to,
    digits: '',
  }
}

/** Half of what the last digit counts, where trailing zeros count up to the given number of digits. */
function halfOf(plain: string, digits: number): number {
  const point = plain.indexOf('.')
  if (point >= 0) return 0.5 * 10 ** -(plain.length - point - 1)
  const trailing = /0*$/.exec(plain)![0].length
  return 0.5 * 10 ** Math.max(0, Math.min(trailing, plain.length - digits))
}
