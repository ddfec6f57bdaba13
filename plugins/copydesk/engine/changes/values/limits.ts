import {type RawChange, type StatedFact} from '../facts/change.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

/** That a number is a limit, on one side only: `more than $5 million`. */
export function limitChanges({a, b, gaps}: Region): RawChange[] {
  return LIMITS.flatMap(([words, others]): RawChange[] => {
    // `more than` of another number, where nothing changed, says nothing of this one
    const isNew = (side: 'a' | 'b', at: number) => gapAt(gaps, side, at) !== undefined
    const limited = ({tokens, facts}: Side, side: 'a' | 'b') =>
      facts.find(({kind, from}) => {
        const at = kind === 'number' ? limitBefore(tokens, from, words) : -1
        return at >= 0 && isNew(side, at)
      })
    const has = ({tokens, facts}: Side, side: 'a' | 'b') =>
      (words.has('least') && isNotBefore(tokens, facts)) ||
      tokens.some(
        ({key}, at) =>
          others.has(key) || ((words.has(key) || IS_OPEN.test(key)) && isNew(side, at)),
      )
    const same = (fact: StatedFact, {facts}: Side) =>
      facts.find(({kind, value}) => kind === fact.kind && value === fact.value)
    const [was, now] = [limited(a, 'a'), limited(b, 'b')]
    if (was && !has(b, 'b')) {
      const other = same(was, b)
      if (other && !couldBe(b, other))
        return [{fact: 'number', a: [was.from - 1, was.to], b: [other.from, other.to]}]
    }
    if (now && !has(a, 'a')) {
      const other = same(now, a)
      if (other && !couldBe(a, other))
        return [{fact: 'number', a: [other.from, other.to], b: [now.from - 1, now.to]}]
    }
    return []
  })
}

/** The place of `more than`, `at least` and the like right before a number, or -1; `three more` and `under way` are none. */
function limitBefore(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  // `in the run-up to Christmas`
  if (tokens[from]!.isCapital) return -1
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const {key} = tokens[at]!
    const next = tokens[at + 1]!.key
    // `17 films over ten days`
    // or `burns over 40 percent of his body`
    const isDuring = key === 'over' && (isSpan(tokens, from) || tokens[at - 1]?.stem === 'burn')
    // `has gone up to 75`, `no fewer than four`
    const lead = tokens[at - 1]?.key ?? ''
    const isOpen = /^(?:can|could|may|might)$/u.test(tokens[at - 2]?.key ?? '')
    if (
      (key === 'up' && RISES.test(lead) && !isOpen) ||
      (/^(?:fewer|less)$/u.test(key) && lead === 'no')
    )
      return -1
    // `twice as much as the 40 it was`
    if (lead === 'as' && /^(?:twice|times|half|double)$/u.test(tokens[at - 2]?.key ?? '')) return -1
    if (words.has(key) && (FOLLOWED[key] ?? next) === next && !isDuring) return at
    // `caps over shells in 22 dens`
    if (!BETWEEN.test(key)) return -1
  }
  return -1
}
/** `will not change before 2028`: it stays until at least then. */
const isNotBefore = (tokens: readonly Token[], facts: readonly StatedFact[]): boolean =>
  facts.some(({kind}) => kind === 'negation') &&
  facts.some(
    ({kind, from}) =>
      kind === 'number' && /^(?:before|until|till)$/u.test(tokens[from - 1]?.key ?? ''),
  )
/** `ten days`, and not `75 an hour`. */
const isSpan = (tokens: readonly Token[], from: number): boolean => {
  const unit = tokens.slice(from, from + 3).findIndex(({stem}) => SPANS.has(stem))
  return unit > 0 && !/^(?:an?|per|each|every)$/u.test(tokens[from + unit - 1]!.key)
}
const RISES =
  /^(?:go|goes|going|gone|went|rise|rises|rising|risen|rose|climb|push|edge|creep|crept|inch|move|jump|tick|put|bring|brought|it|them|prices|rates)(?:s|es|ed|ing|ped)?$/u
const SPANS = new Set('minut hour day night week month year decad centur'.split(' '))
/** `could reach 10`: it is 10 at most. */
const couldBe = ({tokens}: Side, {from}: StatedFact): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({key}) => IS_OPEN.test(key))
/** What could be so is so at most. */
const IS_OPEN = /^(?:could|may|might)$/u
const FOLLOWED = wordTable<string>({
  more: 'than',
  fewer: 'than',
  less: 'than',
  up: 'to',
  many: 'as',
  much: 'as',
  long: 'as',
})
/** What may stand between such a word and its number. */
const BETWEEN = /^(?:than|to|as|an?|the|about|around|just|some|\p{Sc})$/u
const LIMITS = [
  // words that say so of a number, and words that say so, too, but not only of numbers
  [
    'more over least exceeding exceeds exceeded above',
    'excess older longer taller heavier larger bigger greater higher past upward upwards topped topping passed passing surpassed surpassing minimum',
  ],
  [
    'fewer less under nearly almost below',
    'close younger shorter smaller lighter lower approaching nearing shy short just within age',
  ],
  ['up many much long most', 'maximum capped limit limited'],
].map((pair) => pair.map((words) => new Set(words.split(' '))) as [Set<string>, Set<string>])
