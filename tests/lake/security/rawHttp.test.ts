import {connect} from 'node:net'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'
import {testLake} from '../testLake.ts'

const QUERY = '/v2025-02-19/data/query/production'
const HOST = 'Host: localhost\r\n'
const BODY = '{"query":"1"}'
const CHUNKED = `Transfer-Encoding: chunked\r\n\r\nd\r\n${BODY}\r\n0\r\n\r\n`
const get = (headers: string, target = `${QUERY}?query=1`, version = '1.1') =>
  `GET ${target} HTTP/${version}\r\n${headers}Connection: close\r\n\r\n`
const post = (rest: string) => `POST ${QUERY} HTTP/1.1\r\n${HOST}Connection: close\r\n${rest}`

/** What is sent, and the statuses that come back: one for each request that is in it, and no more. */
test.each<[string, string, number[]]>([
  ['a length and chunks', post(`Content-Length: 4\r\n${CHUNKED}`), [400]],
  [
    'chunks and a length',
    post(CHUNKED.replace('\r\n\r\n', '\r\nContent-Length: 4\r\n\r\n')),
    [400],
  ],
  ['two lengths', post(`Content-Length: 13\r\nContent-Length: 5\r\n\r\n${BODY}`), [400]],
  ['a length below nothing', post('Content-Length: -1\r\n\r\n'), [400]],
  ['a length with a sign', post(`Content-Length: +13\r\n\r\n${BODY}`), [400]],
  ['a length with a space', post(`Content-Length : 13\r\n\r\n${BODY}`), [400]],
  ['an unknown coding', post(`Transfer-Encoding: xchunked\r\n\r\n${BODY}`), [400]],
  ['a chunk of no length', post('Transfer-Encoding: chunked\r\n\r\nzz\r\n'), [400]],
  [
    'a long word beside a chunk',
    post(CHUNKED.replace('\nd\r', `\nd;${'a'.repeat(20_000)}\r`)),
    [400],
  ],
  ['chunks', post(CHUNKED), [200]],
  ['a token after the chunks', post(CHUNKED.replace(/\r\n$/, 'Authorization: x\r\n\r\n')), [200]],
  ['lines without returns', `GET / HTTP/1.1\nHost: localhost\n\n`, [400]],
  ['a folded header', get(`${HOST}X: a\r\n b\r\n`), [400]],
  ['a header with a zero', get(`${HOST}X: a\0b\r\n`), [400]],
  ['an expectation', post(`Expect: 100-continue\r\nContent-Length: 13\r\n\r\n${BODY}`), [100, 200]],
  ['another expectation', post(`Expect: more\r\nContent-Length: 13\r\n\r\n${BODY}`), [417]],
  ['the old protocol', get(HOST, undefined, '1.0'), [200]],
  ['the old protocol and no host', get('', undefined, '1.0'), [400]],
  ['no host', get(''), [400]],
  ['two hosts', get(`${HOST}Host: evil.test\r\n`), [403]],
  ['a host with a path', get('Host: localhost/evil\r\n'), [400]],
  ['another host', get('Host: evil.test\r\n'), [403]],
  ['another host in the address', get('Host: evil.test\r\n', `http://localhost${QUERY}`), [403]],
  ['two tokens', get(`${HOST}Authorization: Bearer a\r\nAuthorization: Bearer b\r\n`), [401]],
  ['a cookie of 15 KB', get(`${HOST}Cookie: ${'lake-pictures=a.b; '.repeat(780)}\r\n`), [200]],
  ['a cookie of 20 KB', get(`${HOST}Cookie: ${'x'.repeat(20_000)}\r\n`), [431]],
  ['TRACE', get(HOST).replace('GET', 'TRACE'), [405]],
  ['an unknown method', get(HOST).replace('GET', 'PROPFIND'), [405]],
  ['OPTIONS of everything', get(HOST, '*').replace('GET', 'OPTIONS'), [400]],
  ['CONNECT', get(HOST, 'localhost:80').replace('GET', 'CONNECT'), []],
  [
    'many at once',
    get(HOST).replace('Connection: close\r\n', '').repeat(20) + get(HOST),
    Array<number>(21).fill(200),
  ],
])('%s: answered once, and the lake goes on', async (_, sent, statuses) => {
  const {lake, anonymous} = await testLake()
  const socket = connect(lake.port, '127.0.0.1')
  socket.write(sent, 'latin1')
  const answers = (await text(socket)).matchAll(/HTTP\/1\.1 (\d{3}) /g)
  expect(Array.from(answers, ([, status]) => Number(status))).toEqual(statuses)
  expect(await anonymous.fetch('1')).toBe(1)
})
