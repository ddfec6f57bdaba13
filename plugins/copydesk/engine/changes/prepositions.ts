import {type RawChange} from './change.ts'
import {type Region} from './region.ts'
import {isSmallWord} from './smallWords.ts'

/** In the place of any other preposition they turn what is said. */
const TURNS = /^(?:against|without|despite)$/u
const PLAIN = /^(?:on|at|for|under|by|after|following|through)$/u
/** Where to and where from; what helped and what did not. */
const WAYS = 'from to|into from|onto off|toward from|with despite'
  .split('|')
  .map((pair) => pair.split(' '))

/** `on the advice of the panel`, `against the advice of the panel`; `flew from Bern`, `flew to Bern`. */
export function prepositionChanges({a, b, gaps}: Region): RawChange[] {
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    if (aTo - aFrom !== 1 || bTo - bFrom !== 1) return []
    const [was, now] = [a.tokens[aFrom]!.key, b.tokens[bFrom]!.key]
    const isWay = WAYS.some(
      ([one, other]) => (was === one && now === other) || (was === other && now === one),
    )
    const isTurn = (TURNS.test(was) && PLAIN.test(now)) || (TURNS.test(now) && PLAIN.test(was))
    const follows = [a.tokens[aTo], a.tokens[aTo + 1]].some(
      (token) => token && !isSmallWord(token.key),
    )
    return (isWay || isTurn) && follows ? [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}] : []
  })
}
