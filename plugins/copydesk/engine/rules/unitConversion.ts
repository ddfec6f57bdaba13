import {
  type Conversion,
  currenciesBy,
  factsOf,
  readExchanges,
  ratesBetween,
  readRates,
  spanAt,
  type Unit,
} from '../facts/index.ts'
import {type Found, type Span} from '../model/finding.ts'
import {type Phrase, phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A converted measure that does not agree: lengths, areas, weights, volumes, speeds and temperatures, and amounts of
 * money where the story gives the rate (`$1 = 8.3 yuan`). Both numbers may be rounded as their digits say; ounces, tons
 * and gallons may be any of those in use. An error of less than 2 percent is for review only. For money, less than 15
 * percent is for review and less than 5 is not reported: rates change by the day.
 *
 * Bad: `In some places the area was up to 40 kilometers (24 mi) wide.`
 * Good: `In some places the area was up to 40 kilometers (25 mi) wide, the 6-foot (1.8 m) guard said. ¶ It cost 830 million yuan ($100 million). ($1 = 8.3 yuan)`
 */
export const unitConversion = defineRule({
  id: 'unit-conversion',
  tier: 'warning',
  core: false,
  about: 'A converted measure that does not agree.',
  marks: 'words',
  against: 'story',
  check: (reading) => {
    const facts = factsOf(reading)
    const rates = facts.length > 0 ? reading.readEach(readRates).flat() : []
    const currencies = currenciesBy(rates)
    const read = facts.flatMap(({text, conversions, numbers}, paragraph) => {
      const money = rates.length > 0 ? readExchanges(text, numbers, currencies) : []
      return [...conversions, ...money].map((conversion) => ({
        conversion,
        first: spanAt(text, paragraph, conversion.first),
        second: spanAt(text, paragraph, conversion.second),
      }))
    })
    const [wrong, right] = [read.filter(isWrong), read.filter((place) => !isWrong(place))]
    const agreed = new Set(right.map(unitsOf))
    return [
      ...Map.groupBy(wrong, (place) =>
        // where no amount agrees it is the rate that is wrong, once
        isMoney(place.conversion) && !agreed.has(unitsOf(place))
          ? unitsOf(place)
          : `${place.first.text} | ${place.second.text}`,
      ).values(),
    ].map((places) =>
      foundAt(places, (unit, other) => ratesBetween(unit, other, currencies, rates)),
    )
  },
})

const isMoney = ({second}: Conversion) => second.unit.dimension === 'money'

const isWrong = ({conversion}: Place): boolean =>
  !conversion.agrees && !(isMoney(conversion) && conversion.error < CHANGE)

const unitsOf = ({conversion: {first, second}}: Place): string =>
  [first.unit.symbol, second.unit.symbol].sort().join(' ')

/** Less is a matter of rounding to some. */
const SURE = 0.02
/** By so much rates may change within the time that a story tells of; less is no error. */
const CHANGE = 0.05
const SURE_OF_MONEY = 0.15

interface Place {
  conversion: Conversion
  first: Span
  second: Span
}

/** What the story writes of the rates between two currencies. */
type RatesOf = (one: Unit, other: Unit) => string[]

/** One finding for all the places that have the same two measures. */
function foundAt(places: Place[], ratesOf: RatesOf): Found {
  const [place] = places as [Place]
  const {conversion, first, second} = place
  return {
    identity: [first.text, second.text],
    severity:
      conversion.error < (isMoney(conversion) ? SURE_OF_MONEY : SURE) ? 'review' : 'warning',
    phrases: [isMoney(conversion) ? ofMoney(place, ratesOf) : ofMeasure(place)],
    spans: places.flatMap((place) => [place.first, place.second]),
  }
}

function ofMeasure({conversion, first, second}: Place): Phrase {
  const right = conversion.converted.map((value) => written(value)).join('–')
  const {symbol} = conversion.second.unit
  return phrase('finding.conversion', {first: first.text, second: second.text, right, unit: symbol})
}

const NUMBER = /\d[\d.,]*(?: (?:thousand|(?:m|b|tr)illion))?|\p{Ll}+(?: (?:m|b|tr)illion)?/u

function ofMoney({conversion, first, second}: Place, ratesOf: RatesOf): Phrase {
  const [unit, other] = [conversion.first.unit, conversion.second.unit]
  const exact = (conversion.first.values[0]!.value * unit.factors[0]!) / other.factors[0]!
  const [size, scale] = SCALES.find(([least]) => exact >= least) ?? [1, '']
  return phrase('finding.exchange', {
    first: first.text,
    second: second.text,
    right: second.text.replace(NUMBER, `${written(Number((exact / size).toPrecision(3)))}${scale}`),
    rate: ratesOf(unit, other).join(', '),
  })
}

const SCALES: [least: number, scale: string][] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

const written = (value: number) => value.toLocaleString('en-US', {maximumFractionDigits: 6})
