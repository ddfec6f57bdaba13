import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {wordSet} from '../../data/wordSet.ts'
import {kindsOf, WORD} from '../../names/index.ts'
import {endsClause, type Side} from './region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** Whether the words around a place are the same on both sides: two before it, or one before and one after it. */
export function isHeldBy(a: Side, from: number, to: number, b: Side, start: number, end: number) {
  const isSame = (at: number, other: number) =>
    at >= 0 && other >= 0 && plain(a.tokens[at]?.key) === plain(b.tokens[other]?.key)
  const opens = ({sentences}: Side, at: number) => sentences[at - 1] !== sentences[at]
  if (opens(a, from) && opens(b, start)) return isSame(to, end)
  if (!isSame(from - 1, start - 1) || endsClause(a, from - 1)) return false
  const areEnds = endsClause(a, to - 1) && endsClause(b, end - 1)
  return isSame(from - 2, start - 2) || areEnds || (to < a.tokens.length && isSame(to, end))
}

const plain = (key: string | undefined) => (key === 'an' ? 'a' : key)

/** Whether one of the words is a verb, by its form. */
export const areVerbs = (tokens: Token[]) =>
  tokens.some(
    ({key}) =>
      /(?:ed|ing)$/u.test(key) || baseOfIrregular(key) !== undefined || SPEECH_VERBS.has(key),
  )

const ADJECTIVE = /(?:\p{L}{2}ous|\p{L}{3}ful|less|\p{L}{4}[ai]ble|\p{L}{2}[^\WlnrLNR]ish)$/u
/** Whether a word tells how something is or is done, by its form. */
export const tellsHow = (key: string): boolean => isAdverb(key) || ADJECTIVE.test(key)
const isAdverb = (key: string) =>
  /ly$/u.test(key) && !NO_ADVERB.has(key) && (kindsOf(key.slice(0, -2)) & WORD) > 0
const NO_ADVERB = new Set(
  'family assembly ally rally reply supply monopoly anomaly bully'.split(' '),
)

/** `according to …`, `… said`. */
export function isSource({tokens}: Side, from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 6), from).map(({key}) => key)
  if (before.some((key, at) => key === 'according' && before[at + 1] === 'to')) return true
  return [tokens[to], tokens[to + 1]].some((token) => token !== undefined && SAID.has(token.key))
}
const SAID = new Set('said says told announced reported added warned confirmed'.split(' '))

/** After an article, a preposition or a word that tells which, before a small word or the end. */
export function isNounPlace({tokens, sentences, facts}: Side, from: number, to: number): boolean {
  const before = sentences[from - 1] === sentences[from] ? tokens[from - 1]?.key : undefined
  if (before !== undefined && (DETERMINERS.has(before) || PREPOSITIONS.has(before))) return true
  // `three leopards`, `to shareholders`
  if (before === 'to') return /[^s]s$/u.test(tokens[to - 1]!.key)
  if (facts.some((fact) => fact.kind === 'number' && fact.to === from)) return true
  if (before !== undefined && BE.has(before)) return !areVerbs(tokens.slice(from, to))
  if (before !== undefined && (isSmallWord(before) || tokens[from]!.isCapital)) return false
  const after = sentences[to] === sentences[to - 1] ? tokens[to] : undefined
  const [last] = tokens.slice(to - 1, to)
  return (
    !areVerbs([last!]) &&
    (before === undefined || /\d/u.test(before) || (kindsOf(before) & WORD) > 0) &&
    (after === undefined || isSmallWord(after.key) || (before === undefined && areVerbs([after])))
  )
}
const BE = wordSet('is are was were be been')
const DETERMINERS = wordSet('a an the his her its their our my your this that these those no only')
const PREPOSITIONS = wordSet(
  'in on at by of for from with into onto over under after before during against between around near about per via upon across through behind among without as',
)
