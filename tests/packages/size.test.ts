import {expect, test} from 'vitest'
import {checksSize} from '../../bench/engine/size.ts'

const KB = 1024

test('a browser loads the first two rules in 60 KB, and all rules in 104 KB', async () => {
  const {first, later} = await checksSize()
  expect(first).toBeLessThanOrEqual(60 * KB)
  expect(later).toBeGreaterThan(0)
  expect(first + later).toBeLessThanOrEqual(104 * KB)
})
