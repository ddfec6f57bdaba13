import {readdirSync, readlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {studioFile} from '../../lake/server/studioFiles.ts'
import {temporaryFolder, testLake} from './testLake.ts'

test.each([
  [
    'index.html',
    '<html><style>@font-face {src: url("https://fonts.test/a.woff2")} body {margin: 0}</style>' +
      '<script src="https://cdn.test/bridge.js" async type="module"></script>' +
      '<script src="/static/sanity.js" type="module"></script></html>',
    '<html><style> body {margin: 0}</style>' +
      '<script src="/static/sanity.js" type="module"></script></html>',
  ],
  [
    'own.css',
    '@font-face{src:url(https://fonts.test/é.woff2)}@font-face{src:url(/own.woff2)}a{}',
    '@font-face{src:url(/own.woff2)}a{}',
  ],
  ['own.js', 'load("https://cdn.test/a.js") // é', 'load("https://cdn.test/a.js") // é'],
])('the Studio’s %s names no script or font of another server', async (name, built, served) => {
  const studioFolder = await temporaryFolder()
  writeFileSync(path.join(studioFolder, name), built)
  const {lake} = await testLake({studioFolder})
  const response = await fetch(`${lake.url}/${name}`)
  expect(await response.text()).toBe(served)
})

/** The files that this process has open, as Linux tells. */
const openFiles = () =>
  readdirSync('/proc/self/fd').flatMap((one) => {
    try {
      return [readlinkSync(`/proc/self/fd/${one}`)]
    } catch {
      return []
    }
  })

test.runIf(process.platform === 'linux')(
  'a file is not opened for who is gone before it is sent',
  async () => {
    const studioFolder = await temporaryFolder()
    const file = path.join(studioFolder, 'own.js')
    writeFileSync(file, 'own()')
    const answers = await Promise.all(
      Array.from({length: 5}, () => studioFile(studioFolder, '/own.js')),
    )
    await answers[0]?.body?.cancel()
    expect(openFiles()).not.toContain(file)
    expect(await answers[1]?.text()).toBe('own()')
  },
)
