/** What is measured: two units can be converted where it is the same. */
export type Dimension = 'length' | 'area' | 'weight' | 'volume' | 'temperature' | 'speed' | 'money'

/** A unit of measure: `value × factor + shift`, in the base unit of its dimension. */
export interface Unit {
  /** The same in every language: `km`. */
  symbol: string
  dimension: Dimension
  /**
   * In meters, square meters, kilograms, liters, kilometers per hour, degrees Celsius; several where the word has
   * several meanings.
   */
  factors: readonly number[]
  shift?: number
}

// Factors: NIST Special Publication 811 (2008), appendix B.8.
const INCH = 0.0254
const FOOT = 0.3048
const YARD = 0.9144
const MILE = 1609.344
const POUND = 0.45359237
const GALLONS = [3.785411784, 4.54609]

const unit = (symbol: string, dimension: Dimension, ...factors: number[]): Unit => ({
  symbol,
  dimension,
  factors,
})

/** How lengths are written, without `square` or `cubic`. */
const LENGTHS: [pattern: string, symbol: string, meters: number][] = [
  ['(?:milli(?:meters?|metres?)|mms?)', 'mm', 0.001],
  ['(?:centi(?:meters?|metres?)|cms?)', 'cm', 0.01],
  ['(?:kilo(?:meters?|metres?)|kms?)', 'km', 1000],
  ['(?:meters?|metres?|m)', 'm', 1],
  ['(?:inch(?:es)?|ins?)', 'in', INCH],
  ['(?:foot|feet|fts?)', 'ft', FOOT],
  ['(?:yards?|yds?)', 'yd', YARD],
  ['(?:miles?|mi)', 'mi', MILE],
]

const PATTERNS: [pattern: string, unit: Unit][] = [
  ['(?:miles? (?:an|per) hour|mph)', unit('mph', 'speed', 1.609344)],
  [
    '(?:kilo(?:meters?|metres?) (?:an|per) hour|kms? (?:an|per) hour|kph|kmh|km/h)',
    unit('km/h', 'speed', 1),
  ],
  ['knots?', unit('knots', 'speed', 1.852)],
  ['(?:nautical miles?|nm)', unit('nautical miles', 'length', 1852)],
  ...LENGTHS.flatMap(([pattern, symbol, meters]): [string, Unit][] => [
    [`(?:square[ -]|sq\\.?[ -]?)${pattern}`, unit(`sq ${symbol}`, 'area', meters ** 2)],
    [`${pattern}(?:²|2(?!\\d))`, unit(`sq ${symbol}`, 'area', meters ** 2)],
    [`(?:cubic[ -]|cu\\.?[ -]?)${pattern}`, unit(`cu ${symbol}`, 'volume', 1000 * meters ** 3)],
  ]),
  ['acres?', unit('acres', 'area', 4046.8564224)],
  ['(?:hectares?|ha)', unit('ha', 'area', 10_000)],
  ['(?:pounds?|lbs?)', unit('lb', 'weight', POUND)],
  ['(?:ounces?|oz)', unit('oz', 'weight', POUND / 16, 0.0311034768)],
  ['(?:kilo(?:gram(?:me)?)?s?|kgs?)', unit('kg', 'weight', 1)],
  ['(?:gram(?:me)?s?|g)', unit('g', 'weight', 0.001)],
  ['(?:stones?|st)', unit('st', 'weight', 14 * POUND)],
  ['(?:metric tons?|tonnes?)', unit('t', 'weight', 1000)],
  ['short tons?', unit('short tons', 'weight', 2000 * POUND)],
  ['long tons?', unit('long tons', 'weight', 2240 * POUND)],
  ['tons?', unit('tons', 'weight', 2000 * POUND, 1000, 2240 * POUND)],
  ['(?:gallons?|gals?)', unit('gal', 'volume', ...GALLONS)],
  ['(?:milli(?:liters?|litres?)|mls?)', unit('ml', 'volume', 0.001)],
  ['(?:liters?|litres?|l)', unit('L', 'volume', 1)],
  ['pints?', unit('pt', 'volume', ...GALLONS.map((liters) => liters / 8))],
  ['quarts?', unit('qt', 'volume', ...GALLONS.map((liters) => liters / 4))],
  ['(?:fluid ounces?|fl\\.? oz)', unit('fl oz', 'volume', 0.0295735296, 0.0284130625)],
  ['barrels?', unit('barrels', 'volume', 158.987294928)],
  ['bushels?', unit('bushels', 'volume', 35.23907)],
  [
    '(?:degrees? |deg |°? ?)(?:celsius|centigrade|c)',
    {symbol: '°C', dimension: 'temperature', factors: [1]},
  ],
  [
    '(?:degrees? |deg |°? ?)(?:fahrenheit|f)',
    {symbol: '°F', dimension: 'temperature', factors: [5 / 9], shift: -160 / 9},
  ],
  ...LENGTHS.map(([pattern, symbol, meters]): [string, Unit] => [
    pattern,
    unit(symbol, 'length', meters),
  ]),
]

const UNIT = new RegExp(
  String.raw`^[ \u00a0-]?(?:${PATTERNS.map(([pattern]) => `(${pattern})`).join('|')})(?![\p{L}\p{N}])`,
  'iu',
)

/** The unit that a text begins with, and how long it is written; a space or a hyphen may come before it. */
export function unitAt(text: string): {unit: Unit; length: number} | null {
  const match = UNIT.exec(text)
  if (!match) return null
  const index = match.findIndex((group, i) => i > 0 && group !== undefined) - 1
  return {unit: PATTERNS[index]![1], length: match[0].length}
}

/** A value in the base unit of its dimension, once for each meaning of the unit. */
export const inBase = (value: number, {factors, shift = 0}: Unit): number[] =>
  factors.map((factor) => value * factor + shift)
