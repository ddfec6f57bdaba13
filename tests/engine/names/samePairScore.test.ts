import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {samePairScore} from '../../../plugins/copydesk/engine/names/index.ts'

describe('spellings of one name score above a half', () => {
  test.each([
    ['Zahir', 'Zaheer'],
    ['Al-Kadhimi', 'Kadimi'],
    ['Gaddafi', 'Qadhafi'],
    ['Zelensky', 'Zelenskyy'],
    ['Yeltsin', 'Eltsin'],
    ['Tchaikovsky', 'Chaikovsky'],
    ['Hoffmann', 'Hofman'],
    ['Müller', 'Mueller'],
    ['Erdoğan', 'Erdogan'],
    ['Nikolai Ivanov', 'Nikolay Ivanov'],
    ['Ivanov Nikolai', 'Nikolai Ivanov'],
  ])('%s and %s', (a, b) => {
    expect(samePairScore(a, b, 'person')).toBeGreaterThan(0.5)
  })
})

describe('two names score below a half', () => {
  test.each([
    ['Johnson', 'Jackson'],
    ['Karim', 'Kadimi'],
    ['Hassan', 'Hussein'],
    ['Martin', 'Martinez'],
    ['Takuma', 'Takuya'],
    ['Giulia', 'Giulio'],
    ['Smith', 'Kowalski'],
    ['Anna Smith', 'Peter Smith'],
  ])('%s and %s', (a, b) => {
    expect(samePairScore(a, b, 'person')).toBeLessThan(0.5)
  })
})

test.each([
  ['Sulaymaniyah', 'Sulaimaniya', true],
  ['Kharkiv', 'Kharkov', true],
  ['Al Qusayr', 'El Quseir', true],
  ['Jinzhou', 'Hangzhou', false],
  ['Austria', 'Australia', false],
])('as places %s and %s: %s', (a, b, same) => {
  expect(samePairScore(a, b, 'place') > 0.5).toBe(same)
})

const word = fc.oneof(
  fc.string({unit: fc.constantFrom(...'abcdehiklmnorstuyzq-’ é')}),
  fc.string({unit: 'binary', maxLength: 60}),
)

test('the score lies between 0 and 1, the same both ways, and is 1 for equal names', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom('person' as const, 'place' as const), (a, b, kind) => {
      const score = samePairScore(a, b, kind)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(samePairScore(b, a, kind)).toBeCloseTo(score, 12)
    }),
  )
})
