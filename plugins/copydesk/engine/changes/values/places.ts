import {type StatedFact} from '../facts/change.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSuperlative} from '../words/superlatives.ts'

/** Whether a number or an ordinal of a side is told by a rank or a number of the other: `fourth-largest`, `only three larger`. */
export const isRanked = (fact: StatedFact, side: Side, other: Side): boolean =>
  other.facts.some((told) =>
    fact.kind === 'ordinal'
      ? told.kind === 'number' && isRankAfter(fact, side, told, other)
      : told.kind === 'ordinal' && isRankAfter(told, other, fact, side),
  )

/** `from 2-0 behind`, where they were two goals down. */
export const isDeficit = ({value, from}: StatedFact, {facts}: Side, other: Side): boolean => {
  const lead = facts.find(({kind, to}) => kind === 'number' && to === from)
  return (
    value === '0' &&
    lead !== undefined &&
    other.facts.some(({value: margin, to}) => {
      const next = other.tokens[to]?.key ?? ''
      return margin === lead.value && /^(?:goals?|runs?|up|down|ahead|behind)$/u.test(next)
    })
  )
}

/** `fourth-largest`, `only three have been larger`: one more than those. */
const isRankAfter = (
  rank: StatedFact,
  {tokens}: Side,
  {value, to}: StatedFact,
  other: Side,
): boolean => {
  const most = tokens[rank.to]?.key ?? ''
  const root = /^(?:most|worst|best)$/u.test(most) ? MORE[most]! : most.replace(/est$/u, 'er')
  return (
    Number(rank.value) === Number(value) + 1 &&
    isSuperlative(most) &&
    other.tokens
      .slice(to, to + 8)
      .some(({key}) => key === root || (root.endsWith('er') && key === 'more'))
  )
}
const MORE: Readonly<Record<string, string>> = {most: 'more', worst: 'worse', best: 'better'}

/** `the last eight`, `the quarter-finals`. */
export const isRound = ({value, from}: StatedFact, {tokens}: Side, other: Side): boolean => {
  const round = {4: 'semi', 8: 'quarter'}[value]
  return (
    round !== undefined &&
    tokens[from - 1]?.key === 'last' &&
    other.tokens.some(
      ({key}, at) =>
        key.startsWith(`${round}final`) ||
        (key === round && /^finals?$/u.test(other.tokens[at + 1]?.key ?? '')),
    )
  )
}

/** `its first since 1996`, and now its biggest. */
export function isOutranked({b, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  return (
    gap !== undefined &&
    b.tokens.slice(gap.bFrom, gap.bTo).some(({key}) => isSuperlative(key) || key === 'only')
  )
}

/** `second-largest`, where the other side says `largest`. */
export function isRank({tokens}: Side, {to}: StatedFact, {stems}: Side): boolean {
  const next = tokens[to]
  return next !== undefined && isSuperlative(next.key) && stems.has(next.stem)
}
