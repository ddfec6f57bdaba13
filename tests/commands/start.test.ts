import {createClient, type SanityClient} from '@sanity/client'
import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {buildStudio} from '../../commands/studioBuild.ts'
import {restore} from '../../lake/admin/index.ts'
import {type Running, runCommand} from './runNpm.ts'
import {sparePort} from './sparePort.ts'

let folder: string
let port: number
let lakeFolder: string

// As `npm start` would, before its own time is counted.
beforeAll(() => buildStudio((line) => console.log(line)))

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-start-'))
  lakeFolder = path.join(folder, 'lake')
  port = await sparePort()
})

afterEach(() => rm(folder, {recursive: true, force: true}))

test('a new lake is seeded, and what is written is there after a restart', async () => {
  const first = start()
  const client = await ready(first)
  expect(await client.fetch('count(*[_type == "article"])')).toBe(2)
  await client.patch('drafts.leiban-wire').set({headline: 'As it was left'}).commit()
  await client.delete('leiban-correction-dateline').catch(() => undefined)
  const count = await client.fetch<number>('count(*)')
  expect(await stop(first)).toMatchObject({code: 0, stderr: ''})

  const second = start()
  const again = await ready(second)
  expect(await again.fetch('*[_id == "drafts.leiban-wire"][0].headline')).toBe('As it was left')
  expect(await again.fetch('count(*)')).toBe(count)
  expect(await stop(second)).toMatchObject({code: 0})
})

test('the site answers on a port and an origin of its own, takes a report, and stops with it', async () => {
  const running = start()
  const client = await ready(running)
  const [, url] = await running.printed(/What readers see: (\S+)/)
  expect(new URL(url).port).not.toBe(`${port}`)
  expect(await (await fetch(url)).text()).toContain('In disputed land')
  const body = new URLSearchParams({message: 'It is Leiban.'})
  expect((await fetch(`${url}/report`, {method: 'POST', body})).status).toBe(200)
  expect(await client.fetch('*[_type == "errorReport"].message')).toEqual(['It is Leiban.'])
  expect(await stop(running)).toMatchObject({code: 0, stderr: ''})
  await expect(fetch(url)).rejects.toThrow()
})

test('where the port after the Studio’s is taken, the site takes the next', async () => {
  // where another test has it, it is taken as well
  const server = createServer().on('error', () => {})
  server.listen(port + 1, '127.0.0.1')
  const running = start()
  const [, url] = await running.printed(/What readers see: (\S+)/)
  expect(Number(new URL(url).port)).toBeGreaterThan(port + 1)
  expect(await (await fetch(url)).text()).toContain('In disputed land')
  expect(await stop(running)).toMatchObject({code: 0, stderr: ''})
  server.close()
})

test('where the site’s port is taken, the Studio goes on without it', async () => {
  const taken = await sparePort()
  const server = createServer().listen(taken, '127.0.0.1')
  const settings = {PORT: `${port}`, COPYDESK_LAKE: lakeFolder, SITE_PORT: `${taken}`}
  const running = runCommand('start', [], settings)
  const client = await ready(running)
  await running.printed(/Ctrl-C stops/)
  expect(await client.fetch('count(*[_type == "article"])')).toBe(2)
  expect(await stop(running)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(
      `The site cannot use port ${taken} (EADDRINUSE): set SITE_PORT`,
    ),
  })
  server.close()
})

test('a taken port is told in one sentence', async () => {
  const server = createServer().listen(port, '127.0.0.1')
  const ended = await start().ended
  server.close()
  expect(ended.code).toBe(1)
  expect(ended.stderr.trim().split('\n')).toEqual([expect.stringContaining(`${port}`)])
})

test('a port that is none is told in one sentence', async () => {
  const ended = await runCommand('start', [], {PORT: 'eighty', COPYDESK_LAKE: lakeFolder}).ended
  expect(ended).toMatchObject({
    code: 1,
    stderr: 'PORT is “eighty”: give it a whole number from 1 to 65535.\n',
  })
})

test('a folder that cannot be written is told in one sentence', async () => {
  await writeFile(lakeFolder, 'a file stands where the folder should be')
  const ended = await start().ended
  expect(ended.code).toBe(1)
  expect(ended.stderr.trim().split('\n')).toEqual([expect.stringContaining(lakeFolder)])
  expect(await readFile(lakeFolder, 'utf8')).toBe('a file stands where the folder should be')
})

// Three starts, one after another.
const THREE_STARTS = {timeout: 120_000}
test('what has to be migrated is told, and migrated after a backup', THREE_STARTS, async () => {
  await mkdir(lakeFolder)
  spawnSync('tar', ['-xzf', 'tests/fixtures/lake-a15cd10.tar.gz', '-C', lakeFolder])
  const dateline = '*[_id == "visit"][0].dateline'

  const first = start()
  const before = await (await ready(first)).fetch(dateline)
  await first.printed(/1 document has to be migrated: Dateline from text to object[^]*--migrate\n/)
  await stop(first)
  expect(before).toBe('LEIBAN, Iraq (AP)')
  expect(await readdir(folder)).toEqual(['lake'])

  const second = start('--migrate')
  const after = await (await ready(second)).fetch(dateline)
  const {stdout} = await stop(second)
  expect(after).toEqual({_type: 'dateline', text: 'LEIBAN, Iraq (AP) —'})
  expect(stdout).toContain('Dateline from text to object\n  visit\n')
  expect(stdout).not.toContain('to be migrated')
  const [, backup] = await readdir(folder)
  expect(stdout).toContain(`The lake as it was is in ${path.join(folder, backup)};`)

  restore(path.join(folder, backup), lakeFolder)
  const third = start()
  expect(await (await ready(third)).fetch(dateline)).toBe('LEIBAN, Iraq (AP)')
  await stop(third)
})

test.each([
  [['--migrat'], {}, "Unknown option '--migrat'; see npm start -- --help.\n"],
  [
    ['--migrate'],
    {SANITY_STUDIO_PROJECT_ID: 'abc12345'},
    '--migrate is for the lake on this machine: see npm run migrate -- --help.\n',
  ],
])('start %j with %j is refused in one sentence', async (args, env, stderr) => {
  const settings = {PORT: `${port}`, COPYDESK_LAKE: lakeFolder, ...env}
  expect(await runCommand('start', args, settings).ended).toEqual({code: 1, stdout: '', stderr})
})

const start = (...args: string[]) =>
  runCommand('start', args, {PORT: `${port}`, COPYDESK_LAKE: lakeFolder})

async function ready(running: Running): Promise<SanityClient> {
  const [, url, token] = await running.printed(/(http:\/\/localhost:\d+)\/#token=(\S+)/)
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    token,
  })
}

function stop(running: Running) {
  running.process.kill('SIGINT')
  return running.ended
}

test.skipIf(process.platform === 'win32')('npm start itself runs it on the Node it brings', () => {
  const {stdout} = spawnSync('npm', ['exec', '--', 'node', '--version'], {encoding: 'utf8'})
  expect(stdout.trim()).toMatch(/^v(2[2-9]|[3-9]\d)\./)
})
