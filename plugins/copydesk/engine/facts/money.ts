import {DASHES} from '../text/typography.ts'
import {type Conversion, readConversions} from './conversions.ts'
import {type Measure} from './measures.ts'
import {CURRENCY_SIGN, type WrittenNumber} from './numbers.ts'
import {type Unit} from './units.ts'

/** What a story gives for one unit of a currency in another: `($1 = 8.3 yuan)`. */
export interface ExchangeRate {
  /** By currency: `$`, `yuan`. */
  from: string
  to: string
  value: number
  /** As the story writes it. */
  text: string
}

/** A currency as one story gives it: what one of it is in the base, and the rates that say so. */
export interface Currency extends Unit {
  rates: ReadonlySet<ExchangeRate>
}

export type Currencies = ReadonlyMap<string, Currency>

const NAME = String.raw`\p{L}+(?: \p{L}+){0,2}`
const RATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<sign>${CURRENCY_SIGN})?1(?:\.0+)?(?: (?<name>${NAME}))? ?= ?(?<toSign>${CURRENCY_SIGN} ?)?(?<value>\d[\d,]*(?:\.\d+)?|\.\d+)(?:[- ](?<toName>${NAME}))?`,
  'gu',
)
const SIGNS: Record<string, string> = {US$: '$', '£': 'pound', '€': 'euro', '¥': 'yen', dollar: '$'}
/** Words of other currencies than the one they end with: `Hong Kong dollars`. */
const OWN_DOLLARS = /^(?!(?:u\.?s\.?|american) )\p{L}.* dollar$/u

/** The rates that a text gives. */
export function readRates(text: string): ExchangeRate[] {
  if (!text.includes('=')) return []
  return [...text.matchAll(RATE)].flatMap(({0: written, groups}): ExchangeRate[] => {
    const {sign, name, toSign, toName} = groups!
    const [from, to] = [currencyOf(sign, name), currencyOf(toSign?.trim(), toName)]
    const value = Number(groups!.value!.replaceAll(',', ''))
    return from && to && from !== to && value > 0 ? [{from, to, value, text: written}] : []
  })
}

/** `$`, `pound`, `franc`: a currency by its sign or by the last word of its name, in the singular. */
function currencyOf(sign: string | undefined, name: string | undefined): string | undefined {
  if (sign) return SIGNS[sign] ?? sign
  const whole = name?.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '')
  if (!whole || OWN_DOLLARS.test(whole)) return undefined
  const word = whole.slice(whole.lastIndexOf(' ') + 1)
  return SIGNS[word] ?? word
}

/** With more rates a text is a table, not a story. */
const MOST_RATES = 100
/** A currency that has more values in the base has none that an amount could be held against. */
const MOST_FACTORS = 16

/**
 * The currencies of a story by the rates it gives, the first of them as the base; several rates for one are all right.
 * Each has at most `MOST_FACTORS` values.
 */
export function currenciesBy(rates: readonly ExchangeRate[]): Currencies {
  const units = new Map<string, Currency>()
  const add = (symbol: string, values: readonly number[], by: Iterable<ExchangeRate>) => {
    const known = units.get(symbol)
    const factors = [...(known?.factors ?? [])]
    for (const value of values) {
      if (factors.length <= MOST_FACTORS && !factors.some((one) => isSame(one, value)))
        factors.push(value)
    }
    if (factors.length === known?.factors.length) return
    const rates = new Set([...(known?.rates ?? []), ...by])
    units.set(symbol, {symbol, dimension: 'money', factors, rates})
  }
  if (rates.length > MOST_RATES) return units
  for (const rate of rates) {
    const {from, to, value} = rate
    if (units.size === 0) add(from, [1], [])
    const [base, other] = [units.get(from), units.get(to)]
    if (base)
      add(
        to,
        base.factors.map((factor) => factor / value),
        [...base.rates, rate],
      )
    else if (other)
      add(
        from,
        other.factors.map((factor) => factor * value),
        [...other.rates, rate],
      )
  }
  return new Map([...units].filter(([, {factors}]) => factors.length <= MOST_FACTORS))
}

/** What a story writes of the rates by which it can say one currency in another, in its order. */
export function ratesBetween(
  one: Unit,
  other: Unit,
  currencies: Currencies,
  rates: readonly ExchangeRate[],
): string[] {
  const [known, others] = [one, other].map(({symbol}) => currencies.get(symbol)!.rates)
  // what both are known by says nothing of one in the other
  return rates.filter((rate) => known.has(rate) !== others.has(rate)).map(({text}) => text)
}

/** Whether two values are one, worked out by different rates. */
const isSame = (one: number, other: number) => Math.abs(one / other - 1) < 1e-6

const BEFORE = new RegExp(`${CURRENCY_SIGN} ?$`, 'u')
const AFTER = /^[- ](?:\p{Lu}\p{L}+ )?(\p{Ll}+)/u
/** The end of a range. */
const AFTER_NUMBER = new RegExp(
  String.raw`\d(?: (?:m|b|tr)illion)?(?: ?[${DASHES}] ?| to | and )${CURRENCY_SIGN}?$`,
  'u',
)

/** Amounts that a text gives again in another currency, by the rates of its story. */
export function readExchanges(
  text: string,
  numbers: WrittenNumber[],
  currencies: Currencies,
): Conversion[] {
  const amounts = numbers.flatMap((number): Measure[] => {
    const sign = BEFORE.exec(text.slice(Math.max(0, number.from - 4), number.from))?.[0] ?? ''
    const name = AFTER.exec(text.slice(number.to, number.to + 40))
    const unit = currencies.get(currencyOf(sign.trim(), name?.[1]) ?? '')
    if (!unit || AFTER_NUMBER.test(text.slice(Math.max(0, number.from - 24), number.from)))
      return []
    return [
      {
        values: [number],
        unit,
        from: number.from - sign.length,
        to: number.to + (sign ? 0 : name![0].length),
      },
    ]
  })
  return readConversions(text, amounts)
}
