import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {manifestIn, WORKSPACES} from './foreignProject.ts'

test('the packages are those of the house', () => {
  expect(Object.fromEntries(WORKSPACES)).toEqual({
    'sanity-plugin-copydesk': path.resolve('plugins/copydesk'),
    'copydesk-lake': path.resolve('lake'),
    'copydesk-publishing': path.resolve('publishing'),
  })
})

test('what the newsroom and a package both name is installed once', () => {
  const {dependencies, devDependencies} = manifestIn('.')
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: object}
  const twice = [...WORKSPACES.values()]
    .flatMap((folder) =>
      Object.keys({...dependencies, ...devDependencies}).map(
        (name) => `${path.relative('.', folder)}/node_modules/${name}`,
      ),
    )
    .filter((installed) => installed in lock.packages)
  expect(twice).toEqual([])
})

test.each([...WORKSPACES])('%s comes with a README and its license', (_, folder) => {
  const missing = ['README.md', 'LICENSE'].filter((file) => !existsSync(path.join(folder, file)))
  expect(missing).toEqual([])
})
