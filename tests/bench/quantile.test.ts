import {expect, test} from 'vitest'
import {quantile} from '../../bench/quantile.ts'

test.each([
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.51, 3],
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [Array.from({length: 100}, (_, i) => i + 1), 0.95, 95],
  [[7], 0.95, 7],
  [[], 0.5, Number.NaN],
])('of %j at %d: %d', (sorted, part, value) => {
  expect(quantile(sorted, part)).toBe(value)
})
