import {build} from 'esbuild'
import {expect, test} from 'vitest'
import {bundleSize, checksSize} from '../../bench/engine/size.ts'
import {optionDocs} from '../../commands/optionsTable.ts'

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

test('the words of the table of options are not in what a browser loads', async () => {
  const {outputFiles} = await build({
    entryPoints: ['plugins/copydesk/story/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    packages: 'external',
    write: false,
  })
  const loaded = outputFiles[0].text
  expect(loaded).toContain('the name of a document type')
  const sentences = optionDocs().map(({about}) => about)
  expect(sentences.filter((about) => about.length > 20 && loaded.includes(about))).toEqual([])
})
