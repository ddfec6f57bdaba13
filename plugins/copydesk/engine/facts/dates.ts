import {MONTHS} from '../data/months.ts'
import {DASHES} from '../text/typography.ts'

/** A day of the calendar as a story writes it: `Tuesday, March 5, 2019`, `5 March`. */
export interface WrittenDate {
  /** 1 to 12. */
  month: number
  day: number
  year?: number
  /** 0 for Sunday to 6. */
  weekday?: number
  /** Whether the month or the day comes first. */
  order: 'month-day' | 'day-month'
  /** `[from, to)` in UTF-16 code units, weekday and year included. */
  from: number
  to: number
}

const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY =
  '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tues?|wed|thur?s?|fri|sat)\\b\\.?)'
const DAY = String.raw`(?<DAY>\d{1,2})(?:st|nd|rd|th)?(?![\d.:%]{0,20}\d|%)`
const YEAR = String.raw`(?:,? (?<YEAR>(?:18|19|20)\d\d)(?![\d,]*\d))?`
const named = (pattern: string, suffix: string) =>
  pattern.replace('DAY', `day${suffix}`).replace('YEAR', `year${suffix}`)
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$])(?:(?<weekday>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:, (?:the )?| \(| (?:the )?))?` +
    String.raw`(?:(?<month1>${MONTH})\b\.? ${named(DAY + YEAR, '1')}|${named(DAY, '2')} (?:of )?(?<month2>${MONTH})\b(?!\.? \d{1,2}(?!\d))\.?${named(YEAR, '2')})(?:(?:, an? |,? \(an? |,? \()(?<after>${WEEKDAY})\b\)?)?`,
  'giu',
)
/** A weekday of several: `Monday to Friday, March 5-9` dates the first. */
const SEVERAL = new RegExp(
  String.raw`${WEEKDAY}(?:,? (?:and|or|to|through|until|till)|,| ?[${DASHES}/]) ?$`,
  'iu',
)
/** A month with a capital, as each has: quick to look for, and most paragraphs have none. */
const HAS_MONTH = new RegExp(`\\b(?:${MONTHS.map(capitalized).join('|')})`)

function capitalized([first = '', ...others]: string): string {
  return first.toUpperCase() + others.map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')
}

/** The dates of a text, in order; only those with a day of the month. */
export function readDates(text: string): WrittenDate[] {
  if (!/\d/.test(text) || !HAS_MONTH.test(text)) return []
  const dates: WrittenDate[] = []
  for (const {0: written, index, groups} of text.matchAll(DATE)) {
    const {month1, day1, year1, month2, day2, year2} = groups!
    const month = MONTHS.indexOf((month1 ?? month2)!.slice(0, 3).toLowerCase()) + 1
    // `may 5 people` and `mar 5` are no dates
    if (!/^\p{Lu}/u.test((month1 ?? month2)!)) continue
    const day = Number(day1 ?? day2)
    const year = year1 ?? year2
    if (day < 1 || day > 31) continue
    const weekday = groups!.weekday ?? groups!.after
    const isOne = weekday && !SEVERAL.test(text.slice(Math.max(0, index - 24), index))
    dates.push({
      month,
      day,
      order: month1 ? 'month-day' : 'day-month',
      from: index,
      to:
        index +
        written.length +
        (written.includes('(') && text[index + written.length] === ')' ? 1 : 0),
      ...(year && {year: Number(year)}),
      ...(isOne && {weekday: WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase())}),
    })
  }
  return dates
}

const MS_PER_DAY = 86_400_000

/** The days since 1 January 1970; NaN for a day that its month does not have. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.getTime() / MS_PER_DAY : NaN
}

/** The weekday of a day: 0 for Sunday to 6. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7

/** Whether some year has the day: no 31 June. */
export const exists = ({year, month, day}: WrittenDate): boolean =>
  !Number.isNaN(dayNumber(year ?? 2000, month, day))

/** The year in which a day comes nearest to another, each of them known by its number. */
export function nearestYear({month, day}: WrittenDate, storyDay: number): number {
  const year = new Date(storyDay * MS_PER_DAY).getUTCFullYear()
  const distance = (candidate: number) => Math.abs(dayNumber(candidate, month, day) - storyDay)
  return [year - 1, year, year + 1]
    .filter((candidate) => !Number.isNaN(distance(candidate)))
    .reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best), year)
}

/** The day number of an ISO date or date and time; NaN for what is none. */
export const isoDay = (text: string): number => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? []
  return year ? dayNumber(Number(year), Number(month), Number(day)) : NaN
}
