import {createServer, type Server} from 'node:http'
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {type AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {buildStudio} from '../../commands/studioBuild.ts'
import {type Running, runCommand} from './runNpm.ts'
import {sparePort} from './sparePort.ts'

let folder: string
let running: Running | undefined
let strangers: Server[]

// As `npm start` would, before its own time is counted.
beforeAll(() => buildStudio((line) => console.log(line)))

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-running-'))
  running = undefined
  strangers = []
})
afterEach(async () => {
  running?.process.kill('SIGKILL')
  await running?.ended
  for (const server of strangers) server.close()
  await rm(folder, {recursive: true, force: true})
})

test('commands find the lake that runs, on whatever port, and tell no other', async () => {
  const {port: usual, requests} = await stranger()
  const started = await start(await sparePort())
  const portFile = path.join(folder, 'port')
  expect([await readFile(portFile, 'utf8'), (await stat(portFile)).mode & 0o777]).toEqual([
    `${started.port}\n`,
    0o600,
  ])

  // PORT names another process than the lake's: nothing is sent there.
  const run = (name: string, ...args: string[]) =>
    runCommand(name, args, {COPYDESK_LAKE: folder, PORT: String(usual)}).ended
  const ended = [
    await run('check'),
    await run('migrate', 'wire-to-article'),
    await run('lake', 'dataset', 'list'),
  ]
  expect(ended.map(({code, stderr}) => [code, stderr])).toEqual([
    [1, ''],
    [0, ''],
    [0, ''],
  ])
  expect(ended[0].stdout).toContain('(drafts.leiban-wire)')
  expect(requests).toEqual([])

  const second = await run('start')
  expect([second.code, second.stderr.split('\n')]).toEqual([
    1,
    [
      `The lake in ${folder} is already running: open it there, or stop that process first.`,
      `Its link: ${started.link}`,
      '',
    ],
  ])
  running?.process.kill('SIGINT')
  await running?.ended
  await expect(readFile(portFile)).rejects.toThrow('ENOENT')
})

test('the port of a lake that was killed is nobody’s', async () => {
  const {port} = await start(await sparePort())
  running?.process.kill('SIGKILL')
  await running?.ended
  expect(await readFile(path.join(folder, 'port'), 'utf8')).toBe(`${port}\n`)
  const {requests} = await stranger(port)

  const {code, stdout, stderr} = await runCommand('check', [], {COPYDESK_LAKE: folder}).ended
  expect([code, stderr, requests]).toEqual([1, '', []])
  expect(stdout).toContain('(drafts.leiban-wire)')
  await expect(readFile(path.join(folder, 'port'))).rejects.toThrow('ENOENT')
})

test('two commands at once wait for each other', async () => {
  await start(await sparePort())
  running?.process.kill('SIGINT')
  await running?.ended
  const both = await Promise.all(
    ['check', 'check'].map((name) => runCommand(name, [], {COPYDESK_LAKE: folder}).ended),
  )
  expect(both.map(({code, stderr}) => [code, stderr])).toEqual([
    [1, ''],
    [1, ''],
  ])
})

/** A newsroom in a process of its own. */
async function start(port: number): Promise<{port: number; link: string}> {
  running = runCommand('start', [], {COPYDESK_LAKE: folder, PORT: String(port)})
  const [link] = await running.printed(/http:\/\/localhost:\d+\/#token=\S+/)
  return {port, link}
}

/** A server of somebody else's, and what it was asked. */
async function stranger(port = 0): Promise<{port: number; requests: string[]}> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.authorization}`)
    response.end('{"id": "me"}')
  })
  strangers.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {port: (server.address() as AddressInfo).port, requests}
}
