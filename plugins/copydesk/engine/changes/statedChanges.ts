import {type RawChange} from './facts/change.ts'
import {daysOf, withWeekdays} from './values/days.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {limitChanges} from './values/limits.ts'
import {nameChanges} from './names/nameChanges.ts'
import {namesInPlace} from './names/namesInPlace.ts'
import {negationChanges} from './claims/negations.ts'
import {onlyIn} from './sentences/pairedFacts.ts'
import {type Region} from './sentences/region.ts'
import {valueChanges} from './values/valueChanges.ts'

/** Numbers, dates, names and negations that only one side states. */
export function statedChanges(given: Region, elsewhere: Elsewhere): RawChange[] {
  const region = onSameDays(given, elsewhere)
  return [
    ...valueChanges(region, 'number', elsewhere),
    ...valueChanges(region, 'ordinal', elsewhere),
    ...limitChanges(region),
    ...valueChanges(region, 'date', elsewhere),
    ...nameChanges(region, elsewhere),
    ...namesInPlace(region, elsewhere),
    ...negationChanges(region, elsewhere),
  ]
}

/** Where a weekday and a date stand for each other, they are one fact. */
function onSameDays(region: Region, elsewhere: Elsewhere): Region {
  const {a, b} = region
  if (onlyIn(a, b, 'date').length + onlyIn(b, a, 'date').length === 0) return region
  const days = daysOf(elsewhere.sentences())
  if (days.size === 0) return region
  return {
    ...region,
    a: {...a, facts: withWeekdays(a, days)},
    b: {...b, facts: withWeekdays(b, days)},
  }
}
