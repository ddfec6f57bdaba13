import {wordSet} from '../../data/wordSet.ts'
import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {telling} from '../sentences/gapWords.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {isSuperlative} from '../words/superlatives.ts'

/**
 * They make the word after them what it is: a suspended sentence is not served, an imitation gun does not shoot. Any
 * other adjective may be dropped for length.
 */
const PRIVATIVES = wordSet(`
  suspended deferred conditional unconditional concurrent consecutive attempted imitation replica fake toy mock counterfeit
  draft provisional interim partial temporary unpaid nonbinding binding voluntary mandatory optional non unarmed
  posthumous honorary unlicensed uninsured unregistered unelected undeclared nonfatal minimum maximum average median
  foster adoptive step great biological gross net preliminary unexploded blank stillborn part indefinite permanent aborted failed foiled botched simulated
 `)

/** They tell how somebody was found. */
const COMPLEMENTS = /^(?:alive|dead|safe|unharmed|unhurt|unconscious|injured|guilty|drunk|armed)$/u

/** A word of this kind, dropped from a word that has stayed, or put to it, and told nowhere else. */
export function privativeChanges({a, b, gaps}: Region, elsewhere: Elsewhere): RawChange[] {
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    if (isInLaw(a, aFrom, aTo, bTo - bFrom) || isInLaw(b, bFrom, bTo, aTo - aFrom))
      return [{fact: 'title', a: [aFrom, aTo], b: [bFrom, bTo]}]
    if (isSuspended(a, aFrom, aTo, b, elsewhere) || isSuspended(b, bFrom, bTo, a, elsewhere))
      return [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
    const was = loneAt(a, aFrom, aTo, b, bFrom, bTo)
    const now = loneAt(b, bFrom, bTo, a, aFrom, aTo)
    const isLost = was !== undefined && !elsewhere.names(a.tokens[was]!.key)
    const isGained = now !== undefined && !elsewhere.tells(b.tokens[now]!.stem)
    return isLost || isGained ? [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}] : []
  })
}

/** `her brother-in-law`, `her brother`. */
const isInLaw = ({tokens}: Side, from: number, to: number, others: number): boolean =>
  others === 0 && to - from === 2 && tokens[from]!.key === 'in' && tokens[from + 1]!.key === 'law'

/** `two years in prison, suspended for four years`, and now two years in prison. */
function isSuspended(
  side: Side,
  from: number,
  to: number,
  other: Side,
  {whole}: Elsewhere,
): boolean {
  const at = side.tokens.slice(from, to).findIndex(({key}) => SUSPENDED.test(key))
  if (at < 0) return false
  const isServed = ({tokens}: Side) =>
    tokens.some(({key}) => SENTENCE.test(key)) && !tokens.some(({key}) => SUSPENDED.test(key))
  const isTold = (['before', 'after'] as const).every((when) =>
    whole(when).tokens.some(({key}) => SUSPENDED.test(key)),
  )
  return isServed(other) && side.tokens.some(({key}) => SENTENCE.test(key)) && !isTold
}
const SUSPENDED = /^(?:suspended|deferred|conditional|conditionally)$/u
const SENTENCE = /^(?:sentenced?|jailed|imprisoned|prison|jail)$/u

/** `the first deaf mayor`, `the largest private lender`: without it another is meant. */
const isRanked = ({tokens, facts}: Side, at: number): boolean =>
  !/^(?:ever|full|whole|big|major|new|time|such|straight|successive)$/u.test(tokens[at]!.key) &&
  (facts.some(({kind, to}) => kind === 'ordinal' && to === at) ||
    tokens[at - 1]?.key === 'only' ||
    isSuperlative(tokens[at - 1]?.key ?? ''))

/** The place of such a word where the other side has no telling word in its place. */
function loneAt(side: Side, from: number, to: number, other: Side, start: number, end: number) {
  const [word, more] = telling(side, from, to)
  if (!word || more || telling(other, start, end).length > 0) return undefined
  const at = side.tokens.indexOf(word)
  const next = side.tokens[at + 1]
  if (word.key === 'great' && next?.key === 'many') return undefined
  const isNoun =
    next && !isSmallWord(next.key) && !endsClause(side, at) && other.stems.has(next.stem)
  const isSaid = other.tokens.some(({stem}) => areOfOneKind(stem, word.stem))
  const makes =
    PRIVATIVES.has(word.key) || (isRanked(side, at) && !word.isCapital && !/ly$/u.test(word.key))
      ? isNoun
      : COMPLEMENTS.test(word.key)
  return makes && !isSaid ? at : undefined
}
