import {once} from 'node:events'
import {expect, test} from 'vitest'
import WebSocket from 'ws'
import {type RunningLake} from '../../lake/index.ts'
import {type StreamMessage, STREAMS_PATH, type StreamRequest} from '../../lake/streams/protocol.ts'
import {testLake} from './testLake.ts'

const LISTEN = '/v2025-02-19/data/listen/production?query=*'

/** A socket as a browser opens it, whose messages can be waited for. */
async function openSocket(lake: RunningLake, origin = lake.url) {
  const socket = new WebSocket(lake.url.replace('http', 'ws') + STREAMS_PATH, {origin})
  const messages: StreamMessage[] = []
  let told = () => {}
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as StreamMessage)
    told()
  })
  await once(socket, 'open')
  return {
    socket,
    send: (request: StreamRequest) => socket.send(JSON.stringify(request)),
    /** Settles with the first message that is wanted. */
    until: async (wanted: (message: StreamMessage) => boolean) => {
      for (;;) {
        const found = messages.find(wanted)
        if (found) return found
        await new Promise<void>((resolve) => (told = resolve))
      }
    },
  }
}

const saying = (id: number, text: string) => (message: StreamMessage) =>
  message.id === id && message.type === 'data' && message.chunk.includes(text)

test('one socket carries several streams, each as a request of its own', async () => {
  const {lake, client} = await testLake()
  const {send, until, socket} = await openSocket(lake)
  const headers = {authorization: `Bearer ${lake.token}`}
  send({type: 'open', id: 1, path: LISTEN, headers})
  send({type: 'open', id: 2, path: LISTEN})
  send({type: 'open', id: 3, path: '/v1/data/listen/nowhere?query=*', headers})
  await until(saying(1, 'event: welcome'))
  await until(saying(2, 'event: welcome'))

  await client.create({_id: 'drafts.a', _type: 't'})
  await client.create({_id: 'b', _type: 't'})

  await until(saying(1, '"documentId":"drafts.a"'))
  const anonymous = await until(saying(2, 'event: mutation'))
  expect(anonymous).toMatchObject({chunk: expect.stringContaining('"documentId":"b"')})
  expect(await until(({id, type}) => id === 3 && type === 'head')).toMatchObject({status: 404})
  expect(await until(({id, type}) => id === 3 && type === 'end')).toEqual({type: 'end', id: 3})
  socket.terminate()
})

test('a message that is none closes the socket', async () => {
  const {lake} = await testLake()
  const {socket} = await openSocket(lake)

  socket.send('{"type":"open","id":1,"path":"http://elsewhere/"}')

  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1008)
})

test('a page of another site gets no socket', async () => {
  const {lake} = await testLake()

  await expect(openSocket(lake, 'https://evil.example')).rejects.toThrow('403')
})
