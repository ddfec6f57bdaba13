import {
  dayNumber,
  exists,
  factsOf,
  isoDay,
  nearestYear,
  spanAt,
  weekdayOf,
  type WrittenDate,
} from '../facts/index.ts'
import {type Found, type Span} from '../model/finding.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A weekday that is not that of its date, two such dates that no year has, or a day that no month has. The year is the
 * one written, or the nearest to the day of the story.
 *
 * Bad: `The bridge opened on Monday, March 5, 2019.`
 * Good: `The bridge opened on Tuesday, March 5, 2019.`
 */
export const dateWeekday = defineRule({
  id: 'date-weekday',
  tier: 'warning',
  core: false,
  about: 'A weekday that does not match its date.',
  marks: 'words',
  against: 'story',
  check(reading) {
    const storyDay = isoDay(reading.options.date ?? '')
    const dates = factsOf(reading).flatMap(({text, dates}, paragraph) =>
      dates.map((date) => ({date, span: spanAt(text, paragraph, date)})),
    )
    const alone = [...Map.groupBy(dates, ({span}) => span.text).values()].flatMap((places) =>
      wrongAlone(
        places[0]!.date,
        places.map(({span}) => span),
        storyDay,
      ),
    )
    return alone.length > 0 || !Number.isNaN(storyDay) ? alone : wrongTogether(dates)
  },
})

/** Before, countries changed calendars one by one. */
const FIRST_YEAR = 1800
/** A date without a year that is further from the day of the story may be of another year. */
const NEAR_DAYS = 120

function wrongAlone(date: WrittenDate, spans: Span[], storyDay: number): Found[] {
  const [{text}] = spans as [Span]
  if (!exists(date)) return [found([text], spans, phrase('finding.date-none', {date: text}))]
  const year = date.year ?? (Number.isNaN(storyDay) ? NaN : nearestYear(date, storyDay))
  if (date.weekday === undefined || !(year >= FIRST_YEAR)) return []
  const day = dayNumber(year, date.month, date.day)
  const right = weekdayOf(day)
  if (right === date.weekday) return []
  if (date.year === undefined && !(Math.abs(day - storyDay) <= NEAR_DAYS)) return []
  return [
    found(
      [text],
      spans,
      phrase('finding.date-weekday', {date: text, weekday: weekdayName(right), year: `${year}`}),
    ),
  ]
}

interface DatePlace {
  date: WrittenDate
  span: Span
}

/** Dates without a year that are this near are of one year, or on both sides of a New Year. */
const TOGETHER_DAYS = 45

/** Two weekdays with dates that are so many days apart as no year has them. */
function wrongTogether(dates: DatePlace[]): Found[] {
  const told = [
    ...Map.groupBy(
      dates.filter(({date}) => date.weekday !== undefined && date.year === undefined),
      ({date: {month, day, weekday}}) => `${month} ${day} ${weekday}`,
    ).values(),
  ].map(([first]) => first!)
  for (const [i, first] of told.entries())
    for (const second of told.slice(i + 1)) {
      const apart = [2019, 2020].flatMap((year) =>
        [-1, 0, 1].map((step) => daysApart(first, second, year, step)),
      )
      const near = apart.filter((days) => Math.abs(days) <= TOGETHER_DAYS)
      const weekdays = second.date.weekday! - first.date.weekday!
      if (near.length === 0 || near.some((days) => (days - weekdays) % 7 === 0)) continue
      const values = {first: first.span.text, second: second.span.text}
      return [
        found(
          [values.first, values.second],
          [first.span, second.span],
          phrase('finding.date-together', values),
        ),
      ]
    }
  return []
}

function daysApart(first: DatePlace, second: DatePlace, year: number, step: number): number {
  const [a, b] = [first.date, second.date]
  return dayNumber(year + step, b.month, b.day) - dayNumber(year, a.month, a.day)
}

function found(identity: string[], spans: Span[], sentence: Phrase): Found {
  return {
    identity,
    severity: 'warning',
    phrases: [sentence],
    spans,
  }
}

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

const weekdayName = (weekday: number): Phrase => phrase(`finding.weekday.${WEEKDAYS[weekday]!}`)
