import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {onlyIn, paired} from '../sentences/pairedFacts.ts'
import {gapAt, type Region} from '../sentences/region.ts'
import {isAdded} from './addedValues.ts'
import {isAmong, isCourtesy} from './courtesies.ts'
import {isEdgeOfMonth, isOtherTime, isRelative} from './days.ts'
import {areSame, isAsMany, isEven, isMargin, isRest, isTheRest, isVague} from './derivedValues.ts'
import {isDeficit, isOutranked, isRank, isRanked, isRound} from './places.ts'
import {isConversion, isSameAmount, isToldAs} from './sameAmounts.ts'

/** Numbers, ordinals or dates that only one side states. */
export function valueChanges(
  region: Region,
  kind: 'number' | 'ordinal' | 'date',
  elsewhere: Elsewhere,
): RawChange[] {
  const {a, b, gaps} = region
  const [mine, theirs] = [onlyIn(a, b, kind), onlyIn(b, a, kind)]
  // what now stands where it stood is told instead of it
  const isInstead = (fact: StatedFact, side: 'a' | 'b', others: StatedFact[]) => {
    const gap = gapAt(gaps, side, fact.from)
    return gap && others.some((other) => gapAt(gaps, side === 'a' ? 'b' : 'a', other.from) === gap)
  }
  let lost = mine.filter(
    (fact) => isInstead(fact, 'a', theirs) || !elsewhere.isTold('after', fact, a.tokens),
  )
  let gained = theirs.filter(
    (fact) =>
      !isConversion(b, fact.from) &&
      (isInstead(fact, 'b', mine) || !elsewhere.isTold('before', fact, b.tokens)),
  )
  if (gained.length === 0 && kind !== 'ordinal')
    lost = lost.filter(
      (fact) =>
        !isCourtesy(a, fact, b) &&
        !isAmong(fact, b) &&
        (!isLeftOut(region, fact) || isEdgeOfMonth(fact, a, b) === false),
    )
  if (gained.length === 0 && kind === 'date')
    lost = lost.filter(
      (fact) => isOtherTime(region, fact) && !isRelative(b, gapAt(gaps, 'a', fact.from)!, 'b'),
    )
  if (lost.length === 0 && kind === 'date')
    gained = gained.filter((fact) => !isRelative(a, gapAt(gaps, 'b', fact.from), 'a'))
  if (gained.length === 0) lost = lost.filter((fact) => !isRest(fact, a) && !isVague(fact, b))
  gained = gained.filter(
    (fact) =>
      !isAsMany(fact, a) &&
      !isTheRest(fact, b, a) &&
      !isMargin(fact, b, a) &&
      !isDeficit(fact, b, a) &&
      !isEdgeOfMonth(fact, b, a) &&
      !isRound(fact, b, a) &&
      !isEven(fact, a),
  )
  lost = lost.filter(
    (fact) =>
      !isEdgeOfMonth(fact, a, b) && !isAsMany(fact, b) && !isRound(fact, a, b) && !isEven(fact, b),
  )
  for (const was of lost) {
    const same = gained.find((now) => areSame(was, now, region) || areSame(now, was, {a: b, b: a}))
    if (same)
      [lost, gained] = [lost.filter((one) => one !== was), gained.filter((one) => one !== same)]
  }
  if (lost.length === 0)
    gained = gained.filter(
      (fact) => !isCourtesy(b, fact, a) && !isAmong(fact, a) && !isAdded(region, fact, elsewhere),
    )
  if (kind === 'ordinal' && lost.length === 0) gained = gained.filter((fact) => isRank(b, fact, a))
  if (kind === 'ordinal' && gained.length === 0)
    lost = lost.filter((fact) => isRank(a, fact, b) || isOutranked(region, fact))
  lost = lost.filter((fact) => !isRanked(fact, a, b))
  gained = gained.filter((fact) => !isRanked(fact, b, a))
  if (kind === 'date' && lost.length === 0) return []
  const isMore = lost.length === 0 || gained.length === 0
  if (
    isMore &&
    kind !== 'ordinal' &&
    region.aligned < ANEW * Math.max(a.tokens.length, b.tokens.length)
  )
    return []
  return paired(region, lost, gained, kind === 'date' ? 'date' : 'number').filter(
    (change) => !isSameAmount(region, change) && !isToldAs(region, change, elsewhere),
  )
}

/** A sentence that keeps less of its words tells more or less than it did. */
const ANEW = 0.42

/** A detail that was dropped, with nothing told instead: what the story says now is as true as it was. */
function isLeftOut({gaps, a}: Region, {value, from, to}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  // `both of the doors`: without it the rest says something else
  return (
    gap !== undefined &&
    gap.bTo === gap.bFrom &&
    a.tokens[to]?.key !== 'of' &&
    !value.startsWith('every')
  )
}
