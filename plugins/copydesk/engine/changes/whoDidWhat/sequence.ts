import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** What came first and what came after it, as stems, and the words that tell so. */
interface Order {
  first: Set<string>
  second: Set<string>
  place: [from: number, to: number]
  by: string
}

/** So far from the word that tells the order, in words, both are looked for. */
const FAR = 8
const THEN = /^(?:then|before|preceding)$/u
const AFTER = /^(?:after|following)$/u

/** That one thing came before another, and now after it: `shouting, then a shot`, `a shot, then shouting`. */
export function sequenceChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [orderOf(a), orderOf(b)]
  if (mine && theirs) {
    const meet = (one: Set<string>, two: Set<string>, not: Set<string>) =>
      [...one].some((stem) => two.has(stem) && !not.has(stem))
    const isTurned =
      meet(mine.first, theirs.second, theirs.first) &&
      meet(mine.second, theirs.first, theirs.second)
    if (isTurned) return [{fact: 'meaning', a: mine.place, b: theirs.place}]
  }
  const [joined, turned] = [turnedAt(mine, theirs, b), turnedAt(theirs, mine, a)]
  if (joined) return [{fact: 'meaning', a: mine!.place, b: joined}]
  if (turned) return [{fact: 'meaning', a: turned, b: theirs!.place}]
  const [was, now] = [whenIn(a), whenIn(b)]
  return was && now && was.isLater !== now.isLater
    ? [{fact: 'meaning', a: was.place, b: now.place}]
    : []
}

/** `called her and then fell`, where the other side only joins the two, the second first: `fell and called her`. */
function turnedAt(
  order: Order | undefined,
  none: Order | undefined,
  side: Side,
): [number, number] | undefined {
  if (!order || none || order.by !== 'then') return undefined
  const at = side.tokens.findIndex(({key}) => key === 'and')
  if (at < 1 || side.tokens.some(({key}) => LEAVES_ORDER.test(key))) return undefined
  const meet = (one: Set<string>, two: Set<string>, not: Set<string>) =>
    [...one].filter((stem) => two.has(stem) && !not.has(stem)).length
  const [lead, tail] = [stemsFrom(side, at - 1, -1), stemsFrom(side, at + 1, 1)]
  return meet(order.second, lead, tail) > 1 && meet(order.first, tail, lead) > 1
    ? [at, at + 1]
    : undefined
}
const LEAVES_ORDER = /^(?:having|had|earlier|previously|already|first|once|while)$/u

function orderOf(side: Side): Order | undefined {
  const {tokens} = side
  for (const [at, {key}] of tokens.entries()) {
    const isBy = key === 'followed' && tokens[at + 1]?.key === 'by'
    const isAfter = AFTER.test(key)
    if (!isBy && !isAfter && !THEN.test(key)) continue
    const end = at + (isBy ? 2 : 1)
    // `After the vote, the mayor left.`
    const opens = at === 0 || side.sentences[at - 1] !== side.sentences[at]
    const [told, other] = opens
      ? twoAfter(side, end)
      : [stemsFrom(side, end, 1), stemsFrom(side, at - 1, -1)]
    if (told.size === 0 || other.size === 0) continue
    const [first, second] = isAfter || (opens && key !== 'before') ? [told, other] : [other, told]
    return {first, second, place: [at, end], by: key}
  }
  return undefined
}

/** The words of a clause and of the one after it. */
function twoAfter(side: Side, from: number): [Set<string>, Set<string>] {
  let to = from
  while (to < side.tokens.length - 1 && to - from < FAR && !endsClause(side, to)) to++
  // where the clause ends is not told
  if (!endsClause(side, to)) return [new Set(), new Set()]
  return [stemsFrom(side, from, 1), stemsFrom(side, to + 1, 1)]
}

function stemsFrom(side: Side, from: number, step: 1 | -1): Set<string> {
  const stems = new Set<string>()
  for (let at = from; at >= 0 && at < side.tokens.length && Math.abs(at - from) < FAR; at += step) {
    // a comma before `then` ends nothing
    if (step < 0 && at < from && endsClause(side, at)) break
    const {key, stem} = side.tokens[at]!
    if (!isSmallWord(key)) stems.add(stem)
    if (step > 0 && endsClause(side, at)) break
  }
  return stems
}

const ALREADY = new Set('already previously beforehand'.split(' '))
const LATER = new Set('subsequently afterward afterwards thereafter'.split(' '))

/** Whether something is said to have come earlier, `had already won`, or later, `went on to win`; nothing if both. */
function whenIn({tokens}: Side): {isLater: boolean; place: [number, number]} | undefined {
  const earlier = tokens.findIndex(({key}) => ALREADY.has(key))
  const later = tokens.findIndex(
    ({key, stem}, at) =>
      LATER.has(key) ||
      (stem === 'go' && tokens[at + 1]?.key === 'on' && tokens[at + 2]?.key === 'to'),
  )
  if (earlier < 0 === later < 0) return undefined
  const at = Math.max(earlier, later)
  return {isLater: later >= 0, place: [at, at + 1]}
}
