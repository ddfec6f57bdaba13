import {type RawChange} from '../facts/change.ts'
import {classesOf, isMadeOf, saySame} from '../words/lexicon.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** What a side says something came of: `[from, to)` in its words. */
interface Cause {
  from: number
  to: number
}

const MARKERS = [
  'due to the fact that',
  'owing to the fact that',
  'because of the fact that',
  'because of',
  'due to',
  'owing to',
  'thanks to',
  'as a result of',
  'on account of',
  'resulted from',
  'stemmed from',
  'stems from',
  'arose from',
].map((words) => words.split(' '))
/** With `by` after them they name a cause. */
const CAUSED = /^(?:caus|trigger|spark|start|ignit|prompt|brought|bring|set off)/u
const LONGEST = 6
/** More are not looked at. */
const MOST_CAUSES = 16
const OVER = new Set('and but that which who while when as said says on in at by'.split(' '))

/** That something came of one thing, and now of another: `because of fog`, `because of a strike`. */
export function causeChanges({a, b}: Region): RawChange[] {
  const [before, after] = [causesOf(a), causesOf(b)]
  if (before.length > 0 && after.length > 0) {
    const isNew = (side: Side, cause: Cause, other: Side, causes: Cause[]) => {
      const words = named(side, cause)
      const theirs = causes.flatMap((one) => named(other, one))
      return words.length > 0 && !words.some((word) => isAmong(word, theirs))
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

const named = ({tokens}: Side, {from, to}: Cause): Token[] =>
  tokens.slice(from, to).filter(({key}) => !isSmallWord(key))

function causesOf(side: Side): Cause[] {
  const {tokens} = side
  const causes: Cause[] = []
  for (let at = 0; at < tokens.length && causes.length < MOST_CAUSES; at++) {
    const from = startOfCause(tokens, at)
    if (from === undefined) continue
    const to = endOfCause(side, from)
    if (to > from) causes.push({from, to})
  }
  return causes
}

function endOfCause(side: Side, from: number): number {
  let to = from
  while (to < Math.min(side.tokens.length, from + LONGEST) && !OVER.has(side.tokens[to]!.key)) {
    to++
    if (endsClause(side, to - 1)) break
  }
  return to
}

/** `was due to meet them`, but `was due to heavy rain`, `was due to flooding`. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  const [lead, verb, object] = [tokens[at - 1], tokens[at + 2], tokens[at + 3]]
  if (tokens[at]!.key !== 'due' || !verb || !object) return false
  if (verb.key === 'be' || verb.key === 'have') return true
  const isVerb = !isSmallWord(verb.key) && !/(?:ing|ion|ment|s)$/u.test(verb.key)
  return (
    isVerb &&
    lead !== undefined &&
    BE.has(lead.key) &&
    /^(?:an?|the|in|on|at|from|his|her|its|their)$/u.test(object.key)
  )
}
const BE = new Set('is are was were be been'.split(' '))

/** Where the cause begins that a word announces. */
function startOfCause(tokens: readonly Token[], at: number): number | undefined {
  const {key} = tokens[at]!
  const marker = MARKERS.find((words) =>
    words.every((word, index) => tokens[at + index]?.key === word),
  )
  if (marker && !isAhead(tokens, at)) return at + marker.length
  if (key === 'because') return at + 1
  if (CAUSED.test(key) && tokens[at + 1]?.key === 'by') return at + 2
  // `blamed the crash on a worn cable`
  if (key !== 'blamed' && key !== 'blames') return undefined
  const on = tokens.slice(at + 1, at + LONGEST).findIndex((token) => token.key === 'on')
  return on < 0 ? undefined : at + on + 2
}

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
