import {GIVEN, kindsOf, PLACE, SURNAME} from '../../names/index.ts'
import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/**
 * Whether names that both versions have stand in other sentences now: none is told instead of the other, a place not
 * instead of a person.
 */
export function haveMoved(
  {a, b, gaps}: Region,
  {a: [was, wasEnd], b: [now, nowEnd]}: RawChange,
  {tells, whole}: Elsewhere,
): boolean {
  const one = wasEnd > was ? a.tokens[was] : undefined
  const other = nowEnd > now ? b.tokens[now] : undefined
  if ([one, other].some((token) => token && !tells(token.stem))) return false
  if (!one || !other) return true
  // one is named less often, the other more often
  const more = ({stem}: Token) =>
    (whole('after').stems.get(stem) ?? 0) - (whole('before').stems.get(stem) ?? 0)
  if (more(one) < 0 && more(other) > 0) return false
  const isInstead = gapAt(gaps, 'a', was) === gapAt(gaps, 'b', now)
  return (
    !isInstead ||
    isPlace(one) !== isPlace(other) ||
    (wasEnd - was === 1 && isAttribute(a, was) !== isAttribute(b, now))
  )
}

/** `Kayla`, and now `Lafond`: both versions have Kayla Lafond. */
export function isOnePerson(
  {a, b}: Region,
  {a: [was, wasEnd], b: [now, nowEnd]}: RawChange,
  {whole}: Elsewhere,
): boolean {
  if (wasEnd - was !== 1 || nowEnd - now !== 1) return false
  const [one, other] = [a.tokens[was]!.key, b.tokens[now]!.key]
  const isBeside = ({tokens}: Side) =>
    tokens.some(
      ({key, isCapital}, at) =>
        isCapital &&
        ((key === one && tokens[at + 1]?.key === other) ||
          (key === other && tokens[at + 1]?.key === one)),
    )
  return isBeside(whole('before')) && isBeside(whole('after'))
}

/** Before a given name. */
export const HONORIFICS = /^(?:sir|dame|lady|lord|father|sister|brother)$/u

/** `the Norwick woman`. */
const isAttribute = ({tokens}: Side, at: number): boolean => {
  const [lead, next] = [tokens[at - 1], tokens[at + 1]]
  return lead?.key === 'the' && next !== undefined && !next.isCapital && !isSmallWord(next.key)
}

const isPlace = ({key}: Token): boolean => (kindsOf(key) & (PLACE | GIVEN | SURNAME)) === PLACE
