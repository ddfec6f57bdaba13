import {COMMON_WORD, GIVEN, kindsOf, SURNAME} from '../../names/index.ts'
import {type StatedFact} from './change.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {statedFacts} from './statedFacts.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** The facts that a story states, each with the word that a number counts. */
export const factsOf = (sentences: readonly SentenceRead[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((sentence) =>
      statedFacts(sentence).flatMap((fact) => factKeys(fact, sentence.tokens)),
    ),
  )

/** What a fact is looked up by in the rest of a story. */
export function factKeys(fact: StatedFact, tokens: readonly Token[]): string[] {
  const {kind, value, from, to} = fact
  const next = tokens[to]
  const counts = kind === 'number' && next && !isSmallWord(next.key) && !IS_ODD.test(value)
  const key = `${kind} ${value} ${counts ? next.stem : ''}`
  // `$75 fines`, `has $75 towards it`
  if (kind === 'number' && /[$€£¥]$/u.test(tokens[from - 1]?.key ?? ''))
    return [key, `money ${value}`]
  if (isAge(fact, tokens)) return [key, `age ${value}`]
  // `two tries`, `scored twice`
  const [, times] = kind === 'number' ? (/^x?([2-4])$/u.exec(value) ?? []) : []
  if (!times) return [key]
  return value === times && counts ? [key, `times ${value}`] : [key, `times ${times}`]
}

/** `a 27-year-old man`, `Lind, 27, from Norwick`, `aged 27`. */
function isAge({kind, value, from, to}: StatedFact, tokens: readonly Token[]): boolean {
  if (kind !== 'number' || !(Number(value) < 120)) return false
  if (tokens[to]?.stem === 'year' && tokens[to + 1]?.key === 'old') return true
  const lead = tokens[from - 1]
  if (!lead) return false
  const isNamed =
    lead.isCapital && (kindsOf(lead.key) & (GIVEN | SURNAME | COMMON_WORD)) !== COMMON_WORD
  // `a man of 41`
  const isOf = lead.key === 'of' && SOMEBODY.test(tokens[from - 2]?.key ?? '')
  return isNamed || isOf || lead.key === 'aged'
}

const SOMEBODY =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|person|pensioner|\p{L}{3,}(?:er|or|ist|ian))$/u

/** Hardly two things have such a number: `1,204`; many have a year. */
const IS_ODD = /^(?!(?:19|20)\d\d$)(?:\d{2,}[1-9]|(?=\d{3,}$)[1-9]0*[1-9]\d*)$/u
