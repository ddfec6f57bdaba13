import {DASHES} from '../text/typography.ts'
import {readNumbers, type WrittenNumber} from './numbers.ts'
import {type Unit, unitAt} from './units.ts'

/** A measure as a story writes it: `40 kilometers`, `3 to 4 miles`, `5ft 10in`. */
export interface Measure {
  /** Several for a range or for `20 by 30 feet`. */
  values: Pick<WrittenNumber, 'value' | 'half' | 'looseHalf'>[]
  unit: Unit
  /** `[from, to)` in UTF-16 code units, minus sign and unit included. */
  from: number
  to: number
}

const MINUS = new RegExp(`(?:^|[\\s(])(?:minus |[${DASHES}])$`, 'iu')
const JOINT = new RegExp(`^(?: ?[${DASHES}]{1,2} ?| to | and | or |-to-| by |-by-| ?[x×] ?)$`, 'u')
/** What the smaller unit of `5 feet 10 inches` counts in the larger: 12. */
const SMALLER: Record<string, [unit: string, count: number]> = {
  ft: ['in', 12],
  st: ['lb', 14],
  lb: ['oz', 16],
}

/** The measures of a text, in order. */
export function readMeasures(text: string, numbers = readNumbers(text)): Measure[] {
  const measures: Measure[] = []
  let open: WrittenNumber[] = []
  for (const number of numbers) {
    const last = open.at(-1)
    if (last && !JOINT.test(text.slice(last.to, number.from))) open = []
    open.push(number)
    const found = unitAt(text.slice(number.to, number.to + 32))
    if (!found) continue
    const signed = open.map((one) => withSign(text, one, found.unit))
    const measure: Measure = {
      values: signed,
      unit: found.unit,
      from: Math.min(...signed.map(({from}) => from)),
      to: number.to + found.length,
    }
    open = []
    const before = measures.at(-1)
    const joined = before && joinedTo(before, measure, text.slice(before.to, measure.from))
    if (joined) measures[measures.length - 1] = joined
    else measures.push(measure)
  }
  return measures
}

function withSign(text: string, number: WrittenNumber, {dimension}: Unit): WrittenNumber {
  const sign =
    dimension === 'temperature' && MINUS.exec(text.slice(Math.max(0, number.from - 7), number.from))
  if (!sign) return number
  const length = sign[0].length - (/^[\s(]/.test(sign[0]) ? 1 : 0)
  return {...number, value: -number.value, from: number.from - length}
}

/** `5 feet` + `10 inches` is one measure; so is `20 km` + `30 km` in `20 km to 30 km`. */
function joinedTo(before: Measure, measure: Measure, between: string): Measure | null {
  const {from} = before
  const {to} = measure
  if (before.unit.symbol === measure.unit.symbol && JOINT.test(between) && between !== ' or ')
    return {...before, values: [...before.values, ...measure.values], from, to}
  const smaller = SMALLER[before.unit.symbol]
  if (
    smaller?.[0] !== measure.unit.symbol ||
    before.values.length + measure.values.length !== 2 ||
    measure.values[0]!.value >= smaller[1] ||
    !/^(?:,? ?(?:and )?|-)$/.test(between)
  )
    return null
  const value = before.values[0]!.value * smaller[1] + measure.values[0]!.value
  return {values: [{value, half: 0.5, looseHalf: 0.5}], unit: measure.unit, from, to}
}
