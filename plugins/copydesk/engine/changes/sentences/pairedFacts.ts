import {type ChangedFact, type RawChange, type StatedFact} from '../facts/change.ts'
import {gapAt, type Region, type Side} from './region.ts'

/** The facts of a kind that one side has more often than the other. */
export function onlyIn(side: Side, other: Side, kind: StatedFact['kind']): StatedFact[] {
  const left = new Map<string, number>()
  for (const fact of other.facts)
    if (fact.kind === kind) left.set(fact.value, (left.get(fact.value) ?? 0) + 1)
  return side.facts.filter((fact) => {
    if (fact.kind !== kind) return false
    const count = left.get(fact.value) ?? 0
    left.set(fact.value, count - 1)
    return count <= 0
  })
}

/** Each fact lost with the one gained in its place. A fact that stands more than once on one side counts once. */
export function paired(
  {gaps, a, b}: Region,
  lost: StatedFact[],
  gained: StatedFact[],
  fact: ChangedFact,
): RawChange[] {
  const rest = [...gained]
  const stated = (facts: StatedFact[], {kind, value}: StatedFact) =>
    facts.some((other) => other.kind === kind && other.value === value)
  const changes = lost.flatMap((was): RawChange[] => {
    const gap = gapAt(gaps, 'a', was.from)
    const same = rest.findIndex(({from}) => gap && gap.bFrom <= from && from < gap.bTo)
    const index = same >= 0 ? same : rest.length > 0 ? 0 : -1
    const [now] = index >= 0 ? rest.splice(index, 1) : []
    if (!now && stated(b.facts, was)) return []
    return [{fact, a: [was.from, was.to], b: now ? [now.from, now.to] : placeInB(gap)}]
  })
  return [
    ...changes,
    ...rest
      .filter((now) => !stated(a.facts, now))
      .map((now): RawChange => {
        const gap = gapAt(gaps, 'b', now.from)
        return {fact, a: gap ? [gap.aFrom, gap.aFrom] : [0, 0], b: [now.from, now.to]}
      }),
  ]
}

const placeInB = (gap: {bFrom: number} | undefined): [number, number] =>
  gap ? [gap.bFrom, gap.bFrom] : [0, 0]
