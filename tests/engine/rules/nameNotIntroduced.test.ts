import {expect, test} from 'vitest'
import {check} from './check.ts'

const missing = (story: string[]) =>
  check(story, {rules: ['name-not-introduced']}).map(
    ({severity, spans}) => `${severity}: ${spans.map(({text}) => text).join(', ')}`,
  )

const flags: [about: string, story: string[], found: string][] = [
  [
    'a role after the name',
    ['According to Ismail, head of relations, talks failed.'],
    'review: Ismail',
  ],
  ['a form of address', ['Talks failed, Mr Ismail said.'], 'review: Ismail'],
]

const passes: [about: string, story: string[]][] = [
  ['an introduction', ['Hiwa Ismail left.', 'Talks failed, Mr Ismail said.']],
  ['the office of a head of state', ['President Velten left.', 'Talks failed, Mr Velten said.']],
  ['initials', ['H. Ismail left.', 'Talks failed, Mr Ismail said.']],
  ['a company', ['Nordbank said it would sell.']],
  ['a place', ['Baghdad said it would talk.']],
  ['a given name', ['“I was cold,” said Sarah, 9, who lives next door.']],
]

test.each(flags)('flags %s', (_, story, found) => {
  expect(missing(story)).toEqual([found])
})

test.each(passes)('passes %s', (_, story) => {
  expect(missing(story)).toEqual([])
})

test('a record of the person introduces nobody to the reader; one of a place tells that it is none', () => {
  const story = ['According to Ismail, head of relations, talks failed.']
  const rules = ['name-not-introduced' as const]
  const sources = [{id: 's', name: 'Hiwa Ismail'}]
  const locations = [{id: 'l', name: 'Ismail'}]
  expect(check(story, {rules, records: {sources}})).toHaveLength(1)
  expect(check(story, {rules, records: {locations}})).toEqual([])
})
