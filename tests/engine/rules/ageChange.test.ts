import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (story: string[]) =>
  check(story, {rules: ['age-change']}).map(({severity, message}) => `${severity}: ${message}`)

const flags: [about: string, story: string[], found: string][] = [
  [
    'two ages after one name',
    ['Ann Fisk, 34, runs the mill.', 'The mill is old, said Fisk, 43.'],
    'warning: “Ann Fisk, 34” in paragraph 1, “Fisk, 43” in paragraph 2. Check the age.',
  ],
  [
    'an age before the name',
    ['The 34-year-old miller Ann Fisk was fined.', 'Ann Fisk (35) will appeal.'],
    'warning: “34-year-old miller Ann Fisk” in paragraph 1, “Ann Fisk (35)” in paragraph 2. Check the age.',
  ],
  [
    'an age without a name',
    ['Ann Fisk, 34, was fined.', 'The 43-year-old said she would appeal.'],
    'review: “Ann Fisk, 34” in paragraph 1, “43-year-old” in paragraph 2. Check the age.',
  ],
]

const passes: [about: string, story: string[]][] = [
  ['one age', ['Ann Fisk, 34, runs the mill.', 'Fisk, 34, said so.', 'The 34-year-old smiled.']],
  ['two persons', ['Ann Fisk, 34, runs the mill.', 'Tom Fisk, 43, helps her.']],
  [
    'a surname that two persons have',
    ['Ann Fisk met Tom Fisk.', 'Fisk, 34, runs the mill.', 'Tom Fisk, 43, helps.'],
  ],
  ['an age at another time', ['Ann Fisk, 34, runs the mill.', 'Ann Fisk, then 20, inherited it.']],
  ['a number of another kind', ['Ann Fisk, 34, won.', 'Fisk 12, Harlow 9.']],
  [
    'two ages, and one without a name',
    ['Ann Fisk, 34, met Tom Harlow, 43.', 'The 43-year-old won.'],
  ],
]

test.each(flags)('flags %s', (_, story, finding) => {
  expect(found(story)).toEqual([finding])
})

test.each(passes)('passes %s', (_, story) => {
  expect(found(story)).toEqual([])
})
