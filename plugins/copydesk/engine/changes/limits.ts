import {type RawChange, type StatedFact} from './change.ts'
import {type Region, type Side} from './region.ts'
import {type Token} from './tokens.ts'

/** That a number is a limit, on one side only: `more than $5 million`. */
export function limitChanges({a, b}: Region): RawChange[] {
  return LIMITS.flatMap(([words, others]): RawChange[] => {
    const limited = ({tokens, facts}: Side) =>
      facts.find(({kind, from}) => kind === 'number' && limitBefore(tokens, from, words))
    const has = ({tokens}: Side) => tokens.some(({key}) => words.has(key) || others.has(key))
    const same = (fact: StatedFact, {facts}: Side) =>
      facts.find(({kind, value}) => kind === fact.kind && value === fact.value)
    const [was, now] = [limited(a), limited(b)]
    if (was && !has(b)) {
      const other = same(was, b)
      if (other) return [{fact: 'number', a: [was.from - 1, was.to], b: [other.from, other.to]}]
    }
    if (now && !has(a)) {
      const other = same(now, a)
      if (other) return [{fact: 'number', a: [other.from, other.to], b: [now.from - 1, now.to]}]
    }
    return []
  })
}

/** `more than`, `at least` and the like right before a number; `three more` is none. */
const limitBefore = (tokens: readonly Token[], from: number, words: ReadonlySet<string>) =>
  tokens.slice(Math.max(0, from - 3), from).some(
    ({key}, index, lead) =>
      words.has(key) &&
      (!COMPARES.has(key) || lead[index + 1]?.key === 'than') &&
      // `17 films over ten days`
      !(key === 'over' && tokens.slice(from, from + 3).some(({stem}) => SPANS.has(stem))),
  )
const SPANS = new Set('minut hour day night week month year decad centur'.split(' '))
const COMPARES = new Set('more fewer less'.split(' '))
const LIMITS = [
  // words that say so of a number, and words that say so, too, but not only of numbers
  [
    'more over least exceeding exceeds exceeded above',
    'excess upward upwards topped topping passed passing surpassed surpassing minimum',
  ],
  ['fewer less under nearly almost below', 'close approaching nearing shy short just within'],
].map((pair) => pair.map((words) => new Set(words.split(' '))) as [Set<string>, Set<string>])
