import {
  CAPITALISED,
  HAS_DIGIT,
  SENTENCE_START,
  UNSPACED,
  wordAt,
  type Words,
} from '../../text/words.ts'
import {plainApostrophes} from '../../text/typography.ts'
import {type Alignment} from './alignment.ts'
import {capitalsTell} from './capitals.ts'
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
  const inA = factsOf(a)
  const inB = factsOf(b)
  return small.flatMap((gap) => {
    const left = within(inA.facts, gap.aFrom, gap.aTo)
    const right = within(inB.facts, gap.bFrom, gap.bTo)
    return [...differentFacts(left, right, inA, inB), ...differentNegation(left, right, inA, inB)]
  })
}

/** A number, date or name on each side that the other paragraph does not have. */
function differentFacts(left: Fact[], right: Fact[], inA: Facts, inB: Facts): FactChange[] {
  return (['number', 'date', 'name'] as const).flatMap((kind) => {
    const first = left.filter((fact) => fact.kind === kind && !isMoved(fact, inA, inB))
    const second = right.filter((fact) => fact.kind === kind && !isMoved(fact, inB, inA))
    return first.length > 0 && second.length > 0
      ? [{kind, first: textOf(inA.words, first), second: textOf(inB.words, second)}]
      : []
  })
}

/** A “not” on one side only; where both paragraphs have as many, it has only moved. */
function differentNegation(left: Fact[], right: Fact[], inA: Facts, inB: Facts): FactChange[] {
  const [first, second] = [left.filter(isNegation), right.filter(isNegation)]
  if (first.length > 0 === second.length > 0 || inA.negations === inB.negations) return []
  return [{kind: 'negation', first: textOf(inA.words, first), second: textOf(inB.words, second)}]
}

function width(gap: Gap): number {
  return Math.max(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom)
}

interface Fact {
  kind: FactKind
  at: number
  /** Equal for two ways to write the same fact. */
  value: string
}

/** The facts of a paragraph in reading order, and how often it states each. */
interface Facts {
  words: Words
  facts: Fact[]
  times: Map<string, number>
  negations: number
}

function factsOf(words: Words): Facts {
  const facts: Fact[] = []
  const times = new Map<string, number>()
  const tells = capitalsTell(words)
  for (let at = 0; at < words.count; at++) {
    const fact = factAt(words, at)
    if (!fact || (fact.kind === 'name' && !tells)) continue
    facts.push(fact)
    times.set(fact.value, (times.get(fact.value) ?? 0) + 1)
  }
  return {words, facts, times, negations: facts.filter(isNegation).length}
}

/** The facts of the words `[from, to)`: found by halving, since a paragraph may have thousands. */
function within(facts: Fact[], from: number, to: number): Fact[] {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (facts[middle].at < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < facts.length && facts[end].at < to) end++
  return facts.slice(low, end)
}

/** The other paragraph states it as often: it stands in another place there. */
function isMoved({value}: Fact, own: Facts, other: Facts): boolean {
  return (other.times.get(value) ?? 0) >= (own.times.get(value) ?? 0)
}

function isNegation({kind}: Fact): boolean {
  return kind === 'negation'
}

/** Whether a word states a fact: a number, a date, a name, a “not”. */
export function statesFact(words: Words, at: number): boolean {
  return factAt(words, at) !== undefined
}

function factAt(words: Words, at: number): Fact | undefined {
  const flags = words.flags[at]
  const written = wordAt(words, at)
  const lower = plainApostrophes(written.toLowerCase())
  if (isFigure(words, at)) return {kind: 'number', at, value: lower.replaceAll(',', '')}
  const number = NUMBER_WORDS.get(lower)
  if (number !== undefined) return {kind: 'number', at, value: number}
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) return {kind: 'negation', at, value: 'not'}
  if (flags & CAPITALISED && DATE_WORDS.has(lower))
    return {kind: 'date', at, value: lower.slice(0, 3)}
  if (flags & CAPITALISED && !(flags & SENTENCE_START) && lower.length > 1) {
    return {kind: 'name', at, value: lower.replace(/'s$/, '')}
  }
  return undefined
}

const HAN_NUMERALS = '〇一二三四五六七八九十百千万萬億亿両两兩'

/** Whether a word is written in figures. */
function isFigure(words: Words, at: number): boolean {
  const flags = words.flags[at]
  return (flags & (HAS_DIGIT | UNSPACED)) === UNSPACED
    ? HAN_NUMERALS.includes(wordAt(words, at))
    : (flags & HAS_DIGIT) > 0
}

/** Whether a word is a number, in figures or letters. */
export const isNumber = (words: Words, at: number): boolean =>
  isFigure(words, at) || NUMBER_WORDS.has(wordAt(words, at).toLowerCase())

function textOf(words: Words, facts: Fact[]): string {
  if (facts.length === 0) return ''
  const last = facts[facts.length - 1].at
  return words.text.slice(words.starts[facts[0].at], words.ends[last])
}
