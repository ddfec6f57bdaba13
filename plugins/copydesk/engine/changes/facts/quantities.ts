import {readNumbers} from '../../facts/numbers.ts'
import {type StatedFact} from './change.ts'
import {COUNTS, ordinalOf, quantity, rounded, SCALES, share, TENS} from './numberWords.ts'
import {partAt, partOf, SHARES} from './parts.ts'
import {summed} from './sums.ts'
import {HOUR_NAMES, timeOfDayAt} from './timesOfDay.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

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
    // `no one was hurt`
    if (tokens[at]!.key === 'one' && tokens[at - 1]?.key === 'no') continue
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
  if (key === 'every' && EACH_NTH[following])
    return quantity('number', EACH_NTH[following], at, at + 2)
  // `second to last`
  if (following === 'to' && tokens[at + 2]?.key === 'last' && ordinalOf(key) >= 0)
    return quantity('ordinal', `last ${ordinalOf(key)}`, at, at + 3)
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
    // `in the 58th minute`, `on 58 minutes`
    const kind = next === 'minute' ? 'number' : 'ordinal'
    return ordinal ? quantity(kind, ordinal[1]!, at, at + 1) : partOf(tokens, at)
  }
  const [tens, ones] = [TENS.indexOf(key), ordinalOf(next)]
  if (tens > 1 && ones > 0 && ones < 10)
    return quantity('ordinal', String(tens * 10 + ones), at, at + 2)
  const parted = partOf(tokens, at)
  if (parted) return parted
  const part = partAt(tokens, at)
  // the second half of a game is none, and nothing else
  if (part || key === 'half') return part
  // `a hundred and forty`
  const tensAfter = TENS.indexOf(third)
  const more = tensAfter > 1 ? tensAfter * 10 : COUNTS.indexOf(third)
  if (key === 'hundred' && before === 'a' && next === 'and' && more > 0) {
    const last = tensAfter > 1 ? Math.max(0, COUNTS.indexOf(tokens[at + 3]?.key ?? '')) : 0
    return quantity('number', String(100 + more + last), at, at + (last > 0 ? 4 : 3))
  }
  if (SCALES[key] && (before === 'a' || before === 'an'))
    return quantity('number', String(SCALES[key]), at, at + 1)
  if (MANY.has(key)) return quantity('number', key, at, at + 1)
  const times = TIMES[key] ?? TIMES[stem]
  return times ? quantity('number', times, at, at + 1) : undefined
}

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
    return quantity('number', `x${value}`, from, to)
  return quantity('number', String(rounded(value * (MULTIPLES[next?.stem ?? ''] ?? 1))), from, to)
}

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u
const MULTIPLES = wordTable<number>({decad: 10, century: 100, dozen: 12, lakh: 1e5, cror: 1e7})
/** After `every`. */
const EACH_NTH = wordTable<string>({
  other: 'every 2',
  second: 'every 2',
  third: 'every 3',
  fourth: 'every 4',
})
const MANY = new Set('hundreds thousands millions billions dozens tens scores'.split(' '))
const TIMES = wordTable<string>({
  twice: 'x2',
  twofold: 'x2',
  doubl: 'x2',
  thrice: 'x3',
  threefold: 'x3',
  tripl: 'x3',
  trebl: 'x3',
  quadrupl: 'x4',
  halv: 'x1/2',
})
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
