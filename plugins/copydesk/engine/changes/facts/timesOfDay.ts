import {type StatedFact} from './change.ts'
import {classesOf} from '../words/lexicon.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NAMED = wordTable<number>({noon: 12, midday: 12, midnight: 24})

/** Words that are an hour of their own. */
export const HOUR_NAMES = Object.keys(NAMED)

/** The time of day that begins at a word, as `t` and the minutes of the day, however it is written. */
export function timeOfDayAt(tokens: Token[], at: number): StatedFact | undefined {
  const {key} = tokens[at]!
  const named = NAMED[key]
  if (named) return timeOfDay(named, 0, undefined, at, at + 1)
  return timeInWords(tokens, at) ?? (/^\d/u.test(key) ? timeAt(tokens, at) : undefined)
}

/** `5 p.m.`, `17:00`, `5 in the evening`: the minutes of the day. */
function timeAt(tokens: Token[], at: number): StatedFact | undefined {
  const {key} = tokens[at]!
  const next = tokens[at + 1]?.key ?? ''
  const [, hour, minute] =
    (CLOCK.test(next) || isAtFour(tokens, at) ? /^(\d\d)(\d\d)$/u.exec(key) : undefined) ??
    /^(\d{1,2})(?:[:.h](\d\d))?$/u.exec(key) ??
    []
  const half = halfOfDay(tokens, at + 1)
  const isTold = Boolean(half) || /[:h]/u.test(key) || key.length === 4 || isOnTheClock(tokens, at)
  if (!hour || !isTold || Number(hour) > 24 || Number(minute ?? 0) > 59) return undefined
  return timeOfDay(Number(hour), Number(minute ?? 0), half, at, at + 1)
}

/** After four digits they tell a time: `1700 GMT`. */
const CLOCK = /^(?:gmt|utc|bst|ce?t|cest|eet|est|edt|pst|pdt|ist|hours|hrs?|local)$/u
/** `at 2130 on Wednesday`, `0915`: no year. */
const isAtFour = (tokens: Token[], at: number): boolean => {
  const {key, text} = tokens[at]!
  const [lead, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]]
  const isDay =
    next === undefined ||
    /^(?:on|in|and|to|yesterday|today|when|after)$/u.test(next.key) ||
    next.isCapital
  return /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(text) && key === text && lead === 'at' && isDay
}
const BEFORE_TIME = new Set('at from until till by before after since around about'.split(' '))

const SCALE = /^(?:percent|pc|hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?$/u

/** `at 17.00`, and no sum, share or measure. */
function isOnTheClock(tokens: Token[], at: number): boolean {
  if (!/^\d\d\.\d\d$/u.test(tokens[at]!.key)) return false
  const next = tokens[at + 1]
  if (next && (SCALE.test(next.key) || classesOf(next.stem).some(({of}) => of === 'unit')))
    return false
  const [lead, second] = [tokens[at - 1]?.key ?? '', tokens[at - 2]?.key ?? '']
  return BEFORE_TIME.has(lead) || (/^(?:to|and)$/u.test(lead) && /^\d\d\.\d\d$/u.test(second))
}

/** `half past four`, `ten minutes to nine`, `nine o’clock`, `four in the morning`, `seven thirty p.m.`. */
function timeInWords(tokens: Token[], at: number): StatedFact | undefined {
  const [first, second] = [0, 1].map((ahead) => tokens[at + ahead]?.key ?? '')
  const hourOf = (key: string): number =>
    /^\d{1,2}$/u.test(key) ? Number(key) : HOURS.indexOf(key)
  const part = PARTS_OF_HOUR[first!] ?? (/^(?:[1-9]|[1-5]\d)$/u.test(first!) ? Number(first) : 0)
  const toHour = at + (part && /^minutes?$/u.test(second!) ? 2 : 1)
  const way = tokens[toHour]?.key ?? ''
  const end = toHour + 2
  // `ten to four p.m.` may be a range
  const isPart =
    toHour > at + 1 ||
    (part === PARTS_OF_HOUR[first!] &&
      ((part > 14 && part !== 20) || (way !== 'to' && halfOfDay(tokens, end))))
  if (part && isPart && WAYS_TO_HOUR.has(way)) {
    const hour = NAMED[tokens[end - 1]?.key ?? ''] ?? hourOf(tokens[end - 1]?.key ?? '')
    if (hour < 1 || (hour > 12 && hour < 24)) return undefined
    const isBefore = way === 'to' || way === 'before'
    const half = halfOfDay(tokens, end)
    return timeOfDay(isBefore ? hour - 1 : hour, isBefore ? 60 - part : part, half, at, end)
  }
  const hour = hourOf(first!)
  if (hour < 1 || hour > 12) return undefined
  const minutes = second === 'fifteen' ? 15 : second === 'thirty' ? 30 : 0
  const later = minutes ? halfOfDay(tokens, at + 2) : undefined
  if (later) return timeOfDay(hour, minutes, later, at, at + 2)
  const isTold = second === 'oclock'
  const half = halfOfDay(tokens, at + (isTold ? 2 : 1))
  if (!isTold && !half) return undefined
  return timeOfDay(hour, 0, half, at, at + (isTold ? 2 : 1))
}

const PARTS_OF_HOUR = wordTable<number>({half: 30, quarter: 15, five: 5, ten: 10, twenty: 20})
const WAYS_TO_HOUR = new Set(['past', 'to', 'after', 'before'])

interface HalfOfDay {
  isLate: boolean
  words: number
}

/** `p.m.`, `in the morning`, `at night`, and the `noon` of `12 noon`. */
function halfOfDay(tokens: Token[], at: number): HalfOfDay | undefined {
  const [first, second, third] = [0, 1, 2].map((ahead) => tokens[at + ahead]?.key ?? '')
  if (first === 'am' || first === 'pm') return {isLate: first === 'pm', words: 1}
  if (/^12$|^twelve$/u.test(tokens[at - 1]?.key ?? '') && HOUR_NAMES.includes(first!))
    return {isLate: first !== 'midnight', words: 1}
  if (first === 'at' && second === 'night') return {isLate: true, words: 2}
  if (first !== 'in' || second !== 'the') return undefined
  if (third === 'morning') return {isLate: false, words: 3}
  return third === 'afternoon' || third === 'evening' ? {isLate: true, words: 3} : undefined
}

function timeOfDay(
  hour: number,
  minute: number,
  half: HalfOfDay | undefined,
  from: number,
  to: number,
): StatedFact {
  const hours = (hour % (half ? 12 : 24)) + (half?.isLate ? 12 : 0)
  return {
    kind: 'number',
    value: `t${hours * 60 + minute}`,
    from,
    to: to + (half?.words ?? 0),
  }
}
