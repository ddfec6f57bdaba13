import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {HELD, type Held} from '../../commands/heldVersions.ts'
import {compareVersions, outdatedReport} from '../../commands/outdatedReport.ts'

const held: Held[] = [
  {
    packages: ['frame', '@frame/part'],
    at: '6.16.0',
    why: 'a part is missing',
    lookedUp: '2026-01-01',
  },
  {packages: ['old'], at: '1.', why: 'it was so once', lookedUp: '2026-01-01'},
]

test('what is behind is told with its reason, or that there is none', () => {
  const all = [
    {name: 'frame', current: '6.16.0', wanted: '6.16.0', latest: '5.9.0'},
    {name: '@frame/part', wanted: '6.16.0', latest: '6.17.0'},
    {name: 'free', current: '1.9.0', wanted: '1.9.0', latest: '1.10.0'},
    {name: 'ahead', current: '8.2.0', wanted: '8.2.0', latest: '7.9.0'},
    {name: 'old', current: '2.0.0', wanted: '2.0.0', latest: '2.0.1'},
  ]
  expect(outdatedReport(all, held, new Map([['frame', '6.22.0']]))).toBe(
    `Held:
  @frame/part 6.16.0, newest 6.17.0
  frame 6.16.0, newest 6.22.0
    because a part is missing (2026-01-01)

Behind, and nothing keeps them: take them, and run the tests:
  free 1.9.0, newest 1.10.0
  old 2.0.0, newest 2.0.1

Reasons that keep nothing any more: take them out of commands/heldVersions.ts:
  old 1.`,
  )
})

test('nothing is said where nothing is behind', () => {
  const current = {name: 'free', current: '1.0.0', wanted: '1.0.0', latest: '1.0.0'}
  expect(outdatedReport([current], [])).toBe('')
})

test.each([
  ['8.9.0', '8.13.0', -1],
  ['6.16.0', '6.16.0', 0],
  ['7.0.0-rc.1', '7.0.0', -1],
  ['10.0.0', '9.9.9', 1],
])('%s compared with %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign)
})

/** The version of each package that is installed or asked for, by the lockfile. */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, {version?: string}>
}

test.each(HELD.flatMap(({packages, at}) => packages.map((name) => [name, at])))(
  '%s is held at %s, and is there at that version',
  (name, at) => {
    const {version} = lock.packages[`node_modules/${name}`] ?? {}
    expect(version?.slice(0, at.length)).toBe(at)
  },
)
