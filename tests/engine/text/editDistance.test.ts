import fc from 'fast-check'
import {expect, test} from 'vitest'
import {editDistance} from '../../../plugins/copydesk/engine/text/editDistance.ts'

test.each([
  ['zahir', 'zahir', 0],
  ['zahir', 'zaheer', 2],
  ['aires', 'aries', 1],
  ['spitzer', '', 7],
  ['khordokovsky', 'khodorkovsky', 2],
])('%s and %s: %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
})

test('is the same both ways, and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 12}), fc.string({maxLength: 12}), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})
