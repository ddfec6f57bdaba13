import {request} from 'node:http'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import WebSocket from 'ws'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {clientOf} from '../testLake.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-malformed-'))
let lake: RunningLake

beforeAll(async () => {
  lake = await startLake({folder})
  const client = clientOf(lake)
  await client.create({_id: 'told', _type: 'article', headline: 'Told'})
  await client.create({_id: 'drafts.hidden', _type: 'article', headline: 'HIDDEN'})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

const METHODS = 'GET GET GET GET POST POST POST POST PUT DELETE PATCH OPTIONS HEAD'.split(' ')
const id = fc.constantFrom(
  'told',
  'drafts.hidden',
  'drafts.',
  '..',
  '%00',
  'a'.repeat(300),
  '*',
  '',
)
const dataset = fc.oneof(
  {weight: 4, arbitrary: fc.constant('production')},
  fc.constantFrom('none', '~', '../production', '%2e%2e', '__proto__'),
)
const version = fc.constantFrom('v1', 'vX', 'v2025-02-19', 'v2025-02-19', 'v2021-06-07', 'v9')
const route = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('query', 'listen', 'live/events', 'mutate', 'actions', 'export'),
      dataset,
    )
    .map((parts) => `data/${parts.join('/')}`),
  fc.tuple(dataset, id).map(([to, one]) => `data/doc/${to}/${one}`),
  fc
    .tuple(dataset, fc.constantFrom('events/documents', 'transactions', 'documents'), id)
    .map(([to, kind, one]) => `data/history/${to}/${kind}/${one}`),
  fc.tuple(dataset, id).map(([to, one]) => `data/references/${to}/documents/${one}/to`),
  fc
    .tuple(fc.constantFrom('images', 'files', 'other'), dataset)
    .map(([kind, to]) => `assets/${kind}/${to}`),
  fc.constantFrom('users/me', 'users/x,y', 'users/me/keyvalue', 'users/me/keyvalue/a,__proto__'),
  fc.tuple(dataset).map(([to]) => `projects/local/datasets/${to}/acl`),
  fc.constantFrom(
    'auth/fetch',
    'auth/fetch?sid=x',
    'auth/id',
    'auth/providers',
    'auth/login/local',
    'auth/logout',
  ),
  fc.constantFrom('ping', 'journey/x', 'intake/batch', 'nothing/here', '%', '/////'),
)
const target = fc.oneof(
  {weight: 5, arbitrary: fc.tuple(version, route).map(([v, to]) => `/${v}/${to}`)},
  fc
    .tuple(fc.constantFrom('images', 'files'), dataset, id)
    .map(([kind, to, one]) => `/${kind}/local/${to}/${one}`),
  fc.constantFrom(
    '/',
    '/index.html',
    '/../lake.db',
    '/%2e%2e/tokens.json',
    '/..%5ctokens.json',
    '//evil',
    '/socket/streams',
  ),
)
const groq = fc.constantFrom(
  '*',
  '*[',
  '*[_id == $x]',
  '*[_type match "',
  'fn a',
  '{',
  '((('.repeat(2000),
  '*{...}[0...-1]',
  '*|order(',
  '"\\ud800"',
  '*[$p]',
  'count(*)/0',
  '*[@ match text::query(1)]',
  '*|score(1)',
  '*[0..1][0..1]{"a":^.^.^}',
  'global::now()',
)
const option = fc.oneof(
  groq.map((one) => ['query', one]),
  fc.tuple(
    fc.constantFrom('$x', '$p', '$__proto__', '$hasOwnProperty'),
    fc.constantFrom('1', '"a"', '{', '', '[[]]', 'null'),
  ),
  fc.tuple(
    fc.constantFrom(
      'perspective',
      'includeResult',
      'effectFormat',
      'tag',
      'returnIds',
      'visibility',
      'lastEventId',
      'time',
      'revision',
      'fromTransaction',
      'limit',
      'types',
      'filename',
      'meta',
      'w',
      'rect',
    ),
    fc.constantFrom('', 'raw', 'drafts', '../x', '-1', '1e9', '[', 'true', '\u0000', '🌊'),
  ),
)
const mutation = fc.oneof(
  fc.constantFrom(
    {},
    {create: null},
    {create: {}},
    {create: {_id: 1, _type: 'x'}},
    {create: {_id: 'a/b', _type: 'x'}},
  ),
  fc.constantFrom(
    {patch: {}},
    {patch: {id: 'told', set: null}},
    {patch: {id: 'told', set: {'a[': 1}}},
    {patch: {id: 'told', insert: {after: 'b[-1]', items: 1}}},
  ),
  fc.constantFrom(
    {delete: {}},
    {delete: {id: []}},
    {delete: {query: '*['}},
    {patch: {query: '*', unset: ['..']}},
    {patch: {id: 'told', diffMatchPatch: {headline: '@@'}}},
  ),
  fc.constantFrom(
    {patch: {id: 'told', inc: {headline: 1}}},
    {patch: {id: 'told', set: {__proto__: 1, 'constructor.prototype.x': 1}}},
    {replace: 1},
    'x',
    null,
    [[]],
  ),
)
const body = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"a"',
    '{"mutations":{}}',
    '{"actions":1}',
    '{"query":5}',
    `${'['.repeat(5000)}`,
    `{"a":${'{"a":'.repeat(300)}1${'}'.repeat(300)}}`,
  ),
  fc.array(mutation, {maxLength: 3}).map((mutations) => JSON.stringify({mutations})),
  fc
    .array(
      fc.record(
        {
          actionType: fc.constantFrom(
            'sanity.action.document.edit',
            'sanity.action.document.publish',
            'sanity.action.release.create',
            'x',
            5,
          ),
          draftId: id,
          publishedId: id,
          patch: mutation,
          attributes: mutation,
        },
        {requiredKeys: []},
      ),
      {maxLength: 2},
    )
    .map((actions) => JSON.stringify({actions})),
  fc.uint8Array({maxLength: 40}),
)
const header = fc.constantFrom<Record<string, string>>(
  {},
  {'content-type': 'application/json'},
  {'content-type': 'text/html'},
  {range: 'bytes=9-1'},
  {'last-event-id': 'x'},
  {'content-encoding': 'gzip'},
)
const identity = fc.constantFrom('nobody', 'administrator', 'broken')

