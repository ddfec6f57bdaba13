import {DASHES} from '../text/typography.ts'
import {type Measure} from './measures.ts'
import {inBase, type Unit} from './units.ts'

/** Two measures of which the second says the first again in another unit. */
export interface Conversion {
  first: Measure
  second: Measure
  /** Whether the two agree, each rounded as it is written. */
  agrees: boolean
  /** The first in the unit of the second, rounded as the second is. */
  converted: number[]
  /** By how much the second is off at most, as a share of what it must be. */
  error: number
}

const HEDGE = String.raw`(?:(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|over|more than|just over|just under|up to|or|c\.|ca\.?|~|≈|=) ?)*`
const WORDS = String.raw`(?: [\p{L}’'-]+){0,4}`
const OPENS = new RegExp(
  String.raw`^\.?(?:${WORDS} ?[(\[]|,? or| ?/|[,;]? (?:that is|equal to|equivalent to|the equivalent of)| ?[${DASHES}]{1,2}) ?${HEDGE}$`,
  'iu',
)
const CLOSES = /^\.?(?:[)\],;/]| or |(?: (?!per |an? |from |to )[\p{L}]+){1,2}[)\]])/u
/** A rate is another thing than a measure: `2 tons per hectare`. */
const RATE = /^ ?(?:\/|per |an? )/u
/** A difference of temperatures has no zero to shift: `a rise of 2 degrees Celsius (3.6 F)`. */
const CHANGE_BEFORE =
  /\b(?:by|(?:rise|increase|warming|drop|fall|limit|target|goal|threshold|change|difference) of|within|(?:rose|risen|rises|warmed|dropped|fell|fallen|cooled|up|down)(?: by)?|to|below|than)(?: (?:about|around|roughly|nearly|almost|some|up to|as much as|another|an average of|more than|less than))? $/iu
const CHANGE_AFTER =
  /^\)?,? (?:of (?:warming|cooling)|above|below|warm|cool|cold|hot|high|low|more|less|rise|increase|drop|change|limit|target|goal|threshold|difference|since|over the)/iu

/** The conversions of a text: `40 kilometers (25 miles)`, `31 miles, or 50 km,`, `60 mph/97 kph`. */
export function readConversions(text: string, measures: Measure[]): Conversion[] {
  const found: Conversion[] = []
  for (let i = 1; i < measures.length; i++) {
    const [first, second] = [measures[i - 1]!, measures[i]!]
    if (isConversion(text, first, second)) found.push(compare(text, first, second))
  }
  return found
}

function isConversion(text: string, first: Measure, second: Measure): boolean {
  if (first.unit.dimension !== second.unit.dimension || first.unit.symbol === second.unit.symbol)
    return false
  if (first.values.length !== second.values.length) return false
  const between = text.slice(first.to, second.from)
  const after = text.slice(second.to, second.to + 40)
  if (between.length > 60 || !OPENS.test(between) || RATE.test(between.replace(/^ ?\/ ?$/, '')))
    return false
  if (/[([]/.test(between)) return CLOSES.test(after)
  if (/^ or /.test(between))
    return /\(\s*$/.test(text.slice(Math.max(0, first.from - 2), first.from))
  if (/^, or/.test(between)) return !RATE.test(after)
  if (/^ or/.test(between)) return /^\.?[,.;:)]/.test(after)
  if (between.trim() === '/') return !RATE.test(after)
  return /^\.?(?:[,.;:)]| ?[-–—])/.test(after)
}

function compare(text: string, first: Measure, second: Measure): Conversion {
  const isChange =
    first.unit.dimension === 'temperature' &&
    (CHANGE_BEFORE.test(text.slice(Math.max(0, first.from - 50), first.from)) ||
      CHANGE_AFTER.test(text.slice(second.to, second.to + 30)))
  const pairs = first.values.map((value, i) => [value, second.values[i]!] as const)
  const agrees = pairs.every(
    ([a, b]) =>
      agree(a, first.unit, b, second.unit) ||
      (isChange && agree(a, withoutShift(first.unit), b, withoutShift(second.unit))),
  )
  return {
    first,
    second,
    agrees,
    converted: pairs.map(([a, b]) => rounded(a.value, first.unit, b.half, second.unit)),
    error: Math.max(...pairs.map(([a, b]) => errorOf(a.value, first.unit, b.value, second.unit))),
  }
}

type Value = Measure['values'][number]

/** The looser of two roundings goes no further than this share of the number. */
const LOOSEST = 0.1
/** A number that stands right between two may be rounded to either. */
const EDGE = 1.1

/**
 * Whether two values are one, either of them taken as exact: the other must be it, rounded to the digits written. Only
 * of the second, which is the conversion, are zeros at the end taken for rounding.
 */
function agree(a: Value, unit: Unit, b: Value, other: Unit): boolean {
  const loose = Math.max(b.half, Math.min(b.looseHalf, LOOSEST * Math.abs(b.value)))
  const forth = convert(a.value, unit, other).some(
    (value) => Math.abs(value - b.value) <= EDGE * loose,
  )
  return (
    forth ||
    convert(b.value, other, unit).some((value) => Math.abs(value - a.value) <= EDGE * a.half)
  )
}

/** A value of one unit in another, for each of the meanings that they have. */
function convert(value: number, unit: Unit, {factors, shift = 0}: Unit): number[] {
  return inBase(value, unit).flatMap((base) => factors.map((factor) => (base - shift) / factor))
}

function errorOf(value: number, unit: Unit, written: number, other: Unit): number {
  return Math.min(
    ...convert(value, unit, other).map(
      (exact) => Math.abs(written - exact) / Math.max(1e-9, Math.abs(exact)),
    ),
  )
}

const withoutShift = (unit: Unit): Unit => ({...unit, shift: 0})

function rounded(value: number, unit: Unit, half: number, other: Unit): number {
  const step = 2 * half
  const exact = convert(value, unit, other)[0]!
  const near = Math.round(exact / step) * step
  return near === 0 ? Number(exact.toPrecision(1)) : Number(near.toPrecision(12))
}
