import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {stemOf} from '../words/lexicon.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** Whether two words that say different things say one here: `was lent by Roos`, `borrowed from Roos`. */
export const sayOneState = (a: Side, at: number, b: Side, other: number): boolean =>
  isBothEnds(a, at, b, other) ||
  isConverse(a, at, b, other) ||
  isSameState(a, at, b, other) ||
  isNotUntil(a, at, b, other) ||
  isNotUntil(b, other, a, at) ||
  isLastNight(a, at, b, other) ||
  isLastNight(b, other, a, at) ||
  isLeft(a, at, b) ||
  isLeft(b, other, a)

/** `it may no longer be sold`, `it will no longer be allowed`; `it could be mended`, `it would be possible to mend it`. */
const isLeft = ({tokens}: Side, at: number, {keys}: Side) =>
  /^(?:may|might|could)$/u.test(tokens[at]!.key) &&
  ['allowed', 'permitted', 'possible', 'able'].some((key) => keys.has(key))

/** `not until the vote`, `only after the vote`. */
const isNotUntil = (side: Side, at: number, {tokens}: Side, place: number): boolean =>
  side.tokens[at]!.key === 'until' &&
  tokens[place]!.key === 'after' &&
  tokens[place - 1]?.key === 'only' &&
  side.facts.some(({kind, from}) => kind === 'negation' && from < at && at - from < 14)

/** What was sold was bought: who did which is not said. */
const isBothEnds = (side: Side, at: number, other: Side, place: number): boolean =>
  [side.tokens[at]!, other.tokens[place]!].every(({key}) => key === 'bought' || key === 'sold') &&
  BE.has(side.tokens[at - 1]?.key ?? '') &&
  BE.has(other.tokens[place - 1]?.key ?? '') &&
  ![side, other].some(({keys}) => keys.has('by') || keys.has('to') || keys.has('from'))
/** `closed for two hours`, `it was two hours before it reopened`; `may stay`, `may be left up`. */
const isSameState = (side: Side, at: number, other: Side, place: number): boolean => {
  const [one, two] = [side.tokens[at]!.stem, other.tokens[place]!.stem]
  const pair = `${one} ${two}`
  if (/^(?:clos|shut) reopen$|^reopen (?:clos|shut)$/u.test(pair))
    return (
      (side.keys.has('until') && other.keys.has('before')) ||
      spansOf(side).some((span) => spansOf(other).includes(span))
    )
  return (two === 'left' && isLeftSo(other, place)) || (one === 'left' && isLeftSo(side, at))
}
/** `was left`, `left open`. */
const isLeftSo = (side: Side, at: number): boolean =>
  isPassive(side, at) ||
  /^(?:open|closed|shut|empty|intact|untouched|unchanged|standing|unfinished|up)$/u.test(
    side.tokens[at + 1]?.key ?? '',
  )

const spansOf = ({facts, tokens}: Side): string[] =>
  facts.flatMap(({kind, value, to}) =>
    kind === 'number' && /^(?:minut|hour|day|week|month)$/u.test(tokens[to]?.stem ?? '')
      ? [`${value} ${tokens[to]!.stem}`]
      : [],
  )

/** `yesterday evening`, `last night`. */
const isLastNight = (side: Side, at: number, other: Side, place: number): boolean =>
  side.tokens[at]!.key === 'evening' &&
  other.tokens[place]!.key === 'night' &&
  other.tokens[place - 1]?.key === 'last'

/** Whether a word is one of two that say one thing from both ends. */
export const mayBeConverse = ({tokens}: Side, at: number): boolean =>
  CONVERSE.some((pair) => pair.has(tokens[at]!.stem))

/** `was lent a cello by Roos`, `borrowed a cello from Roos`; `sold it to Roos`, `Roos bought it`. */
export const isConverse = (side: Side, at: number, other: Side, place: number): boolean =>
  isPair(side, at, other, place) &&
  (isPassive(side, at) !== isPassive(other, place) ||
    haveTurned(side, at, other, place) ||
    haveTurned(other, place, side, at))

/** Whether what one gave to another is told as gotten from the first. */
export const isToldFromOtherEnd = (a: Side, b: Side): boolean =>
  a.tokens.some(
    (_, at) =>
      mayBeConverse(a, at) &&
      b.tokens.some(
        (_token, other) =>
          isPair(a, at, b, other) && (haveTurned(a, at, b, other) || haveTurned(b, other, a, at)),
      ),
  )

const isPair = (side: Side, at: number, other: Side, place: number): boolean =>
  CONVERSE.some(
    (pair) =>
      pair.has(side.tokens[at]!.stem) &&
      pair.has(other.tokens[place]!.stem) &&
      side.tokens[at]!.stem !== other.tokens[place]!.stem,
  )

/** Whether whom one gives to is who gets it, and not who gave it. */
function haveTurned(side: Side, at: number, other: Side, place: number): boolean {
  if (!GIVES.has(side.tokens[at]!.stem) || isPassive(side, at) || isPassive(other, place))
    return false
  const [giver, getter] = [partyBefore(side, at), partyAfter(side, at, 'to')]
  const [taker, source] = [partyBefore(other, place), partyAfter(other, place, 'from')]
  const meet = (one: readonly string[], two: readonly string[]) =>
    one.some((stem) => two.includes(stem))
  return (
    meet(getter, taker) &&
    !meet(giver, taker) &&
    !meet(getter, source) &&
    (source.length === 0 || giver.length === 0 || meet(giver, source) || PRONOUN.has(giver[0]!))
  )
}
const GIVES = new Set('lend sell give teach rent lose'.split(' ').map(stemOf))
const PRONOUN = new Set('he she it they'.split(' '))
/** So far from the verb, in words, both are named. */
const FAR = 12

/** The words for who does it, back to the start of the clause. */
function partyBefore(side: Side, verb: number): string[] {
  const named: string[] = []
  for (let at = verb - 1; at >= Math.max(0, verb - FAR) && !endsClause(side, at); at--) {
    const {key, stem} = side.tokens[at]!
    if (SPEECH_VERBS.has(key)) break
    if (PRONOUN.has(key) || !isSmallWord(key)) named.push(stem)
  }
  return named
}

/** The words for whom it was given to, or gotten from. */
function partyAfter(side: Side, verb: number, lead: 'to' | 'from'): string[] {
  const {tokens} = side
  const after = tokens.slice(verb + 1, verb + FAR).findIndex(({key}) => key === lead)
  if (after < 0) return []
  const named: string[] = []
  for (let at = verb + 2 + after; at < Math.min(tokens.length, verb + 2 + after + 4); at++) {
    const {key, stem} = tokens[at]!
    if (isSmallWord(key) && named.length > 0) break
    if (!isSmallWord(key)) named.push(stem)
    if (endsClause(side, at)) break
  }
  return named
}
const CONVERSE = [
  'lend borrow',
  'sell buy',
  'give receive',
  'teach learn',
  'award win',
  'rent let',
  'defeat lose',
  'beat lose',
  'beaten lose',
].map((pair) => new Set(pair.split(' ').map(stemOf)))

const BE = new Set('is are was were be been being'.split(' '))
