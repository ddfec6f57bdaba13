import {SPEECH_VERBS} from '../data/speechVerbs.ts'
import {COMMON_WORD, kindsOf} from '../names/index.ts'
import {type RawChange} from './change.ts'
import {saySame} from './lexicon.ts'
import {endsClause, gapAt, type Region, type Side} from './region.ts'
import {isSmallWord} from './smallWords.ts'
import {type Token} from './tokens.ts'

/** Who said it is on one side only: what was somebody’s word is now a fact, or the other way round. */
export function attributionChanges({a, b, gaps}: Region): RawChange[] {
  const said = ({tokens}: Side) => tokens.findIndex(({key}) => ATTRIBUTES.has(key))
  const told = ({tokens}: Side) =>
    tokens.some(
      ({key, stem, isQuoted}) =>
        isQuoted || SPEECH_VERBS.has(key) || TELLS.has(key) || saySame(stem, 'say'),
    )
  const [was, now] = [said(a), said(b)]
  if (was >= 0 && !told(b)) {
    const gap = gapAt(gaps, 'a', was)
    if (gap) return [{fact: 'source', a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  }
  if (now >= 0 && !told(a)) {
    const gap = gapAt(gaps, 'b', now)
    if (gap) return [{fact: 'source', a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  }
  return []
}
const ATTRIBUTES = new Set('said says say according claimed claims'.split(' '))
const TELLS = new Set(
  'saying according statement estimate estimated officially announcement expected think thought find found show shows showed suggests suggested view views want wants'.split(
    ' ',
  ),
)

/**
 * Others say it now, in a sentence that is put otherwise: `the company said in a statement`, `in a statement, neighbors
 * said`. Somebody `the` tells to be known may be the same under another word.
 */
export function speakerChanges({a, b}: Region): RawChange[] {
  const [was, now] = [speakerOf(a), speakerOf(b)]
  if (!was || !now || (was.isKnown && now.isKnown)) return []
  const isSaid = (words: Token[], {tokens}: Side) =>
    words.some(({stem}) => tokens.some((token) => saySame(token.stem, stem)))
  if (isSaid(was.words, b) || isSaid(now.words, a)) return []
  return [{fact: 'source', a: [was.from, was.to], b: [now.from, now.to]}]
}

interface Speaker {
  words: Token[]
  isKnown: boolean
  from: number
  to: number
}

const SAID = new Set('said says'.split(' '))
const KNOWN = new Set('the this that its his her their'.split(' '))
const MOST_WORDS = 3

/** A capital that no sentence gives: at its head an ordinary word has one, too. */
const isName = ({isCapital, from, key}: Token) =>
  isCapital && !(from === 0 && kindsOf(key) & COMMON_WORD)

/** Who says it where one alone does, told by common nouns before the verb. */
function speakerOf(side: Side): Speaker | undefined {
  const {tokens} = side
  const verbs = tokens.flatMap(({key}, at) => (SAID.has(key) ? [at] : []))
  const [verb] = verbs
  if (verbs.length !== 1 || verb === undefined) return undefined
  let from = verb
  while (from > 0 && verb - from < MOST_WORDS && !endsClause(side, from - 1)) {
    const {key} = tokens[from - 1]!
    if (isSmallWord(key)) break
    from--
  }
  const words = tokens.slice(from, verb)
  if (words.length === 0 || words.some(isName)) return undefined
  const before = from > 0 && !endsClause(side, from - 1) ? tokens[from - 1]!.key : ''
  return {words, isKnown: KNOWN.has(before), from, to: verb}
}
