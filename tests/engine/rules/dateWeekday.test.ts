import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {check} from './check.ts'

const found = (story: string[], date?: string) =>
  check(story, {rules: ['date-weekday'], date}).map(
    ({severity, message}) => `${severity}: ${message}`,
  )

const flags: [about: string, story: string[], date: string | undefined, found: string][] = [
  [
    'a weekday with a year',
    ['The bridge opened on Monday, March 5, 2019.'],
    undefined,
    'warning: “Monday, March 5, 2019”: that day is a Tuesday in 2019. Check the date and the weekday.',
  ],
  [
    'the day before the month',
    ['It opened on Fri. 7th December 2021 at noon.'],
    undefined,
    'warning: “Fri. 7th December 2021”: that day is a Tuesday in 2021. Check the date and the weekday.',
  ],
  [
    'a weekday without a year, by the day of the story',
    ['They met on Monday (Dec. 7).'],
    '2021-12-18T08:00:00Z',
    'warning: “Monday (Dec. 7)”: that day is a Tuesday in 2021. Check the date and the weekday.',
  ],
  [
    'a date of the year before',
    ['They met on Thursday, Dec. 30.'],
    '2019-01-04',
    'warning: “Thursday, Dec. 30”: that day is a Sunday in 2018. Check the date and the weekday.',
  ],
  [
    'two dates that no year has',
    ['It begins on Monday, June 3.', 'It ends on Wednesday, June 6.'],
    undefined,
    'warning: “Monday, June 3” and “Wednesday, June 6”: no year has both. Check the dates and the weekdays.',
  ],
  [
    'a day that no month has',
    ['The lease ends on June 31.'],
    undefined,
    'warning: “June 31”: there is no such day. Check the date.',
  ],
  [
    'a leap day of another year',
    ['She was born on 29 February 2019.'],
    undefined,
    'warning: “29 February 2019”: there is no such day. Check the date.',
  ],
]

const passes: [about: string, story: string[], date?: string][] = [
  ['a right weekday', ['On Tuesday, March 5, 2019, and on 7 December 2021, a Tuesday.']],
  ['a right weekday of the story', ['They met on Tuesday, Dec. 7.'], '2021-12-18'],
  ['the first of several days', ['Open Monday to Friday, March 5-9, 2019.']],
  ['two days', ['On Monday and Tuesday, March 5 and 6, 2019.']],
  ['a day far from the story', ['They met on Monday, July 4.'], '2021-12-18'],
  ['two dates that a year has', ['From Monday, June 3.', 'Until Thursday, June 6.']],
  ['two dates around a New Year', ['From Monday, Dec. 30.', 'Until Friday, Jan. 3.']],
  ['two dates around a leap day', ['From Wednesday, Feb. 26.', 'Until Tuesday, March 3.']],
  ['two dates far apart', ['From Monday, June 3.', 'Until Monday, Dec. 3.']],
  ['a weekday before another date', ['He spoke on Monday. March 5, 2019, was cold.']],
  ['may and numbers', ['On Monday may 5 people come, and march 45 more.']],
]

test.each(flags)('flags %s', (_, story, date, finding) => {
  expect(found(story, date)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story, date) => {
  expect(found(story, date)).toEqual([])
})

test('takes the day of an article from its dateline, or from its first publication', () => {
  const headline = 'Talks on Monday, Dec. 7'
  const inArticle = (fields: object) =>
    checkArticle({headline, ...fields}, {rules: ['date-weekday']}).length
  expect([
    inArticle({dateline: {date: '2021-12-18'}}),
    inArticle({firstPublished: '2021-12-18T09:00:00Z'}),
    inArticle({dateline: {date: '2020-12-18'}, firstPublished: '2021-12-18T09:00:00Z'}),
    inArticle({}),
  ]).toEqual([1, 1, 0, 0])
})
