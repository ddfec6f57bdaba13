import {connect} from 'node:net'
import {text} from 'node:stream/consumers'
import {describe, expect, test} from 'vitest'
import {type RunningLake} from '../../lake/index.ts'
import {clientOf, refusal, testLake} from './testLake.ts'

/** A plain request as the administrator, answered with its status and body. */
async function ask(lake: RunningLake, path: string, init: RequestInit = {}) {
  const response = await fetch(lake.url + path, {
    redirect: 'manual',
    ...init,
    headers: {authorization: `Bearer ${lake.token}`, ...init.headers},
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return {response, status: response.status, body: isJson ? JSON.parse(text) : text}
}

const QUERY = '/v2025-02-19/data/query/production'
const search = (query: Record<string, string>) => `?${new URLSearchParams(query)}`

describe('queries', () => {
  test('answer with the query, how long it took, and tags', async () => {
    const {lake} = await testLake()

    const {body} = await ask(lake, QUERY + search({query: 'count(*)', tag: 'a.b'}))

    expect(body).toEqual({
      query: 'count(*)',
      result: 0,
      ms: expect.any(Number),
      syncTags: [expect.stringMatching(/^s1:/)],
    })
    const short = await ask(lake, QUERY + search({query: 'count(*)', returnQuery: 'false'}))
    expect(short.body).not.toHaveProperty('query')
  })

  test('take parameters, in the URL or in a body', async () => {
    const {lake, client} = await testLake()
    await client.create({_id: 'a', _type: 'article', title: 'One'})
    const query = '*[title == $title]._id'

    const get = await ask(lake, QUERY + search({query, $title: '"One"'}))
    const post = await ask(lake, QUERY, {
      method: 'POST',
      body: JSON.stringify({query, params: {title: 'One'}}),
    })

    expect([get.body.result, post.body.result]).toEqual([['a'], ['a']])
  })

  test.each([
    ['v2025-02-19', 'published', ['a']],
    ['vX', 'published', ['a']],
    ['v2024-01-01', 'raw', ['a', 'drafts.a', 'versions.r.a']],
    ['v1', 'raw', ['a', 'drafts.a', 'versions.r.a']],
  ])('of %s see what is %s unless they say', async (version, _, ids) => {
    const {lake, client} = await testLake()
    for (const _id of ['a', 'drafts.a', 'versions.r.a']) await client.create({_id, _type: 't'})

    const {body} = await ask(lake, `/${version}/data/query/production?query=*._id`)

    expect(body.result).toEqual(ids)
  })

  test('without a token never see a draft', async () => {
    const {client, anonymous} = await testLake()
    for (const _id of ['a', 'drafts.a', 'versions.r.a']) await client.create({_id, _type: 't'})

    for (const perspective of ['raw', 'drafts', 'published', ['r']] as const) {
      expect(await anonymous.fetch('*._id', {}, {perspective: perspective as 'raw'})).toEqual(['a'])
    }
    expect(await anonymous.getDocument('drafts.a')).toBeUndefined()
  })
})

describe('a request that cannot be answered', () => {
  const cases: [string, string, RequestInit, number, object][] = [
    [
      'GROQ that cannot be read',
      QUERY + search({query: '*['}),
      {},
      400,
      {error: {type: 'queryParseError', description: expect.any(String), query: '*['}},
    ],
    ['no query', QUERY, {}, 400, {error: {type: 'queryParseError'}}],
    [
      'a parameter that is not JSON',
      QUERY + search({query: '*', $a: 'x'}),
      {},
      400,
      {error: {description: 'The parameter $a is not JSON: x'}},
    ],
    [
      'a perspective that is none',
      QUERY + search({query: '*', perspective: 'no such'}),
      {},
      400,
      {error: {type: 'validationError'}},
    ],
    [
      'a body that is not JSON',
      '/v1/data/mutate/production',
      {method: 'POST', body: '{'},
      400,
      {error: {description: "The request's body cannot be read: it is not JSON."}},
    ],
    [
      'a body that nests too deeply',
      '/v1/data/mutate/production',
      {method: 'POST', body: `{"mutations":${'['.repeat(2000)}${']'.repeat(2000)}}`},
      400,
      {error: {type: 'httpBadRequest'}},
    ],
    [
      'a body that is too large',
      '/v1/data/mutate/production',
      {method: 'POST', body: 'x'.repeat(17 * 1024 * 1024)},
      413,
      {statusCode: 413, error: 'Payload Too Large', message: expect.any(String)},
    ],
    [
      'a dataset that is not there',
      '/v1/data/query/nowhere?query=*',
      {},
      404,
      {statusCode: 404, error: 'Not Found', message: 'Dataset "nowhere" not found.'},
    ],
    [
      'a token that is none',
      QUERY + search({query: '*'}),
      {headers: {authorization: 'Bearer skNothing'}},
      401,
      {statusCode: 401, error: 'Unauthorized'},
    ],
    [
      'what the local lake does not do',
      '/vX/agent/action/generate/production',
      {method: 'POST', body: '{}'},
      501,
      {
        statusCode: 501,
        error: 'Not Implemented',
        message: 'POST /vX/agent/action/generate/production is not part of the embedded lake.',
      },
    ],
    [
      'a socket, without asking for one',
      '/v1/socket/production',
      {},
      426,
      {
        statusCode: 426,
        error: 'Upgrade Required',
        message: '/v1/socket/production is a WebSocket: ask for it with "Upgrade: websocket".',
      },
    ],
    ['nothing that is there', '/nothing.js', {}, 404, {statusCode: 404}],
    [
      'a page of another site',
      QUERY + search({query: '*'}),
      {headers: {origin: 'https://evil.example'}},
      403,
      {statusCode: 403},
    ],
  ]
  test.each(cases)('%s', async (_, path, init, status, body) => {
    const {lake} = await testLake()

    const answer = await ask(lake, path, init)

    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(body)
  })

  test('an address that is too long', async () => {
    const {lake} = await testLake()

    const address = QUERY + search({query: 'a'.repeat(20_000)})
    const {status, body} = await ask(lake, address)

    expect((await fetch(lake.url + address, {method: 'HEAD'})).status).toBe(431)
    expect([status, body]).toEqual([
      431,
      {
        statusCode: 431,
        error: 'Request Header Fields Too Large',
        message:
          'The address and the headers are longer than 16384 bytes: send a long query as the body of a POST.',
      },
    ])
  })

  test('what is no HTTP', async () => {
    const {lake} = await testLake()
    const connection = connect(lake.port, '127.0.0.1')
    connection.write('SSH-2.0-OpenSSH\r\n\r\n')

    const [head, body] = (await text(connection)).split('\r\n\r\n')

    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nconnection: close\r\n/)
    expect(JSON.parse(body)).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: 'This cannot be read as HTTP: check what was sent.',
    })
  })

  const wrongMethods: [method: string, path: string, allow: string, use: string][] = [
    ['DELETE', '/v1/data/query/production', 'GET, HEAD, POST', 'GET or POST'],
    ['GET', '/v1/data/mutate/production', 'POST', 'POST'],
    ['PUT', '/v1/data/actions/production', 'POST', 'POST'],
    ['POST', '/v1/data/listen/production', 'GET, HEAD', 'GET'],
    ['POST', '/v1/users/me', 'GET, HEAD', 'GET'],
    ['GET', '/v1/assets/images/production', 'POST', 'POST'],
    ['POST', '/v1/datasets/staging', 'PUT, PATCH, DELETE', 'PUT or PATCH or DELETE'],
    ['OPTIONS', '/v1/ping', 'GET, HEAD', 'GET'],
    ['POST', '/index.html', 'GET, HEAD', 'GET'],
  ]
  test.each(wrongMethods)('%s %s', async (method, path, allow, use) => {
    const {lake} = await testLake()

    const {response, status, body} = await ask(lake, path, {method})

    expect([status, response.headers.get('allow')]).toEqual([405, allow])
    expect(body).toEqual({
      statusCode: 405,
      error: 'Method Not Allowed',
      message: `${method} is not allowed on ${path}: use ${use}.`,
    })
  })

  test('writing without a token', async () => {
    const {anonymous} = await testLake()

    const refused = await refusal(anonymous.create({_type: 't'}))

    expect(refused).toMatchObject({status: 401, body: {statusCode: 401, error: 'Unauthorized'}})
  })
})

