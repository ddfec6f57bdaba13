import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
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
