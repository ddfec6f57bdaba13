import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'
import {explained} from '../../plugins/copydesk/cli/lakeErrors.ts'
import {namedLake} from '../../plugins/copydesk/cli/namedLake.ts'

const FILES = {
  'options.json': `{"types": ["post"]}`,
  'options.mjs': `export default {types: ['page']}`,
  'named.mjs': `export const options = {types: ['page']}`,
  'broken.json': `{"types": [}`,
  'lost.mjs': `export {default} from './elsewhere'`,
  'folder.mjs': `export {default} from './parts'`,
  'package.mjs': `export {default} from 'no-such-package'`,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-options-'))
  await mkdir(path.join(folder, 'parts'))
  for (const [file, text] of Object.entries(FILES)) await writeFile(path.join(folder, file), text)
})
afterAll(() => rm(folder, {recursive: true}))
beforeEach(() => void vi.stubEnv('SANITY_AUTH_TOKEN', 'token'))
afterEach(() => void vi.unstubAllEnvs())

const read = (options: string) =>
  namedLake({project: 'abc', dataset: 'test', options: path.join(folder, options)})

test.each([
  ['options.json', {types: ['post']}],
  ['options.mjs', {types: ['page']}],
])('reads the options in %s', async (file, options) => {
  const source = await read(file)
  expect(source.options).toEqual(options)
  expect(source.client.config()).toMatchObject({projectId: 'abc', dataset: 'test', token: 'token'})
})

test('reaches a lake elsewhere by its address', async () => {
  const options = path.join(folder, 'options.json')
  const apiHost = 'http://127.0.0.1:3333'
  const {client} = await namedLake({project: 'local', dataset: 'test', options, apiHost})
  expect(client.getUrl('/data')).toMatch(/^http:\/\/127\.0\.0\.1:3333\/v[\d-]+\/data$/)
})

test.each([
  ['none.json', 'cannot be read: there is no such file.'],
  ['none.mjs', 'cannot be read: there is no such file.'],
  [
    'lost.mjs',
    'cannot be read: elsewhere, which is imported, is not there: Node wants the ending written, such as elsewhere.ts.',
  ],
  [
    'folder.mjs',
    'cannot be read: parts, which is imported, is a folder: write the file in it, such as parts/index.ts.',
  ],
  [
    'package.mjs',
    'cannot be read: the package no-such-package, which is imported, is not installed.',
  ],
  ['named.mjs', `has no default export: write export default {types: ['post'], …} into it.`],
])('%s is refused in one sentence', async (file, sentence) => {
  await expect(read(file)).rejects.toThrow(`${path.join(folder, file)} ${sentence}`)
})

test('JSON that is broken is refused with what is wrong', async () => {
  await expect(read('broken.json')).rejects.toThrow(/broken\.json cannot be read: Unexpected token/)
})

test('asks for a token', async () => {
  vi.stubEnv('SANITY_AUTH_TOKEN', '')
  await expect(read('options.json')).rejects.toThrow(
    'SANITY_AUTH_TOKEN is not set: give it a token of project abc that may read drafts; for a local lake, what admin-token in its folder holds.',
  )
})

test('a lake that cannot be reached is named, with what to do', async () => {
  const lake = {project: 'local', dataset: 'test', options: path.join(folder, 'options.json')}
  const complaints: string[] = []
  const args = ['--project', 'local', '--dataset', 'test', '--options', lake.options]
  const status = await runCheck([...args, '--api-host', 'http://127.0.0.1:9'], undefined, {
    stdin: Readable.from([]),
    write: () => {},
    complain: (sentence) => complaints.push(sentence),
    connect: (named) => namedLake(named!),
  } as Parameters<typeof runCheck>[2])
  expect([status, complaints]).toEqual([
    2,
    [
      'http://127.0.0.1:9 cannot be reached: check the network, and for a lake of your own that it is running and that --api-host is its address.',
    ],
  ])
})

test('a token that is refused is named, with which to give', async () => {
  const {client} = await read('options.json')
  const refused = Object.assign(new Error('Unauthorized - Session not found'), {statusCode: 401})
  expect(explained(refused, client).message).toBe(
    'https://abc.api.sanity.io rejects the token in SANITY_AUTH_TOKEN: use one for project abc that may read drafts in test; for a local lake, what admin-token in its folder holds.',
  )
})