describe('documents by id', () => {
  test('say what is missing and what is not for the caller', async () => {
    const {client, anonymous} = await testLake()
    const a = await client.create({_id: 'a', _type: 't'})
    await client.create({_id: 'drafts.a', _type: 't'})

    const answer = await anonymous.request({url: '/data/doc/production/a,b,drafts.a'})
    const omitted = await client.request({
      url: '/data/doc/production/a,b',
      query: {excludeContent: 'true'},
    })

    expect(answer).toEqual({
      documents: [a],
      omitted: [
        {id: 'b', reason: 'existence'},
        {id: 'drafts.a', reason: 'permission'},
      ],
    })
    expect(omitted).toEqual({omitted: [{id: 'b', reason: 'existence'}]})
  })

  test('are exported, one a line, of the types asked for', async () => {
    const {lake, client} = await testLake()
    const a = await client.create({_id: 'a', _type: 'article'})
    const b = await client.create({_id: 'b', _type: 'source'})
    const lines = async (query: string) => {
      const {body} = await ask(lake, `/v2021-06-07/data/export/production${query}`)
      return String(body)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    }

    expect(await lines('')).toEqual([a, b])
    expect(await lines('?types=source')).toEqual([b])
  })
})

test('datasets are created, listed, kept apart, and deleted', async () => {
  const {lake, client} = await testLake()
  await client.datasets.create('staging', {aclMode: 'private'})
  const staging = clientOf(lake, {dataset: 'staging'})
  await staging.create({_id: 'a', _type: 't'})

  const names = (await client.datasets.list()).map(({name, aclMode}) => [name, aclMode])
  const private_ = await refusal(clientOf(lake, {dataset: 'staging', token: undefined}).fetch('*'))

  expect(names).toEqual([
    ['production', 'public'],
    ['staging', 'private'],
  ])
  expect(await client.getDocument('a')).toBeUndefined()
  expect(private_.status).toBe(401)
  expect((await refusal(client.datasets.create('staging'))).status).toBe(409)
  await client.datasets.delete('staging')
  expect((await refusal(staging.fetch('*'))).status).toBe(404)
})

