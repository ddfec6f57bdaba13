import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (story: string[], options = {}) =>
  check(story, {rules: ['given-name-change'], ...options}).map(
    ({severity, message}) => `${severity}: ${message}`,
  )

const COACH = [
  'Coach Mike Harlow praised the team.',
  'Harlow said it was tired. Harlow smiled.',
  'The season was long, coach Mark Harlow said.',
]

const flags: [about: string, story: string[], found: string][] = [
  [
    'one title before both',
    COACH,
    'warning: Mike Harlow (1) and Mark Harlow (1): the same person? Both are called “coach”.',
  ],
  [
    'one role, before and after the name',
    ['Tom Harlow, the mayor of Ostby, resigned.', 'Ostby Mayor Tim Harlow gave no reason.'],
    'warning: Tom Harlow (1) and Tim Harlow (1): the same person? Both are called “mayor”.',
  ],
  [
    'a name that comes from nowhere',
    [
      'Mayor Mike Harlow resigned.',
      'Harlow gave no reason. Harlow left at once.',
      'Nobody had asked Mark Harlow to go.',
    ],
    'review: Mike Harlow (1) and Mark Harlow (1): the same person? “Mark Harlow” appears once, and the story does not say who that is.',
  ],
]

const passes: [about: string, story: string[]][] = [
  [
    'relatives',
    ['Coach Mike Harlow praised the team.', 'His brother Mark Harlow, also a coach, agreed.'],
  ],
  ['a short form', ['Coach Mike Harlow spoke.', 'The coach, Michael Harlow, was born in Ostby.']],
  ['two in one paragraph', ['Coaches Mike Harlow and Mark Harlow, a coach too, spoke.']],
  [
    'two analysts of two banks',
    ['It fell, Ostby Bank analyst Mike Harlow said.', 'It rose, Kelso analyst Mark Harlow said.'],
  ],
  [
    'a woman and a man',
    ['Mayor Susan Harlow resigned. Harlow left.', 'Harlow won in May.', 'Mark Harlow voted.'],
  ],
  ['two who have roles of their own', ['Mayor Mike Harlow met the baker Mark Harlow.', 'Harlow.']],
]

test.each(flags)('flags %s', (_, story, finding) => {
  expect(found(story)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story) => {
  expect(found(story)).toEqual([])
})

test('an editor can say that they are two', () => {
  const decisions = [
    {kind: 'distinct' as const, names: ['Mike Harlow', 'Mark Harlow'] as [string, string]},
  ]
  expect(found(COACH, {decisions})).toEqual([])
})
