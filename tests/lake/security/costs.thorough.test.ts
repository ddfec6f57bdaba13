import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {text} from 'node:stream/consumers'
import {firstValueFrom} from 'rxjs'
import sharp from 'sharp'
import {expect, test, vi} from 'vitest'
import WebSocket from 'ws'
import {type RunningLake} from '../../../lake/index.ts'
import {testLake} from '../testLake.ts'

const MIB = 1024 * 1024

test('the login takes no more than a form', async () => {
  const {lake} = await testLake()

  const answer = await fetch(`${lake.url}/v1/auth/login/local`, {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: `token=${'x'.repeat(MIB)}`,
  })

  expect(answer.status).toBe(413)
})

/** Sends the head of a request and a part of its body, and then nothing more. */
async function halfSent(lake: RunningLake, bytes: number, announced = 15 * MIB) {
  const connection = connect(lake.port, '127.0.0.1')
  connection.on('error', () => {})
  await once(connection, 'connect')
  connection.write(
    `POST /v1/data/query/production HTTP/1.1\r\nhost: localhost:${lake.port}\r\n` +
      `content-length: ${announced}\r\nconnection: close\r\n\r\n`,
  )
  connection.write(Buffer.alloc(bytes, 'x'))
  return connection
}

test('bodies that are half sent take their room and no more, and keep others from nothing', async () => {
  const {lake, client} = await testLake()

  const connections = await Promise.all(Array.from({length: 12}, () => halfSent(lake, 10 * MIB)))
  const refused = await Promise.race(connections.map((connection) => text(connection)))
  await client.create({_id: 'a', _type: 'article', body: 'x'.repeat(MIB)})

  expect(refused).toContain('503')
  expect(refused).toContain('too many large requests')
  expect(await client.fetch('count(*)')).toBe(1)
  for (const connection of connections) connection.destroy()
})

test('bodies that are announced and do not come keep nobody from logging in', async () => {
  const {lake, client} = await testLake()
  const connections: Socket[] = []
  // the last ones take what room the large ones leave
  for (const [announced, count] of [
    [64_000, 900],
    [5000, 20],
    [400, 20],
    [20, 30],
  ]) {
    const more = Array.from({length: count}, () => halfSent(lake, 1, announced))
    connections.push(...(await Promise.all(more)))
    for (let i = 0; i < 20; i++) await client.fetch('1')
  }
  const answer = await fetch(`${lake.url}/v1/auth/login/local`, {
    method: 'POST',
    body: `token=${lake.token}`,
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  for (const connection of connections) connection.destroy()
})

test('a picture that would be huge is refused at once, its padding counted', async () => {
  const {lake, client} = await testLake()
  const pixels = {width: 40, height: 30, channels: 3, background: '#345'} as const
  const png = await sharp({create: pixels}).png().toBuffer()
  const {url} = await client.assets.upload('image', png)

  const answers = await Promise.all(
    [
      'w=8192&h=8192&fit=scale&fm=avif&pad=4000',
      'pad=8192',
      'w=8000&h=8000&fit=crop',
      'h=8192&fm=avif',
    ].map(async (search) => {
      const answer = await fetch(`${url.replace(/:\d+/, `:${lake.port}`)}?${search}`)
      return [answer.status, ((await answer.json()) as {message: string}).message]
    }),
  )

  for (const [status, message] of answers) {
    expect(status).toBe(400)
    expect(message).toMatch(/^The image would have \d+ megapixels; the limit is \d+\./)
  }
})

test('names of files and parameters of any kind are answered below 500', async () => {
  const {lake} = await testLake()
  const headers = {authorization: `Bearer ${lake.token}`}
  const upload = async (search: string) => {
    const to = `${lake.url}/v1/assets/files/production?${search}`
    const answer = await fetch(to, {method: 'POST', headers, body: 'x'})
    return {status: answer.status, body: (await answer.json()) as {document: {url: string}}}
  }
  const {status, body} = await upload('filename=a.constructor')
  expect(status).toBe(200)
  expect((await upload('filename=a.toString')).status).toBe(200)
  const cut = encodeURIComponent(`${'x'.repeat(199)}😀`)
  expect((await fetch(`${body.document.url}?dl=${cut}`)).status).toBe(200)
  const settings = await fetch(`${lake.url}/v1/users/me/keyvalue/%25zz`, {headers})
  expect(await settings.json()).toEqual([{key: '%zz', value: null}])
})

const LISTEN = '/v1/data/listen/production?query=*'

/** Opens streams on sockets of 200 each. @returns what the last one is answered, and how to close them */
async function openListeners(lake: RunningLake, count: number) {
  const sockets: WebSocket[] = []
  let last = ''
  for (let opened = 0; opened < count; opened += 200) {
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/socket/streams`)
    sockets.push(socket)
    await once(socket, 'open')
    const ids = Array.from({length: Math.min(200, count - opened)}, (_, i) => i)
    const answered = new Promise<void>((resolve) => {
      const waiting = new Set(ids)
      socket.on('message', (data) => {
        const {id, chunk = ''} = JSON.parse(String(data)) as {id: number; chunk?: string}
        if (!chunk.includes('event:')) return
        last = chunk
        if (waiting.delete(id) && waiting.size === 0) resolve()
      })
    })
    for (const id of ids) socket.send(JSON.stringify({type: 'open', id, path: LISTEN}))
    await answered
  }
  const close = () =>
    Promise.all(
      sockets.map((socket) => {
        const closed = once(socket, 'close')
        socket.close()
        return closed
      }),
    )
  return {last, close}
}

test('a client has a thousand listeners and no more, and others have theirs', async () => {
  const {lake, client} = await testLake()
  vi.spyOn(console, 'error').mockImplementation(() => {})

  const {last, close} = await openListeners(lake, 1001)
  const own = await firstValueFrom(client.listen('*', {}, {events: ['welcome']}))
  await close()

  expect(last).toContain('Too many listeners are open: close some, or try again later.')
  expect(own.type).toBe('welcome')
  await expect
    .poll(async () => {
      const again = await openListeners(lake, 1)
      await again.close()
      return again.last
    })
    .toContain('event: welcome')
})

test('a HEAD request leaves no listener behind', async () => {
  const {lake} = await testLake()
  for (let i = 0; i < 1001; i++) {
    const {status} = await fetch(lake.url + LISTEN, {method: 'HEAD'})
    if (status !== 200) throw new Error(`${status} after ${i} requests`)
  }

  const {last, close} = await openListeners(lake, 1)
  await close()

  expect(last).toContain('event: welcome')
})

test('a file that many ask for at once is read through once for its checksum', async () => {
  const {client} = await testLake()
  const {url} = await client.assets.upload('file', Buffer.alloc(20 * MIB, 1), {filename: 'a.bin'})
  const before = process.cpuUsage()

  const answers = await Promise.all(
    Array.from({length: 200}, () => fetch(url, {headers: {range: 'bytes=0-0'}})),
  )

  const {user, system} = process.cpuUsage(before)
  expect(new Set(answers.map(({status}) => status))).toEqual(new Set([206]))
  // of about 8
  expect((user + system) / 1_000_000).toBeLessThan(4)
})
