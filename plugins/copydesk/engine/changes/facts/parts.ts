import {type StatedFact} from './change.ts'
import {COUNTS, quantity, SCALES, share} from './numberWords.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

/** The part that a word tells: `half`, `two thirds`, `a quarter of a century`. */
export function partAt(tokens: Token[], at: number): StatedFact | undefined {
  const {key} = tokens[at]!
  if (key === 'half') return halfAt(tokens, at)
  const spans = key === 'quarter' ? spanOf(tokens, at) : undefined
  if (spans) return spans
  const [before, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? '']
  const parts = before === 'a' || before === 'an' ? 1 : COUNTS.indexOf(before)
  const isPart =
    key !== 'third' ||
    next === '' ||
    AFTER_THIRD.has(next) ||
    BY_PART.test(tokens[at - 2]?.key ?? '')
  return SHARES[key] && parts > 0 && isPart
    ? share(SHARES[key] * parts, COUNTS.includes(before) ? at - 1 : at, at + 1)
    : undefined
}

/** `half a million`, `half a century`, `half`. */
function halfAt(tokens: Token[], at: number): StatedFact | undefined {
  const [second, before] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? '']
  const [next, third] = [tokens[at + 1]?.key ?? '', tokens[at + 2]?.key ?? '']
  if (next === 'a' && SCALES[third])
    return quantity('number', String(SCALES[third] / 2), at, at + 3)
  const spans = spanOf(tokens, at)
  if (spans) return spans
  // the middle of a game; `one and a half`
  const isNone = next === 'time' || IN_HALVES.test(before) || before === 'and' || second === 'and'
  return isNone ? undefined : share(0.5, at, at + 1)
}

/** `half a century`, `a quarter of a century`: the years. */
function spanOf(tokens: Token[], at: number): StatedFact | undefined {
  const keys = tokens.slice(at + 1, at + 4).map(({key}) => key)
  const span = /^(?:of )?an? (decade|century)/u.exec(keys.join(' '))
  if (!span) return undefined
  const years = (span[1] === 'decade' ? 10 : 100) * (tokens[at]!.key === 'half' ? 0.5 : 0.25)
  return quantity('number', String(years), at, at + (keys[0] === 'of' ? 4 : 3))
}

/** `one in three`, `1 house in 3`, `one out of three`. */
export function partOf(tokens: Token[], at: number): StatedFact | undefined {
  if (!/^(?:in|out)$/u.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key !== 'in')
    return undefined
  const keys = [0, 1, 2, 3, 4].map((ahead) => tokens[at + ahead]?.key ?? '')
  const part = countOf(keys[0]!)
  const apart = keys[1] === 'in' ? 2 : keys[2] === 'in' && keys[1] !== 'of' ? 3 : undefined
  const isOut = keys[1] === 'out' && keys[2] === 'of'
  const first = isOut ? 3 : apart
  // `three out of every ten`
  const to = first !== undefined && keys[first] === 'every' ? first + 1 : first
  const whole = to === undefined ? -1 : countOf(keys[to]!)
  // `two goals in three games`
  const isOver = first !== 3 || isOut || part === 1
  return part > 0 && whole > part && isOver ? share(part / whole, at, at + to! + 1) : undefined
}

const countOf = (key: string): number =>
  /^(?:\d|10)$/u.test(key) ? Number(key) : COUNTS.indexOf(key)

/** Words for parts of a whole. */
export const SHARES = wordTable<number>({
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourths: 1 / 4,
  sixth: 1 / 6,
  sixths: 1 / 6,
  eighth: 1 / 8,
  eighths: 1 / 8,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
  tenths: 1 / 10,
})
/** `a third of` is a share, `a third man` is not. */
const AFTER_THIRD = new Set('of the as more less had have were are'.split(' '))
/** `grew by a third`. */
const BY_PART = /^(?:by|up|down|than|nearly|almost|about|around|roughly|only|least)$/u
/** A game and a year have a first half and a second: no share. */
const IN_HALVES = /^(?:first|second|1st|2nd|opening|other|either|each)$/u
