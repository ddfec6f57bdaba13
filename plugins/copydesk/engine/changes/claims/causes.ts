import {type RawChange} from '../facts/change.ts'
import {type Cause, causesOf, endOfCause, LONGEST, named} from './causePlaces.ts'
import {classesOf, isMadeOf, saySame} from '../words/lexicon.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {areAkin} from '../words/nearWords.ts'
import {type Token} from '../words/tokens.ts'

/** That something came of one thing, and now of another: `because of fog`, `because of a strike`. */
export function causeChanges({a, b}: Region): RawChange[] {
  const [before, after] = [causesOf(a), causesOf(b)]
  if (before.length > 0 && after.length > 0) {
    const isNew = (side: Side, cause: Cause, other: Side, causes: Cause[]) => {
      const theirs = causes.flatMap((one) => named(other, one))
      const isTold = (words: Token[], among: readonly Token[]) =>
        words.length === 0 || words.some((word) => isAmong(word, among))
      if (cause.isClause) return !isTold(named(side, cause), theirs)
      // `a landslip near Garve`, and now a derailment there
      const head = headOf(side, cause)
      const heads = causes.flatMap((one) => (one.isClause ? named(other, one) : headOf(other, one)))
      const isNear = ({stem}: Token) => theirs.some((one) => areAkin(one.stem, stem))
      return !isTold(head, heads) && !isTold(head.slice(-1), theirs) && !head.some(isNear)
    }
    const was = before.find((cause) => isNew(a, cause, b, after))
    const now = after.find((cause) => isNew(b, cause, a, before))
    return was && now ? [change(was, now)] : []
  }
  const [cause] = [...before, ...after]
  if (!cause) return otherOccasion(a, b)
  const isLost = before.length > 0
  const [side, other] = isLost ? [a, b] : [b, a]
  const words = named(side, cause)
  if (words.length === 0 || words.some((one) => isAmong(one, other.tokens))) return []
  const instead = newRun(other, side)
  if (!instead) return []
  return [isLost ? change(cause, instead) : change(instead, cause)]
}

const change = (was: Cause, now: Cause): RawChange => ({
  fact: 'meaning',
  a: [was.from, was.to],
  b: [now.from, now.to],
})

const isAmong = ({stem}: Token, tokens: readonly Token[]) =>
  tokens.some(
    (token) =>
      saySame(token.stem, stem) || isMadeOf(token.stem, stem) || isMadeOf(stem, token.stem),
  )

/** The words up to where it is, or what of it is: `a landslip near Garve`, `a shortage of chips`. */
const headOf = (side: Side, {from, to}: Cause): Token[] => {
  const end = side.tokens.findIndex(
    ({key}, at) =>
      at > from && at < to && (TELLS_MORE.test(key) || (at < to - 1 && isDoing(side, at))),
  )
  return named(side, {from, to: end < 0 ? to : end})
}
/** `lightning striking a substation`, but not `a leaking gas main`. */
const isDoing = ({tokens}: Side, at: number): boolean => {
  const [lead, {key}] = [tokens[at - 1]!.key, tokens[at]!]
  return /^\p{L}{3,}ing$/u.test(key) && !isSmallWord(lead) && !/ly$/u.test(lead)
}
const TELLS_MORE =
  /^(?:near|at|in|on|of|for|from|between|outside|inside|with|to|along|under|beneath|during|among|involving|that|which|who|had|has|was|were)$/u

/** So far into what is compared they are looked for. */
const MOST_WORDS = 300

/** Two words in a row at least that the other side says nowhere. */
function newRun({tokens}: Side, other: Side): Cause | undefined {
  const length = Math.min(tokens.length, MOST_WORDS)
  for (let from = 0; from < length; from++) {
    let to = from
    while (to < length && !isSmallWord(tokens[to]!.key) && !isAmong(tokens[to]!, other.tokens)) to++
    if (to - from >= 2) return {from, to}
  }
  return undefined
}

/** What has an occasion that is told after it: `withdrew over a row`. By stems. */
const EVENTS = new Set(
  'withdraw pul resign quit step cancel postpon delay suspend clos shut stop miss abandon arrest detain jail fin sack dismis fir strik protest su hospitaliz scrap'.split(
    ' ',
  ),
)
const OCCASIONS = new Set('over with after amid for following'.split(' '))

/** That something happened over one thing, and now over another, which the other side tells nowhere. */
function otherOccasion(a: Side, b: Side): RawChange[] {
  const mine = occasionsIn(a)
  const theirs = occasionsIn(b)
  for (const was of mine)
    for (const now of theirs) {
      const isSameWay = was.by === now.by || was.by === 'over' || now.by === 'over'
      if (was.event !== now.event || !isSameWay) continue
      const isNew = (side: Side, cause: Cause, {tokens}: Side) => {
        const words = named(side, cause)
        return words.length > 0 && !words.some((word) => isAmong(word, tokens))
      }
      if (isNew(a, was, b) && isNew(b, now, a)) return [change(was, now)]
    }
  return []
}

const isOfTime = ({stem}: Token) => classesOf(stem).some(({of}) => of === 'unit' || of === 'when')

/** More are not looked at. */
const MOST_OCCASIONS = 4

function occasionsIn(side: Side): (Cause & {event: string; by: string})[] {
  const {tokens} = side
  const found: (Cause & {event: string; by: string})[] = []
  for (const [at, {stem}] of tokens.entries()) {
    if (!EVENTS.has(stem) || found.length === MOST_OCCASIONS) continue
    for (let from = at + 1; from < Math.min(tokens.length, at + LONGEST); from++) {
      if (endsClause(side, from - 1)) break
      if (!OCCASIONS.has(tokens[from]!.key)) continue
      const to = endOfCause(side, from + 1)
      // `closed for an hour`, `closed after noon`
      const tellsWhen =
        tokens.slice(from + 1, to).some(isOfTime) ||
        side.facts.some((fact) => fact.kind !== 'name' && from < fact.from && fact.from < to)
      if (!tellsWhen) found.push({from: from + 1, to, event: stem, by: tokens[from]!.key})
      break
    }
  }
  return found
}
