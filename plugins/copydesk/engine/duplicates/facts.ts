import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../text/words.ts'
import {type Gap} from './gaps.ts'
import {DATE_WORDS, NEGATIONS, NUMBER_WORDS} from './factWords.ts'

export type FactKind = 'number' | 'date' | 'name' | 'negation'

/** A fact that the two copies state differently; one side is empty for a negation. */
export interface FactChange {
  kind: FactKind
  first: string
  second: string
}

/** The facts in which two aligned paragraphs differ: what turns a repeat into a contradiction. */
export function factsThatDiffer(a: Words, b: Words, gaps: Gap[]): FactChange[] {
  const changes: FactChange[] = []
  let inA: Set<string> | undefined
  let inB: Set<string> | undefined
  for (const gap of gaps) {
    const left = factsIn(a, gap.aFrom, gap.aTo)
    const right = factsIn(b, gap.bFrom, gap.bTo)
    if (left.length === 0 && right.length === 0) continue
    inA ??= valuesOf(a)
    inB ??= valuesOf(b)
    for (const kind of ['number', 'date', 'name'] as const) {
      const first = left.filter((fact) => fact.kind === kind && !inB!.has(fact.value))
      const second = right.filter((fact) => fact.kind === kind && !inA!.has(fact.value))
      if (first.length === 0 || second.length === 0) continue
      changes.push({kind, first: textOf(a, first), second: textOf(b, second)})
    }
    const negated = left.find((fact) => fact.kind === 'negation')
    const denied = right.find((fact) => fact.kind === 'negation')
    if (!negated !== !denied) {
      changes.push({
        kind: 'negation',
        first: negated ? wordAt(a, negated.at) : '',
        second: denied ? wordAt(b, denied.at) : '',
      })
    }
  }
  return changes
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

function valuesOf(words: Words): Set<string> {
  const values = new Set<string>()
  for (let at = 0; at < words.count; at++) {
    const fact = factAt(words, at)
    values.add(fact ? fact.value : wordAt(words, at).toLowerCase())
  }
  return values
}

function textOf(words: Words, facts: Fact[]): string {
  const last = facts[facts.length - 1].at
  return words.text.slice(words.starts[facts[0].at], words.ends[last])
}
