import {DEMONYMS} from '../../data/demonyms.ts'
import {MONTHS} from '../../data/months.ts'
import {kindsOf, GIVEN, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {type StatedFact} from './change.ts'
import {holidays} from './holidays.ts'
import {capitalsTell, isName, nameKey} from './nameWords.ts'
import {denies, isNegationWord, isUndone} from './negationWords.ts'
import {ordinalOf} from './numberWords.ts'
import {quantities} from './quantities.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

const WEEKDAYS = 'mon tue wed thu fri sat sun'
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)$/u
export const isDateWord = (key: string): boolean => DATE.test(key)

const known = new WeakMap<SentenceRead, StatedFact[]>()

/** The facts of a sentence, in the order of its words. */
export function statedFacts(sentence: SentenceRead): StatedFact[] {
  let facts = known.get(sentence)
  if (!facts) known.set(sentence, (facts = readFacts(sentence)))
  return facts
}

function readFacts({text, tokens}: SentenceRead): StatedFact[] {
  const facts = [...quantities(text, tokens), ...holidays(tokens)]
  const taken = new Set<number>()
  for (const {from, to} of facts) for (let at = from; at < to; at++) taken.add(at)
  const tells = capitalsTell(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const isOpener = opensAfterDateline(text, tokens, at)
    const fact = taken.has(at) || isOpener ? undefined : wordFact(tokens, at, tells)
    if (fact) facts.push(fact)
  }
  return asDays(
    facts.sort((a, b) => a.from - b.from),
    tokens,
  )
}

/** `May 5th` and `the 5th of May` are `May 5`. */
function asDays(facts: StatedFact[], tokens: Token[]): StatedFact[] {
  const isMonth = (fact: StatedFact | undefined) =>
    fact?.kind === 'date' && MONTHS.includes(fact.value)
  return facts.map((fact, index) => {
    if (fact.kind !== 'ordinal') return fact
    const [before, after] = [facts[index - 1], facts[index + 1]]
    const isAfter = isMonth(before) && before!.to === fact.from
    const isBefore =
      isMonth(after) &&
      (after!.from === fact.to || (after!.from === fact.to + 1 && tokens[fact.to]!.key === 'of'))
    return isAfter || isBefore ? {...fact, kind: 'number' as const} : fact
  })
}

function wordFact(tokens: Token[], at: number, tells: boolean): StatedFact | undefined {
  const {key, isCapital} = tokens[at]!
  const fact = (kind: StatedFact['kind'], value: string): StatedFact => ({
    kind,
    value,
    from: at,
    to: at + 1,
  })
  // `under-18s`
  if (/^\d\ds$/u.test(key) && /^(?:under|over)$/u.test(tokens[at - 1]?.key ?? ''))
    return fact('number', key.slice(0, 2))
  if (/\d/u.test(key)) return fact('number', key)
  const number = NUMBERS.get(key)
  if (number) return fact('number', number)
  const ordinal = ordinalOf(key)
  if (ordinal >= 0) return fact('ordinal', String(ordinal))
  if (isNegationWord(tokens[at]!)) return denies(tokens, at) ? fact('negation', 'not') : undefined
  if (isUndone(tokens, at)) return fact('negation', 'not')
  if (isCapital && DATE.test(key) && (key !== 'may' || at > 0)) {
    const short = key.slice(0, 3)
    if (MONTHS.includes(short) || WEEKDAYS.includes(short)) return fact('date', short)
  }
  return isName(tokens, at, tells) ? fact('name', nameKey(key)) : undefined
}

/** Words that are numbers, beside those that the reader of numbers knows. */
const NUMBERS = new Map([
  ['single', '1'],
  ['sole', '1'],
  ['both', '2'],
  ['trio', '3'],
])

/** `SHELBURNE, N.S. — Fishermen say`: a common word that opens the sentence after a dateline. */
const opensAfterDateline = (text: string, tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at <= LONGEST_DATELINE &&
  (kindsOf(tokens[at]!.key) & (WORD | GIVEN | SURNAME | PLACE)) === WORD &&
  !DEMONYMS.has(tokens[at]!.key) &&
  !tokens[at + 1]?.isCapital &&
  /^[).\s]*(?:—|–|--?) *$/u.test(text.slice(tokens[at - 1]!.to, tokens[at]!.from)) &&
  tokens[0]!.text === tokens[0]!.text.toUpperCase()
const LONGEST_DATELINE = 7
