import {expect, test} from 'vitest'
import {isoDay} from '../../migrations/shared/isoDay.ts'

test.each<[string | undefined, string | undefined]>([
  ['Dec. 3, 2021', '2021-12-03'],
  ['3 December 2021', '2021-12-03'],
  ['Dec. 3', undefined],
  ['Dec. 99, 2021', undefined],
  [undefined, undefined],
])('the day of a dateline: %s', (written, day) => {
  expect(isoDay(written)).toBe(day)
})
