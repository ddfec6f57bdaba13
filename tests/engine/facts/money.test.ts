import fc from 'fast-check'
import {expect, test} from 'vitest'
import {currenciesBy, readRates} from '../../../plugins/copydesk/engine/facts/index.ts'

/** By currency, what one of it is in the base. */
const factorsBy = (text: string) =>
  Object.fromEntries(
    [...currenciesBy(readRates(text))].map(([symbol, {factors}]) => [symbol, factors]),
  )

const many = (count: number, text: (i: number) => string) =>
  Array.from({length: count}, (_, i) => text(i)).join(' ')

test.each<[text: string, factors: Record<string, number[]>]>([
  ['$1 = 8 yuan', {$: [1], yuan: [0.125]}],
  ['$1 = 8 yuan ($1 = 8.0 yuan)', {$: [1], yuan: [0.125]}],
  ['$1 = 8 yuan, $1 = 10 yuan', {$: [1], yuan: [0.125, 0.1]}],
  ['1 euro = $2, 1 pound = 4 euros', {euro: [1], $: [0.5], pound: [4]}],
  [
    '$1 = 8 yuan, $1 = 10 yuan, 1 yuan = 2 baht',
    {$: [1], yuan: [0.125, 0.1], baht: [1 / 16, 0.05]},
  ],
  ['1 franc = 2 marks, 1 yen = 3 yuan', {franc: [1], mark: [0.5]}],
])('%s', (text, factors) => {
  expect(factorsBy(text)).toEqual(factors)
})

test.each<[about: string, text: string]>([
  [
    'between three',
    many(30, (i) => `1 franc = 1.${i} marks, 1 mark = 1.${i} yen, 1 yen = 2.${i} francs`),
  ],
  ['of one', many(90, (i) => `$1 = ${i + 2} yuan`)],
  [
    'in a chain, each given twice',
    many(45, (i) => `1 ${name(i)} = 2 ${name(i + 1)}, 1 ${name(i)} = 3 ${name(i + 1)}`),
  ],
  ['more than a story has', many(5000, (i) => `1 ${name(i % 9)} = 1.${i} ${name((i + 1) % 9)}`)],
])('many rates %s leave a currency few values, or none', (_, text) => {
  const counts = Object.values(factorsBy(text)).map(({length}) => length)
  expect(Math.max(0, ...counts)).toBeLessThanOrEqual(16)
})

/** A word for a number: `qa`, `qb`, … */
function name(i: number): string {
  return `q${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`
}

test('rates that agree give each currency one value, the true one, whatever way they lead to it', () => {
  const worth = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 2, maxLength: 6})
  const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), {minLength: 1, maxLength: 40})
  fc.assert(
    fc.property(worth, pairs, (worths, given) => {
      const rates = given
        .map(([from, to]) => [from % worths.length, to % worths.length] as const)
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => ({
          from: name(from),
          to: name(to),
          value: worths[from] / worths[to],
          text: `${from} ${to}`,
        }))
      for (const {symbol, factors} of currenciesBy(rates).values()) {
        const index = symbol.charCodeAt(1) - 97
        const base = rates[0].from.charCodeAt(1) - 97
        expect(factors).toEqual([expect.closeTo(worths[index] / worths[base], 6)])
      }
    }),
  )
})
