import {expect, test} from 'vitest'
import {bundleSize, checksSize} from '../../bench/engine/size.ts'

const KB = 1024

test('a browser loads the first two rules in 60 KB, all rules in 90 KB, and what they know in 150 KB', async () => {
  const {first, later} = await checksSize()
  expect(first).toBeLessThanOrEqual(60 * KB)
  expect(later).toBeGreaterThan(0)
  expect(first + later).toBeLessThanOrEqual(90 * KB)
  const known = await bundleSize(
    `export {LEARNED} from './plugins/copydesk/engine/names/learned.table.ts'`,
  )
  expect(known.gzipped).toBeLessThanOrEqual(150 * KB)
})
