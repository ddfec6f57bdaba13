import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {expect, test, vi} from 'vitest'
import WebSocket from 'ws'
import {openTokens, type RunningLake} from '../../../lake/index.ts'
import {testLake} from '../testLake.ts'

/** A request on a connection of its own, of whose answer nothing is read. */
function unreadRequest(lake: RunningLake, path: string): Socket {
  const socket = connect(lake.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${lake.port}\r\n\r\n`)
  return socket
}

/** What the process holds beside the heap, where what waits in connections is. */
const held = () => process.memoryUsage().external

async function socketOf(lake: RunningLake, to = '/socket/streams'): Promise<WebSocket> {
  const socket = new WebSocket(lake.url.replace('http', 'ws') + to)
  socket.on('error', () => {})
  await once(socket, 'open')
  return socket
}

test.each([
  '/v1/data/export/production',
  '/v1/data/doc/production/long',
  '/v1/data/query/production?query=*',
])(
  'who reads nothing of %s is let go before the answers fill the memory, and who reads goes on',
  async (path) => {
    const {lake, client} = await testLake()
    const body = 'ü'.repeat(4_000_000)
    await client.create({_id: 'long', _type: 'article', body})
    const said = vi.spyOn(console, 'error').mockReturnValue()

    const sockets = Array.from({length: 80}, () => unreadRequest(lake, path))
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), {timeout: 20_000, interval: 100})
    for (let i = 0; i < 20; i++) await client.fetch('1')
    const most = held()
    const document = await client.getDocument('long')

    expect(document?.body).toBe(body)
    // of 640
    expect(most).toBeLessThan(500 * 1024 * 1024)
    expect(String(said.mock.calls[0])).toContain('answers waited to be read')
    for (const socket of sockets) socket.destroy()
    said.mockRestore()
  },
  40_000,
)

test('of sockets that fill all places, those that showed no token give way', async () => {
  const {lake, folder} = await testLake()
  const anonymous = await Promise.all(Array.from({length: 499}, () => socketOf(lake)))
  const editor = await socketOf(lake, '/v1/socket/production')
  const {token} = openTokens(folder).add('Eda', 'editor')
  const shown = {method: 'authorization', params: {authorization: `Bearer ${token}`}}
  editor.send(JSON.stringify({id: '1', ...shown}))
  await once(editor, 'message')
  const closed = once(anonymous[0], 'close')

  const more = await Promise.all(Array.from({length: 100}, () => socketOf(lake)))

  expect(await closed).toEqual([
    1013,
    Buffer.from('Too many sockets are open: those that showed no token give way.'),
  ])
  expect(editor.readyState).toBe(WebSocket.OPEN)
  expect(more.map(({readyState}) => readyState)).toEqual(more.map(() => WebSocket.OPEN))
  expect(anonymous[498].readyState).toBe(WebSocket.OPEN)
  for (const socket of [...anonymous, ...more, editor]) socket.terminate()
})

test('a token opens 400 sockets and leaves room for others', async () => {
  const {lake, folder} = await testLake()
  const tokens = openTokens(folder)
  const shownBy = async (token: string) => {
    const socket = await socketOf(lake, '/v1/socket/production')
    const params = {authorization: `Bearer ${token}`}
    socket.send(JSON.stringify({id: '1', method: 'authorization', params}))
    await Promise.race([once(socket, 'message'), once(socket, 'close')])
    return socket
  }
  const {token} = tokens.add('Vera', 'viewer')
  const many = await Promise.all(Array.from({length: 410}, () => shownBy(token)))
  const desk = await shownBy(tokens.add('Eda', 'editor').token)

  await vi.waitFor(() => {
    expect(many.filter(({readyState}) => readyState === WebSocket.OPEN)).toHaveLength(400)
  })
  expect(desk.readyState).toBe(WebSocket.OPEN)
  for (const socket of [...many, desk]) socket.terminate()
})

test('idle connections give way to new ones', async () => {
  const {lake, client} = await testLake()
  let ended = 0
  const idle: Socket[] = []
  for (let i = 0; i < 4100; i++) {
    const socket = connect(lake.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('close', () => ended++)
    idle.push(socket)
    if (i % 100 === 0) await once(socket, 'connect')
  }

  expect(await client.fetch('1 + 1')).toBe(2)
  await vi.waitFor(() => expect(ended).toBeGreaterThan(99))
  expect(ended).toBeLessThan(200)
  for (const socket of idle) socket.destroy()
}, 20_000)

test('a user keeps a bounded number of settings, and may change those that are kept', async () => {
  const {lake} = await testLake()
  const put = async (settings: unknown) => {
    const answer = await fetch(`${lake.url}/v1/users/me/keyvalue`, {
      method: 'PUT',
      headers: {authorization: `Bearer ${lake.token}`},
      body: JSON.stringify(settings),
    })
    return {status: answer.status, text: await answer.text()}
  }
  const hundred = (from: number) =>
    Array.from({length: 100}, (_, i) => ({key: `list.${from + i}`, value: i}))
  for (let from = 0; from < 1000; from += 100) await put(hundred(from))

  const refused = await put([
    {key: 'list.0', value: 'not kept'},
    {key: 'one more', value: 1},
  ])
  const changed = await put({key: 'list.1', value: 'changed'})
  const long = await Promise.all(
    Array.from({length: 20}, (_, i) => put({key: `list.${i}`, value: 'x'.repeat(250_000)})),
  )

  expect(refused.status).toBe(400)
  expect(refused.text).toContain('A user keeps at most 1000 settings')
  expect(changed.status).toBe(200)
  expect(long.filter(({status}) => status === 200)).toHaveLength(16)
  const read = await fetch(`${lake.url}/v1/users/me/keyvalue/list.0`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  expect(await read.text()).not.toContain('not kept')
})
