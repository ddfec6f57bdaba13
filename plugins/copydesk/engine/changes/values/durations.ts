import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {wordTable} from '../words/wordTable.ts'

/** In minutes; of a month and a year about so many. */
const MINUTES = wordTable<number>({
  second: 1 / 60,
  minut: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  fortnight: 20_160,
  month: 43_830,
  year: 525_960,
})
/** After `a` only: with a number they multiply it. */
const SPANS = wordTable<number>({...MINUTES, decad: 5_259_600, century: 52_596_000})

/** `half an hour` and `30 minutes`. */
export function isSameDuration({a, b}: Region, {fact, a: was, b: now}: RawChange): boolean {
  if (fact !== 'number' && fact !== 'unit') return false
  const [mine, theirs] = [durationAt(a, was), durationAt(b, now)]
  const isSame = (one: number, other: number) => Math.abs(one / other - 1) < 0.02
  // `fourteen days`, `a fortnight`
  const isSpan = (minutes: number | undefined, side: Side, other: Side) =>
    minutes !== undefined &&
    side.tokens.some(
      ({key}, at) =>
        /^(?:an?|the|one|past|last)$/u.test(key) &&
        isSame(
          (SPANS[side.tokens[at + 1]?.stem ?? ''] ?? NaN) * (isHalfMore(side, at + 2) ? 1.5 : 1),
          minutes,
        ) &&
        !other.stems.has(side.tokens[at + 1]!.stem),
    )
  // of one unit, 55 years are not 56
  if (mine && theirs)
    return mine.unit === theirs.unit
      ? mine.minutes === theirs.minutes
      : isSame(mine.minutes, theirs.minutes)
  return isSpan(mine?.minutes, b, a) || isSpan(theirs?.minutes, a, b)
}

const isHalfMore = ({tokens}: Side, at: number) =>
  ['and', 'a', 'half'].every((key, index) => tokens[at + index]?.key === key)

/** The minutes of the number or the unit that stands in a place. */
function durationAt(
  {tokens, facts}: Side,
  [from, to]: [number, number],
): {minutes: number; unit: number} | undefined {
  const number = facts.findLast(
    ({kind, from: start}) => kind === 'number' && start < to && start >= from - 5,
  )
  if (!number) return undefined
  const value = Number(number.value.replace('share ', ''))
  // `a quarter of an hour`
  const start = tokens[number.to]?.key === 'of' ? number.to + 1 : number.to
  const at = [start, start + 1].find((place) => MINUTES[tokens[place]?.stem ?? ''] !== undefined)
  // `44 seconds, her second victory`: the number has nothing to do with it
  const isItsOwn = number.to > from || (at !== undefined && from <= at && at < to)
  const unit = at === undefined || !isItsOwn ? undefined : MINUTES[tokens[at]!.stem]
  return unit === undefined || !(value > 0) ? undefined : {minutes: value * unit, unit}
}
