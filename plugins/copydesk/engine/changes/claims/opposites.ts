import {type RawChange} from '../facts/change.ts'
import {negationsIn, type Region, type Side} from '../sentences/region.ts'
import {type Token} from '../words/tokens.ts'
import {leavesAsMany} from './saidOtherwise.ts'

const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{3})/u

/** What a word says without the beginning that turns it round, by its stem: `conscious` of `unconscious`. */
export const turnedBack = (stem: string): string | undefined =>
  PREFIX.test(stem) ? stem.replace(PREFIX, '') : undefined

/** A word, and the same word turned round by its beginning: `conscious`, `unconscious`. */
export function oppositeChanges({a, b, gaps}: Region): RawChange[] {
  if (negationsIn(a).length !== negationsIn(b).length || leavesAsMany(a, b)) return []
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const [mine, theirs] = [a.tokens.slice(aFrom, aTo), b.tokens.slice(bFrom, bTo)]
    const at = (tokens: Token[], others: Token[]) =>
      tokens.findIndex(({stem}) => others.some((one) => one.stem === turnedBack(stem)))
    const [was, now] = [at(mine, theirs), at(theirs, mine)]
    const says = (side: Side, from: number, to: number) =>
      negationsIn(side).some((fact) => from <= fact.from && fact.from < to)
    if (says(a, aFrom, aTo) || says(b, bFrom, bTo)) return []
    if (was >= 0 ? isTurnedTwice(a, aFrom + was) : now >= 0 && isTurnedTwice(b, bFrom + now))
      return []
    const isOpposite =
      was >= 0 ||
      now >= 0 ||
      isTwiceNow(a, aFrom, aTo, bTo - bFrom) ||
      isTwiceNow(b, bFrom, bTo, aTo - aFrom)
    return isOpposite ? [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}] : []
  })
}

/** `not impossible`. */
export const isTurnedTwice = ({tokens}: Side, at: number): boolean =>
  tokens[at - 1]?.key === 'not' && PREFIX.test(tokens[at]!.key)

/** `not impossible`, and now impossible. */
const isTwiceNow = (side: Side, from: number, to: number, others: number): boolean =>
  others === 0 &&
  to - from === 1 &&
  side.tokens[from]!.key === 'not' &&
  /^(?:un\p{L}{4,}|im(?:possib|probab)\p{L}+)$/u.test(side.tokens[to]?.key ?? '')

/** Whether one word is the other turned round, and a “not” turns it back: `not unusual`, `usual`. */
export const sayTwice = (a: Side, at: number, b: Side, other: number): boolean => {
  const isBack = (side: Side, place: number, {tokens}: Side, then: number) =>
    isTurnedTwice(side, place) &&
    side.tokens[place]!.key.replace(PREFIX, '') === tokens[then]!.key &&
    tokens[then - 1]?.key !== 'not'
  return isBack(a, at, b, other) || isBack(b, other, a, at)
}
