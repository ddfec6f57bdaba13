import {type StatedFact} from '../facts/change.ts'
import {type Side} from '../sentences/region.ts'
import {type Token} from '../words/tokens.ts'

/**
 * “one” is a pronoun, and “the two”, “both” a courtesy, unless another number stands instead; `two of the three`
 * counts.
 */
export function isCourtesy(
  {tokens}: Side,
  {kind, value, from, to}: StatedFact,
  {keys}: Side,
): boolean {
  if (kind !== 'number') return false
  // `a single donor`, but `not a single donor`
  const isNot = /^(?:not|without|never)$/u.test(tokens[from - 2]?.key ?? '')
  if (value === '1' && /^(?:single|sole)$/u.test(tokens[from]!.key))
    return isNot || keys.has('once')
  // `the only one to be late`, `she alone was late`
  if (value === '1' && tokens[from - 1]?.key === 'only' && tokens[from - 2]?.key === 'the')
    return true
  // `not a single one of the 48`
  if (value === '1' && tokens[from - 1]?.key === 'single') return true
  if (value === '1') return tokens[from - 1]?.key !== 'only' && !isPartOfNumber(tokens, to)
  const counted = tokens[to]?.key ?? ''
  // `both houses`, and now `the lower house`
  const isOneNow =
    !['each', 'neither', 'either', 'every'].some((key) => keys.has(key)) &&
    counted.endsWith('s') &&
    !keys.has(counted) &&
    keys.has(counted.slice(0, -1))
  return value === '2' && counted !== 'of' && !isOneNow
}

/** `one of its last two games`. */
const isPartOfNumber = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.key === 'of' &&
  tokens
    .slice(to + 1, to + 4)
    .some(({key}) => /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)$/u.test(key))

/** `one of the dead`, `among the dead`. */
export const isAmong = ({value}: StatedFact, {keys}: Side) => value === '1' && keys.has('among')
