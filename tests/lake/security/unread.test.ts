import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {expect, test, vi} from 'vitest'
import WebSocket from 'ws'
import {type RunningLake} from '../../../lake/index.ts'
import {testLake} from '../testLake.ts'

const MIB = 1024 * 1024

/** A connection that was answered with the beginning of a socket, from which nothing more is read. */
async function unreadSocket(lake: RunningLake, path: string): Promise<Socket> {
  const socket = connect(lake.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${lake.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  )
  await once(socket, 'data')
  socket.pause()
  return socket
}

/** What the process holds beside the heap, where what waits in connections is. */
const held = () => process.memoryUsage().external + process.memoryUsage().heapUsed

test('a socket that sends pings and reads nothing fills no memory with their answers', async () => {
  const {lake, client} = await testLake()
  const socket = await unreadSocket(lake, '/socket/streams')
  const ping = Buffer.concat([Buffer.from([0x89, 0x80 | 125, 0, 0, 0, 0]), Buffer.alloc(125)])
  const pings = Buffer.concat(Array.from({length: 5000}, () => ping))
  await client.fetch('1')
  const before = held()
  for (let i = 0; i < 80; i++) await new Promise((resolve) => socket.write(pings, resolve))
  await client.fetch('1')
  const grown = held() - before
  socket.destroy()
  expect(grown).toBeLessThan(25 * MIB)
})

test('what a browser does not read of its streams waits where it is, and comes whole', async () => {
  const {lake, client} = await testLake()
  const body = 'x'.repeat(100_000)
  await client.mutate(
    Array.from({length: 50}, (_, i) => ({create: {_id: `d${i}`, _type: 'article', body}})),
  )
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/socket/streams`)
  await once(socket, 'open')
  socket.pause()
  const chunks = new Map<number, string>()
  let ended = 0
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as {type: string; id: number; chunk: string}
    if (message.type === 'end') ended++
    if (message.type === 'data')
      chunks.set(message.id, (chunks.get(message.id) ?? '') + message.chunk)
  })
  const before = held()
  const path = '/v2025-02-19/data/export/production'
  for (let id = 0; id < 20; id++) socket.send(JSON.stringify({type: 'open', id, path}))
  for (let i = 0; i < 40; i++) await client.fetch('1')
  const grown = held() - before
  socket.resume()
  await vi.waitFor(() => expect(ended).toBe(20), {timeout: 20_000})
  socket.terminate()

  // of a hundred
  expect(grown).toBeLessThan(65 * MIB)
  const lines = Array.from(chunks.values(), (text) => text.split('\n').length)
  expect(lines).toEqual(Array<number>(20).fill(51))
})

test('a log of large changes is read from the disk as fast as it is taken', async () => {
  const {lake, client} = await testLake()
  for (let i = 0; i < 40; i++) {
    const text = `${i}`.padStart(2, '0').repeat(500_000)
    await client.createOrReplace({_id: 'large', _type: 'article', text})
  }
  const before = held()
  const answer = await fetch(`${lake.url}/v2025-02-19/data/history/production/transactions/large`, {
    headers: {authorization: `Bearer ${client.config().token}`},
  })
  for (let i = 0; i < 20; i++) await client.fetch('1')
  const grown = held() - before
  let size = 0
  let lines = 0
  for await (const chunk of answer.body!) {
    size += chunk.length
    for (const byte of chunk) if (byte === 10) lines++
  }
  expect({lines, isLarge: size > 100 * MIB}).toEqual({lines: 40, isLarge: true})
  expect(grown).toBeLessThan(60 * MIB)
})

/** A connection that asks for something and reads nothing of the answer. */
async function unreadAnswer(lake: RunningLake, path: string): Promise<Socket> {
  const socket = connect(lake.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  await once(socket, 'connect')
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${lake.token}\r\n\r\n`,
  )
  return socket
}

test('of the log of large changes, who reads nothing holds one piece in its connection, and no other', async () => {
  const {lake, client} = await testLake()
  for (let i = 0; i < 12; i++) {
    await client.createOrReplace({_id: 'large', _type: 'article', text: `${i}`.repeat(500_000)})
  }
  const before = held()
  const path = '/v2025-02-19/data/history/production/transactions/large'
  const sockets = await Promise.all(Array.from({length: 200}, () => unreadAnswer(lake, path)))
  let most = 0
  for (let i = 0; i < 150; i++) {
    await client.fetch('1')
    most = Math.max(most, held() - before)
  }
  for (const socket of sockets) socket.destroy()
  expect(most).toBeLessThan(250 * MIB)
})

test('documents of the past that nobody reads have a limit together', async () => {
  const {lake, client} = await testLake()
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  for (let i = 0; i < 4; i++) {
    for (const text of ['Old. ', 'New. ']) {
      const body = text.repeat(600_000)
      await client.createOrReplace({_id: `d${i}`, _type: 'article', body})
    }
  }
  const path = `/v2025-02-19/data/history/production/documents/d0,d1,d2,d3?time=${new Date().toISOString()}`
  await client.delete({query: '*[_type == "article"]'})
  const headers = {authorization: `Bearer ${lake.token}`}
  const ask = () => fetch(lake.url + path, {headers})
  const answers = await Promise.all(Array.from({length: 12}, ask))
  const statuses = new Set(answers.map(({status}) => status))
  expect(statuses).toEqual(new Set([200, 503]))
  expect(said.mock.calls.flat().join()).toContain('unread answers')

  await Promise.all(answers.map((answer) => answer.text()))
  await vi.waitFor(async () => expect((await ask()).status).toBe(200), {timeout: 10_000})
})

test('long answers that nobody reads have a limit together', async () => {
  const {lake, client} = await testLake()
  await client.mutate(
    Array.from({length: 800}, (_, i) => ({create: {_id: `d${i}`, _type: 'article'}})),
  )
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const row = JSON.stringify(Array(1000).fill(1))
  const body = JSON.stringify({query: `*{"a": ${row}}`})
  const post = () => fetch(`${lake.url}/v2025-02-19/data/query/production`, {method: 'POST', body})
  const answers = await Promise.all(Array.from({length: 8}, post))
  const statuses = answers.map(({status}) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(3)
  expect(statuses).toContain(503)
  expect(said.mock.calls.flat().join()).toContain('unread answers')

  await Promise.all(answers.map((answer) => answer.text()))
  const readAgain = async () => {
    const again = await post()
    return [again.status, (await again.text()).length > 1_000_000]
  }
  await vi.waitFor(async () => expect(await readAgain()).toEqual([200, true]), {timeout: 10_000})
})
