import {type StatedFact} from './change.ts'

/** Numbers, those that are told in parts as one: `one billion, two hundred million`. */
export function summed(facts: StatedFact[]): StatedFact[] {
  return facts.flatMap((fact, index) => {
    const [last, next] = [facts[index - 1], facts[index + 1]]
    if (last && areParts(last, fact)) return []
    return next && areParts(fact, next)
      ? [{...fact, value: String(Number(fact.value) + Number(next.value)), to: next.to}]
      : [fact]
  })
}

const areParts = (first: StatedFact, second: StatedFact): boolean =>
  first.to === second.from &&
  Number(second.value) >= 1000 &&
  [1e9, 1e6].some((scale) => Number(first.value) % scale === 0 && Number(second.value) < scale)
