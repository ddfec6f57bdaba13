import {expect, test} from 'vitest'
import {
  GIVEN,
  kindsOf,
  PLACE,
  SURNAME,
  WORD,
} from '../../../plugins/copydesk/engine/names/knowledge/kinds.ts'

test.each<[string, number]>([
  ['carnival', WORD],
  ['unites', WORD],
  ['stopped', WORD],
  ['nakamura', SURNAME],
  ['danielle', GIVEN],
  ['rotterdam', PLACE],
])('%s is known', (word, kind) => {
  expect(kindsOf(word) & kind).toBe(kind)
})

test('of words that nobody has, few are taken for known', () => {
  const made = Array.from({length: 2_000}, (_, i) => `q${i.toString(26).replace(/\d/g, 'x')}zzvk`)
  const taken = made.filter((word) => kindsOf(word) !== 0).length
  expect(taken / made.length).toBeLessThan(0.05)
})