interface Answer {
  status: number
  text: string
}

/** Sends what no client would; a stream is listened to for its first piece only. */
function send(
  method: string,
  to: string,
  headers: Record<string, string>,
  bytes: string | Uint8Array,
) {
  return new Promise<Answer>((resolve, reject) => {
    const message = request(
      {port: lake.port, host: '127.0.0.1', method, path: to, headers},
      (response) => {
        let text = ''
        const done = () => resolve({status: response.statusCode ?? 0, text})
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
          if (String(response.headers['content-type']).startsWith('text/event-stream')) {
            done()
            message.destroy()
          }
        })
        response.on('end', done)
        response.on('error', done)
      },
    )
    message.on('error', reject)
    message.end(method === 'GET' || method === 'HEAD' ? undefined : bytes)
  })
}

test('whatever is sent, the lake answers below 500, without a trace or a draft, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...METHODS),
      target,
      fc.array(option, {maxLength: 3}),
      header,
      body,
      identity,
      async (method, to, options, more, bytes, who) => {
        const token = who === 'administrator' ? lake.token : 'sk\u00e9broken'
        const headers = who === 'nobody' ? more : {...more, authorization: `Bearer ${token}`}
        const search = new URLSearchParams(options as [string, string][])
        const query = options.length > 0 ? `?${search}` : ''
        const {status, text} = await send(
          method,
          encodeURI(to).replace(/%25/g, '%') + query,
          headers,
          bytes,
        )
        const allowed = status < 500 || status === 501
        expect({status, trace: /\n\s+at |node_modules|\.ts:\d/.test(text), allowed}).toEqual({
          status,
          trace: false,
          allowed: true,
        })
        if (who !== 'administrator') expect(text).not.toContain('HIDDEN')
      },
    ),
    {numRuns: Number(process.env.FUZZ_RUNS ?? 1000), interruptAfterTimeLimit: 60_000},
  )
  expect(await clientOf(lake).fetch('*[_id == "told"][0].headline')).toBe('Told')
}, 120_000)

test('whatever is said on a socket, it is answered or closed, and the lake goes on', async () => {
  const said = fc.oneof(
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '{"type":"open"}',
      '{"type":"open","id":1,"path":"/../x"}',
      '{"type":"close","id":"x"}',
    ),
    groq.map((query) =>
      JSON.stringify({
        type: 'open',
        id: 1,
        path: `/v1/data/listen/production?query=${encodeURIComponent(query)}`,
      }),
    ),
    fc
      .constantFrom('authorization', 'presence_announce', 'presence_subscribe', '__proto__')
      .map((method) => JSON.stringify({id: 'a', method, params: {data: null}})),
    fc.uint8Array({maxLength: 30}),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/socket/streams', '/v1/socket/production', '/v1/socket/%00'),
      fc.array(said, {maxLength: 4}),
      async (to, messages) => {
        const socket = new WebSocket(`ws://127.0.0.1:${lake.port}${to}`)
        const heard: string[] = []
        socket.on('message', (data) => heard.push(String(data)))
        socket.on('error', () => {})
        const over = new Promise((resolve) => socket.once('close', resolve))
        socket.once('open', () => {
          for (const message of messages) socket.send(message)
          socket.ping()
        })
        socket.once('pong', () => socket.close())
        await over
        expect(heard.join()).not.toMatch(/HIDDEN|\n\s+at /)
      },
    ),
    {numRuns: 100, interruptAfterTimeLimit: 30_000},
  )
  expect(await clientOf(lake).fetch('*[_id == "told"][0].headline')).toBe('Told')
}, 60_000)
