import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../../text/words.ts'
import {type Alignment} from './alignment.ts'
import {DATE_WORDS, NEGATIONS, NUMBER_WORDS} from './factWords.ts'
import {type Gap} from './gaps.ts'

export type FactKind = 'number' | 'date' | 'name' | 'negation'

/** A fact that the two copies state differently; one side is empty for a negation. */
export interface FactChange {
  kind: FactKind
  first: string
  second: string
}

/** Words on one side of a gap: a date or a full name has up to three; in a wider one the wording differs. */
const MAX_GAP = 3

/** The facts in which two aligned paragraphs differ: what turns a repeat into a contradiction. */
export function factsThatDiffer({a, b}: Pick<Alignment, 'a' | 'b'>, gaps: Gap[]): FactChange[] {
  const small = gaps.filter((gap) => width(gap) <= MAX_GAP)
  if (small.length === 0) return []
  const inA = factsIn(a, 0, a.count)
  const inB = factsIn(b, 0, b.count)
  return small.flatMap((gap) => [
    ...differentFacts(a, b, gap, inA, inB),
    ...differentNegation(a, b, gap, inA, inB),
  ])
}

/** A number, date or name on each side that the other paragraph does not have. */
function differentFacts(a: Words, b: Words, gap: Gap, inA: Fact[], inB: Fact[]): FactChange[] {
  const left = within(inA, gap.aFrom, gap.aTo)
  const right = within(inB, gap.bFrom, gap.bTo)
  return (['number', 'date', 'name'] as const).flatMap((kind) => {
    const first = left.filter((fact) => fact.kind === kind && !isMoved(fact, inA, inB))
    const second = right.filter((fact) => fact.kind === kind && !isMoved(fact, inB, inA))
    return first.length > 0 && second.length > 0
      ? [{kind, first: textOf(a, first), second: textOf(b, second)}]
      : []
  })
}

/** A “not” on one side only; where both paragraphs have as many, it has only moved. */
function differentNegation(a: Words, b: Words, gap: Gap, inA: Fact[], inB: Fact[]): FactChange[] {
  const left = negationsIn(within(inA, gap.aFrom, gap.aTo))
  const right = negationsIn(within(inB, gap.bFrom, gap.bTo))
  if (left.length > 0 === right.length > 0) return []
  if (negationsIn(inA).length === negationsIn(inB).length) return []
  return [{kind: 'negation', first: textOf(a, left), second: textOf(b, right)}]
}

function width(gap: Gap): number {
  return Math.max(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom)
}

function within(facts: Fact[], from: number, to: number): Fact[] {
  return facts.filter(({at}) => at >= from && at < to)
}

/** The other paragraph states it as often: it stands in another place there. */
function isMoved({value}: Fact, own: Fact[], other: Fact[]): boolean {
  return timesStated(other, value) >= timesStated(own, value)
}

function timesStated(facts: Fact[], value: string): number {
  return facts.filter((fact) => fact.value === value).length
}

function negationsIn(facts: Fact[]): Fact[] {
  return facts.filter(({kind}) => kind === 'negation')
}

interface Fact {
  kind: FactKind
  at: number
  /** Equal for two ways to write the same fact. */
  value: string
}

function factsIn(words: Words, from: number, to: number): Fact[] {
  const facts: Fact[] = []
  for (let at = from; at < to; at++) {
    const fact = factAt(words, at)
    if (fact) facts.push(fact)
  }
  return facts
}

function factAt(words: Words, at: number): Fact | undefined {
  const flags = words.flags[at]
  const written = wordAt(words, at)
  const lower = written.toLowerCase().replace(/[’‘ʼ]/g, "'")
  if (flags & HAS_DIGIT) return {kind: 'number', at, value: lower.replaceAll(',', '')}
  const number = NUMBER_WORDS.get(lower)
  if (number !== undefined) return {kind: 'number', at, value: number}
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) return {kind: 'negation', at, value: 'not'}
  if (flags & CAPITALISED && DATE_WORDS.has(lower)) return {kind: 'date', at, value: lower}
  if (flags & CAPITALISED && !(flags & SENTENCE_START) && lower.length > 1) {
    return {kind: 'name', at, value: lower.replace(/'s$/, '')}
  }
  return undefined
}

function textOf(words: Words, facts: Fact[]): string {
  if (facts.length === 0) return ''
  const last = facts[facts.length - 1].at
  return words.text.slice(words.starts[facts[0].at], words.ends[last])
}
