import {createServer, type Server} from 'node:http'
import {type AddressInfo} from 'node:net'
import {fromUrl} from '@sanity/bifur-client'
import {firstValueFrom, lastValueFrom, of, ReplaySubject, take, toArray} from 'rxjs'
import {afterEach, beforeEach, expect, test} from 'vitest'
import WebSocket, {WebSocketServer} from 'ws'
import {createPresence, type Presence} from '../../../lake/presence/index.ts'

let server: Server
let presence: Presence
let url = ''

beforeEach(async () => {
  presence = createPresence({
    identify: (header) => {
      const name = /^Bearer (dana|kim)$/.exec(header ?? '')?.[1]
      return name ? {id: name, name, role: 'editor'} : undefined
    },
  })
  const sockets = new WebSocketServer({noServer: true})
  server = createServer()
  server.on('upgrade', (request, connection, head) =>
    sockets.handleUpgrade(request, connection, head, (socket) =>
      presence.accept(socket, request.url?.slice(1) ?? '', () => {}),
    ),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  presence.close()
  await new Promise((done) => server.close(done))
})

/** Subscribes as the Studio does, and waits until the server has heard of it. */
async function join(name: string, dataset = 'production') {
  const client = fromUrl(`${url}/${dataset}`, {token$: of(name)})
  const events = new ReplaySubject<unknown>()
  client.listen('presence').subscribe({next: (event) => events.next(event), error: () => {}})
  await firstValueFrom(client.request('presence_rollcall', {session: `${name}-tab`}))
  return {client, events}
}

test('what one announces, all in the dataset hear, with who it was', async () => {
  const dana = await join('dana')
  const kim = await join('kim')
  const elsewhere = await join('kim', 'staging')
  const locations = [{type: 'document', documentId: 'harbour', path: ['headline']}]
  const data = {sessionId: 'kim-tab', locations}
  await firstValueFrom(kim.client.request('presence_announce', {data}))
  await firstValueFrom(kim.client.request('presence_disconnect', {session: 'kim-tab'}))

  expect(await lastValueFrom(dana.events.pipe(take(4), toArray()))).toEqual([
    {type: 'rollCall', i: 'dana', session: 'dana-tab'},
    {type: 'rollCall', i: 'kim', session: 'kim-tab'},
    {type: 'state', i: 'kim', m: {sessionId: 'kim-tab', locations}},
    {type: 'disconnect', i: 'kim', m: {session: 'kim-tab'}},
  ])
  elsewhere.events.complete()
  expect(await lastValueFrom(elsewhere.events.pipe(toArray()))).toEqual([
    {type: 'rollCall', i: 'kim', session: 'kim-tab'},
  ])
})

/** Sends raw messages, gives as many answers. */
async function say(...messages: unknown[]): Promise<unknown[]> {
  const socket = new WebSocket(`${url}/production`)
  await new Promise((open) => socket.once('open', open))
  const answers: unknown[] = []
  for (const message of messages) {
    const answer = new Promise((next) => socket.once('message', (data) => next(String(data))))
    socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    answers.push(JSON.parse(String(await answer)))
  }
  return answers
}

test('who is gone has left', async () => {
  const dana = await join('dana')
  const socket = new WebSocket(`${url}/production`)
  await new Promise((open) => socket.once('open', open))
  const call = (id: string, method: string, params: object) =>
    socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
  call('1', 'authorization', {authorization: 'Bearer kim'})
  call('2', 'presence_announce', {data: {sessionId: 'lost', locations: []}})
  await lastValueFrom(dana.events.pipe(take(2)))
  socket.terminate()
  expect(await lastValueFrom(dana.events.pipe(take(3)))).toEqual({
    type: 'disconnect',
    i: 'kim',
    m: {session: 'lost'},
  })
})

test('nobody without a token hears or says anything', async () => {
  const call = (method: string, params = {}) => ({jsonrpc: '2.0', id: 'x', method, params})
  const denied = {
    code: 4001,
    message: 'Presence needs a token: send it with "authorization" first.',
  }
  const answers = await say(
    call('presence_subscribe'),
    call('presence_announce', {data: {sessionId: 's', locations: []}}),
    call('authorization', {authorization: 'Bearer nobody'}),
  )
  expect(answers).toEqual(answers.map(() => ({jsonrpc: '2.0', id: 'x', error: denied})))
})

test('what is no request is answered as such', async () => {
  const authorize = {id: 'a', method: 'authorization', params: {authorization: 'Bearer dana'}}
  expect(await say('{', 'null', authorize, {id: 'b', method: 'toString'})).toEqual([
    {jsonrpc: '2.0', id: null, error: {code: -32600, message: 'This is not a JSON-RPC request.'}},
    {jsonrpc: '2.0', id: null, error: {code: -32600, message: 'This is not a JSON-RPC request.'}},
    {jsonrpc: '2.0', id: 'a', result: true},
    {jsonrpc: '2.0', id: 'b', error: {code: -32601, message: 'There is no such method.'}},
  ])
})
