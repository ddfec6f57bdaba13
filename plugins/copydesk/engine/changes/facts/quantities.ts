import {readNumbers} from '../../facts/numbers.ts'
import {type StatedFact} from './change.ts'
import {summed} from './sums.ts'
import {HOUR_NAMES, timeOfDayAt} from './timesOfDay.ts'
import {type Token} from '../words/tokens.ts'

/** The numbers, shares, ordinals and times of a sentence; the same value however it is written. */
export function quantities(text: string, tokens: Token[]): StatedFact[] {
  const facts: StatedFact[] = []
  const taken = new Set<number>()
  const add = (fact: StatedFact) => {
    facts.push(fact)
    for (let at = fact.from; at < fact.to; at++) taken.add(at)
  }
  for (let at = 0; at < tokens.length; at++) {
    const fact = quantityAt(tokens, at)
    if (!fact || taken.has(fact.from)) continue
    add(fact)
    at = fact.to - 1
  }
  let at = 0
  for (const {value, from, to} of readNumbers(text)) {
    while (at < tokens.length && tokens[at]!.to <= from) at++
    let end = at
    while (end < tokens.length && tokens[end]!.from < to) end++
    if (end === at || taken.has(at) || NO_NUMBER.test(tokens[at]!.key)) continue
    const isFraction = value < 1 && /[/¼-¾⅓⅔]/u.test(text.slice(from, to))
    add(isFraction ? share(value, at, end) : counted(tokens, value, at, end))
  }
  return summed(facts, tokens)
}

/** A time, an ordinal, a decade. */
const NO_NUMBER = /^\d[\d.]*(?::\d+|st|nd|rd|th|s)/u

/** What is no plain number: `5 p.m.`, `21st`, `a third`, `one in four`, `half a million`, `twice`. */
function quantityAt(tokens: Token[], at: number): StatedFact | undefined {
  const {key, stem} = tokens[at]!
  const following = tokens[at + 1]?.key ?? ''
  if (key === 'every' && EACH_NTH[following]) return fact('number', EACH_NTH[following], at, at + 2)
  // `second to last`
  if (following === 'to' && tokens[at + 2]?.key === 'last' && ORDINALS.includes(key))
    return fact('ordinal', `last ${ORDINALS.indexOf(key)}`, at, at + 3)
  const isDigits = key.charCodeAt(0) >= 0x30 && key.charCodeAt(0) <= 0x39
  if (!isDigits && !STARTS.has(key) && TIMES[stem] === undefined) return undefined
  const [before, next, third] = [
    tokens[at - 1]?.key ?? '',
    tokens[at + 1]?.key ?? '',
    tokens[at + 2]?.key ?? '',
  ]
  const time = timeOfDayAt(tokens, at)
  if (time) return time
  if (isDigits) {
    const ordinal = ORDINAL.exec(key)
    return ordinal ? fact('ordinal', ordinal[1]!, at, at + 1) : partOf(tokens, at)
  }
  const [tens, ones] = [TENS.indexOf(key), ORDINALS.indexOf(next)]
  if (tens > 1 && ones > 0 && ones < 10)
    return fact('ordinal', String(tens * 10 + ones), at, at + 2)
  const parted = partOf(tokens, at)
  if (parted) return parted
  if (key === 'half' && next === 'a' && SCALES[third])
    return fact('number', String(SCALES[third]! / 2), at, at + 3)
  // `half a century`, `a quarter of a century`
  const spans = key === 'half' || key === 'quarter' ? spanOf(tokens, at) : undefined
  if (spans) return spans
  // the middle of a game
  if (key === 'half' && (next === 'time' || IN_HALVES.test(before))) return undefined
  if (key === 'half')
    return before === 'and' || tokens[at - 2]?.key === 'and' ? undefined : share(0.5, at, at + 1)
  const parts = before === 'a' || before === 'an' ? 1 : COUNTS.indexOf(before)
  const isPart =
    key !== 'third' ||
    next === '' ||
    AFTER_THIRD.has(next) ||
    BY_PART.test(tokens[at - 2]?.key ?? '')
  if (SHARES[key] && parts > 0 && isPart)
    return share(SHARES[key]! * parts, COUNTS.includes(before) ? at - 1 : at, at + 1)
  // `a hundred and forty`
  const tensAfter = TENS.indexOf(third)
  const more = tensAfter > 1 ? tensAfter * 10 : COUNTS.indexOf(third)
  if (key === 'hundred' && before === 'a' && next === 'and' && more > 0) {
    const last = tensAfter > 1 ? Math.max(0, COUNTS.indexOf(tokens[at + 3]?.key ?? '')) : 0
    return fact('number', String(100 + more + last), at, at + (last > 0 ? 4 : 3))
  }
  if (SCALES[key] && (before === 'a' || before === 'an'))
    return fact('number', String(SCALES[key]), at, at + 1)
  if (MANY.has(key)) return fact('number', key, at, at + 1)
  const times = TIMES[key] ?? TIMES[stem]
  return times ? fact('number', times, at, at + 1) : undefined
}

