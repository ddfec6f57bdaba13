import {once} from 'node:events'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import WebSocket from 'ws'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-sockets-'))
let lake: RunningLake
/** What nobody caught. In a process of its own, any of these would end it. */
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)

beforeAll(async () => {
  lake = await startLake({folder})
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
})
afterAll(async () => {
  process.off('uncaughtException', note)
  process.off('unhandledRejection', note)
  await lake.close()
  rmSync(folder, {recursive: true})
})

/** Says something on a socket, and waits until it is answered or closed. */
async function say(to: string, message: string): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${lake.port}${to}`)
  await once(socket, 'open')
  const over = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.once('message', () => resolve())
    socket.once('pong', () => resolve())
  })
  socket.send(message)
  socket.ping()
  await over
  socket.terminate()
}

const PRESENCE = '/v1/socket/production'
const STREAMS = '/socket/streams'
const request = (method: string, params: unknown) => JSON.stringify({id: '1', method, params})
const open = (headers: unknown, to = '/v1/x') =>
  JSON.stringify({type: 'open', id: 1, path: to, headers})

test.each([
  [PRESENCE, request('authorization', {authorization: {toString: 1, valueOf: 1}})],
  [PRESENCE, request('presence_rollcall', {session: {toString: 1, valueOf: 1}})],
  [PRESENCE, request('presence_announce', {data: {sessionId: {toString: null}}})],
  [PRESENCE, '{"id":"1","method":"__proto__","params":null}'],
  [STREAMS, open(null)],
  [STREAMS, open({authorization: 'a\nb'})],
  [STREAMS, open({authorization: 'Bearer ☃'})],
  [STREAMS, open({authorization: {toString: 1}})],
  [STREAMS, open([['authorization', 'x']])],
  [STREAMS, open({}, '/v1/data/listen/production?query=\u0000')],
  [STREAMS, '{"type":"close","id":{"toString":1}}'],
])('%s takes %s', async (to, message) => {
  await say(to, message)
  expect(uncaught).toEqual([])
})

test('no message of any shape leaves an error that nobody catches', async () => {
  const value = fc.anything({
    values: [fc.string(), fc.integer(), fc.constantFrom('toString', 'a\nb', '☃', '/v1/x')],
    maxDepth: 2,
  })
  const rpc = fc.record({
    id: fc.oneof(fc.constant('1'), value),
    method: fc.constantFrom(
      'authorization',
      'presence_rollcall',
      'presence_announce',
      'presence_disconnect',
      'presence_unsubscribe',
    ),
    params: fc.oneof(
      value,
      fc.record({authorization: value, session: value, data: value, subscriptionId: value}),
    ),
  })
  const stream = fc.record({
    type: fc.constantFrom('open', 'close'),
    id: fc.oneof(fc.integer(), value),
    path: fc.oneof(fc.constant('/v1/data/listen/production?query=*'), value),
    headers: fc.oneof(value, fc.record({authorization: value, accept: value})),
  })
  const json = (arbitrary: fc.Arbitrary<unknown>) =>
    arbitrary.map((message) => JSON.stringify(message, (_, part) => printable(part)) ?? 'null')
  await fc.assert(
    fc.asyncProperty(json(rpc), json(stream), async (first, second) => {
      await say(PRESENCE, request('authorization', {authorization: `Bearer ${lake.token}`}))
      await say(PRESENCE, first)
      await say(STREAMS, second)
    }),
    {numRuns: 100, interruptAfterTimeLimit: 15_000},
  )
  expect(uncaught).toEqual([])
})

function printable(part: unknown): unknown {
  return typeof part === 'bigint' ? Number(part) : part
}