test('logging in takes a token for a session, and a session for the token, once', async () => {
  const {lake} = await testLake()
  const login = `/v1/auth/login/local${search({origin: `${lake.url}/desk`, withSid: 'true'})}`
  const send = (token: string) =>
    ask(lake, login, {method: 'POST', body: new URLSearchParams({token}), headers: {}})

  const page = await ask(lake, login)
  const refused = await send('skWrong')
  const {response} = await send(lake.token)
  const location = response.headers.get('location')!
  const fetchToken = () => ask(lake, `/v2021-06-07/auth/fetch?sid=${location.split('#sid=')[1]}`)

  expect([page.status, refused.status, response.status]).toEqual([200, 401, 303])
  expect(location).toMatch(new RegExp(`^${lake.url}/desk#sid=[A-Za-z0-9_-]{20,}$`))
  expect((await fetchToken()).body).toEqual({token: lake.token})
  expect((await fetchToken()).status).toBe(401)
})

test('a login never leads to another site', async () => {
  const {lake} = await testLake()

  const {response} = await ask(
    lake,
    `/v1/auth/login/local${search({origin: 'https://evil.example/'})}`,
    {
      method: 'POST',
      body: new URLSearchParams({token: lake.token}),
    },
  )

  expect(response.headers.get('location')).toMatch(new RegExp(`^${lake.url}/#sid=`))
})

test('a user’s settings are kept', async () => {
  const {client, lake} = await testLake()
  const put = (body: object) =>
    client.request({method: 'PUT', url: '/users/me/keyvalue', body: body as never})

  await put([{key: 'studio.sort', value: {by: 'title'}}])

  expect(await client.request({url: '/users/me/keyvalue/studio.sort,none'})).toMatchObject([
    {key: 'studio.sort', value: {by: 'title'}},
    {key: 'none', value: null},
  ])
  expect((await ask(lake, '/v1/users/me', {headers: {authorization: ''}})).body).toEqual({})
})

test('live events say that an answer may have changed, and of drafts only to who may see them', async () => {
  const {client, anonymous} = await testLake()
  const events: unknown[] = []
  let told = () => {}
  const subscription = anonymous
    .withConfig({apiVersion: 'vX'})
    .live.events()
    .subscribe((event) => {
      events.push(event)
      told()
    })
  const until = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => (told = resolve))
  }
  await until(1)
  const {syncTags} = await anonymous.fetch('*[_type == "t"]', {}, {filterResponse: false})

  await client.create({_id: 'drafts.a', _type: 't'})
  const {_rev} = await client.create({_id: 'a', _type: 't'})
  await until(2)

  expect(events).toMatchObject([
    {type: 'welcome'},
    {type: 'message', id: _rev, tags: ['s1:all', ...syncTags!]},
  ])
  subscription.unsubscribe()
})

test.each([
  ['h2c', 'Upgrade, HTTP2-Settings', 200],
  ['TLS/1.0', 'Upgrade', 200],
  ['websocket', 'Upgrade', 404],
])(
  'a query that offers %s is answered by what the lake speaks',
  async (protocol, connection, status) => {
    const {lake} = await testLake()
    const socket = connect(lake.port, '127.0.0.1')
    socket.end(
      `GET ${QUERY}?query=1 HTTP/1.1\r\nHost: localhost\r\nConnection: ${connection}, close\r\n` +
        `Upgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
    )
    expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  },
)
