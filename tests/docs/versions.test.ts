import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

test('the versions in the plugin’s README are those that it is tested with', () => {
  const readme = readFileSync('plugins/copydesk/README.md', 'utf8')
  const {dependencies, devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
  const rows = [...readme.matchAll(/^\| `([^`]+)` \d.* \| (\d\S+) \|$/gm)]
  const {peerDependencies} = JSON.parse(readFileSync('plugins/copydesk/package.json', 'utf8'))
  expect(rows.map(([, name]) => name).sort()).toEqual(
    Object.keys(peerDependencies)
      .filter((name) => name !== '@portabletext/editor')
      .sort(),
  )
  for (const [, name, version] of rows)
    expect([name, version]).toEqual([name, {...devDependencies, ...dependencies}[name]])
})