function spanOf(tokens: Token[], at: number): StatedFact | undefined {
  const keys = tokens.slice(at + 1, at + 4).map(({key}) => key)
  const span = /^(?:of )?an? (decade|century)/u.exec(keys.join(' '))
  if (!span) return undefined
  const years = (span[1] === 'decade' ? 10 : 100) * (tokens[at]!.key === 'half' ? 0.5 : 0.25)
  return fact('number', String(years), at, at + (keys[0] === 'of' ? 4 : 3))
}

/** `one in three`, `1 house in 3`, `one out of three`. */
function partOf(tokens: Token[], at: number): StatedFact | undefined {
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

const fact = (kind: StatedFact['kind'], value: string, from: number, to: number): StatedFact => ({
  kind,
  value,
  from,
  to,
})

const share = (value: number, from: number, to: number) =>
  fact('number', `share ${rounded(value)}`, from, to)

const rounded = (value: number) => Number(value.toPrecision(6))

/** A number with what multiplies it: `40 percent`, `two decades`. */
function counted(tokens: Token[], value: number, from: number, to: number): StatedFact {
  const next = tokens[to]
  if (
    next?.key === 'percent' ||
    next?.key === 'pc' ||
    (next?.key === 'per' && tokens[to + 1]?.key === 'cent')
  )
    return share(value / 100, from, to)
  // `two times` is `twice`
  if (next?.stem === 'tim' && next.key === 'times' && value < 4)
    return fact('number', `x${value}`, from, to)
  return fact('number', String(rounded(value * (MULTIPLES[next?.stem ?? ''] ?? 1))), from, to)
}

/** The place of an ordinal in letters, `third` for 3; -1 for another word. */
export const ordinalOf = (key: string): number => ORDINALS.indexOf(key)

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const COUNTS = 'zero one two three four five six seven eight nine ten'.split(' ')
const MULTIPLES: Record<string, number> = {decad: 10, century: 100, dozen: 12, lakh: 1e5, cror: 1e7}
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
}
const SHARES: Record<string, number> = {
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
}
/** `a third of` is a share, `a third man` is not. */
const AFTER_THIRD = new Set(['of', 'the', 'as', 'more', 'less'])
/** `grew by a third`. */
const BY_PART = /^(?:by|up|down|than|nearly|almost|about|around|roughly|only|least)$/u
/** A game and a year have a first half and a second: no share. */
const IN_HALVES = /^(?:first|second|1st|2nd|opening|other|either|each)$/u
/** After `every`. */
const EACH_NTH: Record<string, string> = {
  other: 'every 2',
  second: 'every 2',
  third: 'every 3',
  fourth: 'every 4',
}
const MANY = new Set('hundreds thousands millions billions dozens tens scores'.split(' '))
const TIMES: Record<string, string> = {
  twice: 'x2',
  twofold: 'x2',
  doubl: 'x2',
  thrice: 'x3',
  threefold: 'x3',
  tripl: 'x3',
  trebl: 'x3',
  quadrupl: 'x4',
  halv: 'x1/2',
}
const STARTS = new Set([
  'half',
  'eleven',
  'twelve',
  ...HOUR_NAMES,
  ...TENS,
  ...COUNTS,
  ...Object.keys(SCALES),
  ...Object.keys(SHARES),
  ...MANY,
  ...Object.keys(TIMES),
])
