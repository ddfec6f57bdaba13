import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** In the place of any other preposition they turn what is said. */
const TURNS = /^(?:against|without|despite)$/u
const PLAIN = /^(?:on|at|for|under|by|after|following|through)$/u
/** Where to and where from; what helped and what did not. */
const WAYS =
  'in near|at near|on near|on under|from to|into from|onto off|toward from|with despite|until from|until since|until after'
    .split('|')
    .map((pair) => pair.split(' '))

/** The words of a place without those that a way home has. */
const waysIn = ({tokens}: Side, from: number, to: number): string[] =>
  tokens.slice(from, to).flatMap(({key}) => (/^(?:home|back|away)$/u.test(key) ? [] : [key]))

/** `on the advice of the panel`, `against the advice of the panel`; `flew from Bern`, `flew to Bern`. */
export function prepositionChanges({a, b, gaps}: Region): RawChange[] {
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const [was, more] = waysIn(a, aFrom, aTo)
    const [now, other] = waysIn(b, bFrom, bTo)
    if (was === undefined || now === undefined || more || other) return []
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
