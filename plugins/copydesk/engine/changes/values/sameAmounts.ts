import {type Conversion, readConversions} from '../../facts/conversions.ts'
import {readMeasures} from '../../facts/measures.ts'
import {type Amount, amountsIn} from './amounts.ts'
import {type RawChange} from '../facts/change.ts'
import {isSameDuration} from './durations.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {type SentenceRead} from '../words/tokens.ts'

/** A measure that is given in another unit, rounded, differs by no more. */
const ROUNDED = 0.01
const EXACT = 1e-9

/**
 * Whether a number or a unit that changed tells the same amount: `900 hectoliters`, `90,000 liters`; `2:04:11`, `two
 * hours four minutes and 11 seconds`; `until ten`, `until 10 a.m.`.
 */
export function isSameAmount(region: Region, change: RawChange): boolean {
  if (change.fact !== 'number' && change.fact !== 'unit') return false
  if (isSameDuration(region, change)) return true
  const [mine, theirs] = [amountsIn(region.a), amountsIn(region.b)]
  const [was, now] = [meeting(mine, change.a), meeting(theirs, change.b)]
  const areOne = (some: readonly Amount[], others: readonly Amount[]) =>
    some.some((one) => others.some((other) => isOne(one, other)))
  if (change.a[0] === change.a[1]) return areOne(now, mine)
  if (change.b[0] === change.b[1]) return areOne(was, theirs)
  return areOne(was, now)
}

/** Whether a number that only one side has is told as another amount in all of the other version: `a decade`, `2:04:11`. */
export function isToldAs({a, b}: Region, change: RawChange, {whole}: Elsewhere): boolean {
  const [wasEmpty, nowEmpty] = [change.a[0] === change.a[1], change.b[0] === change.b[1]]
  if (wasEmpty === nowEmpty) return false
  const [side, place, all] = wasEmpty
    ? [b, change.b, whole('before')]
    : [a, change.a, whole('after')]
  const told = {a: side, b: all, gaps: [], aligned: 0}
  if (isSameDuration(told, {...change, a: place, b: [0, 0]})) return true
  const isMeasured = ({kind}: Amount) => !/^(?:count|place|hour)$/u.test(kind)
  const theirs = amountsIn(all).filter(isMeasured)
  return meeting(amountsIn(side), place)
    .filter(isMeasured)
    .some((one) => theirs.some((other) => isOne(one, other)))
}

/** Whether a number only says again, in another unit, what stands before it: `40 kilometers (25 miles)`. */
export function isConversion(side: Side, at: number): boolean {
  const sentence = side.sentences[at]!
  const {from} = side.tokens[at]!
  return conversionsIn(sentence).some(
    ({agrees, second}) => agrees && second.from <= from && from < second.to,
  )
}

function conversionsIn({text}: SentenceRead): Conversion[] {
  const measures = readMeasures(text)
  return measures.length > 1 ? readConversions(text, measures) : []
}

const meeting = (amounts: readonly Amount[], [from, to]: [number, number]) =>
  amounts.filter((amount) => amount.from < to && from < amount.to)

function isOne(first: Amount, second: Amount): boolean {
  const kinds = [first.kind, second.kind]
  // `until ten` is in the morning or at night
  if (kinds.includes('hour'))
    return kinds.includes('clock') && first.values[0]! % 12 === second.values[0]! % 12
  if (first.kind !== second.kind) return false
  const most = first.unit === second.unit ? EXACT : ROUNDED
  const areSame = (one: number, other: number) => Math.abs(one - other) <= most * Math.abs(other)
  // of two ranges both ends are the same
  if (first.values.length === second.values.length)
    return first.values.every((one, at) => areSame(one, second.values[at]!))
  return first.values.some((one) => second.values.some((other) => areSame(one, other)))
}
