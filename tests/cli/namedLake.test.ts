import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {namedLake} from '../../plugins/copydesk/cli/namedLake.ts'

const FILES = {
  'options.json': `{"types": ["post"]}`,
  'options.mjs': `export default {types: ['page']}`,
  'named.mjs': `export const options = {types: ['page']}`,
  'broken.json': `{"types": [}`,
  'lost.mjs': `export {default} from './elsewhere.mjs'`,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-options-'))
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
  ['none.mjs', 'cannot be read: it, or a file that it imports, is not there.'],
  ['lost.mjs', 'cannot be read: it, or a file that it imports, is not there.'],
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
    'SANITY_AUTH_TOKEN is not set: give it a token of project abc that may read drafts.',
  )
})
