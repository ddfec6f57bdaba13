import {expect, test} from 'vitest'

import {brief, check} from './check.ts'

const STORY = [
  'Dmitry Smirnov was named captain. Rachel Thomason coaches the team.',
  'A hard winter lies behind the club.',
  '“I waited long,” Smirnoff told reporters. Rachel Thomasson smiled.',
]
const SMIRNOV = 'warning Smirnov / Smirnoff'
const THOMASON = 'warning Thomason / Thomasson'

test.each([
  ['none', [], [SMIRNOV, THOMASON]],
  ['two persons', [{kind: 'distinct', names: ['Smirnov', 'Smirnoff']}], [THOMASON]],
  ['the other way round', [{kind: 'distinct', names: ['Smirnoff', 'Smirnov']}], [THOMASON]],
  ['in full', [{kind: 'distinct', names: ['Dmitry Smirnov', 'Smirnoff']}], [THOMASON]],
  ['of another pair', [{kind: 'distinct', names: ['Smirnov', 'Smirnow']}], [SMIRNOV, THOMASON]],
  ['a spelling is right', [{kind: 'accepted-spelling', name: 'Thomasson'}], [SMIRNOV]],
] as const)('a decision silences what it names: %s', (_, decisions, expected) => {
  const copy = decisions.map((decision) => structuredClone(decision)) as never
  expect(check(STORY, {decisions: copy}).map(brief)).toEqual(expected)
})
