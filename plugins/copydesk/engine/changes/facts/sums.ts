import {type Token} from '../words/tokens.ts'
import {type StatedFact} from './change.ts'

/** Numbers, those that are told in parts as one: `one billion, two hundred million`, `one hundred and twelve`. */
export function summed(facts: StatedFact[], tokens: readonly Token[]): StatedFact[] {
  return facts.flatMap((fact, index) => {
    const [last, next] = [facts[index - 1], facts[index + 1]]
    if (last && areParts(last, fact, tokens)) return []
    return next && areParts(fact, next, tokens)
      ? [{...fact, value: String(Number(fact.value) + Number(next.value)), to: next.to}]
      : [fact]
  })
}

const areParts = (first: StatedFact, second: StatedFact, tokens: readonly Token[]): boolean =>
  first.to === second.from
    ? Number(second.value) >= 1000 &&
      [1e9, 1e6].some((scale) => Number(first.value) % scale === 0 && Number(second.value) < scale)
    : isInWords(first, second, tokens)

/** `two thousand and five` */
function isInWords(first: StatedFact, second: StatedFact, tokens: readonly Token[]): boolean {
  const [all, more] = [Number(first.value), Number(second.value)]
  return (
    first.kind === 'number' &&
    second.kind === 'number' &&
    first.to + 1 === second.from &&
    tokens[first.to]?.key === 'and' &&
    /^(?:hundred|thousand|million)$/u.test(tokens[first.to - 1]?.key ?? '') &&
    /^\p{L}+$/u.test(tokens[second.from]?.key ?? '') &&
    all % 100 === 0 &&
    more > 0 &&
    more < 100
  )
}
