import {expect, test} from 'vitest'
import {check} from './check.ts'

const changed = (story: string[]) =>
  check(story, {rules: ['name-title-change']}).map(
    ({severity, message}) => `${severity}: ${message}`,
  )

const flags: [about: string, story: string[], found: string][] = [
  [
    'a rank that changes',
    ['Colonel Kahar Johar spoke.', 'Later Captain Johar left.'],
    'review: Johar is a colonel in one place and a captain in another: check the title.',
  ],
  [
    'a word of the story in place of the rank',
    ['Colonel Kahar Johar spoke of the peshmerga.', 'A bridge was held, said Peshmerga Johar.'],
    'review: Johar is a colonel in one place and a Peshmerga in another: check the title.',
  ],
]

const passes: [about: string, story: string[]][] = [
  ['a short form', ['Lt. Col. Kahar Johar spoke.', 'Later Colonel Johar left.']],
  ['an abbreviation', ['Sgt. Ann Fisk spoke.', 'Later Sergeant Fisk left.']],
  ['two persons', ['Colonel Kahar Johar spoke.', 'Captain Ali Johar left.']],
  ['a form of address', ['Professor Ann Fisk spoke.', 'Later Dr Fisk left.']],
  [
    'a given name that is a word',
    ['Colonel Mark Johar spoke.', 'A mark was left, Mark Johar said.'],
  ],
  ['an office', ['Attorney General Ann Fisk spoke.', 'Judge Fisk retired.']],
]

test.each(flags)('flags %s', (_, story, found) => {
  expect(changed(story)).toEqual([found])
})

test.each(passes)('passes %s', (_, story) => {
  expect(changed(story)).toEqual([])
})
