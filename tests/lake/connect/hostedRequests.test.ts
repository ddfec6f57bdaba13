import {expect, test} from 'vitest'
import {answeringHosted} from '../../../lake/connect/index.ts'

const ORIGIN = 'http://localhost:3333'

/** A fetch that says what it was asked. */
const asked: typeof fetch = async (input, init) =>
  Response.json([String(input instanceof Request ? input.url : input), init?.method ?? 'GET'])

const answering = answeringHosted(asked, ORIGIN)

const askedFor = async (...request: Parameters<typeof fetch>) =>
  (await answering(...request)).json()

test('what the lake knows is asked of the lake, as it was asked', async () => {
  expect(await askedFor('https://local.api.sanity.io/v1/users/me?tag=a', {method: 'GET'})).toEqual([
    `${ORIGIN}/v1/users/me?tag=a`,
    'GET',
  ])
  expect(await askedFor('https://p1.api.sanity.io/v1/intake/batch', {method: 'POST'})).toEqual([
    `${ORIGIN}/v1/intake/batch`,
    'POST',
  ])
})

test('no newer version is known, and no feedback is taken: nobody is asked', async () => {
  expect(await askedFor('https://sanity-cdn.com/v1/modules/sanity/latest/^6.16.0/t1')).toEqual({})
  const feedback = await answering('https://api.sanity.io/vX/intake/feedback', {method: 'POST'})
  expect([feedback.ok, await feedback.text()]).toEqual([false, ''])
})

test.each([
  `${ORIGIN}/v1/users/me`,
  '/v1/users/me',
  'https://example.com/?next=https://local.api.sanity.io/',
  'https://local.api.sanity.io.example.com/v1/users/me',
  'https://cdn.sanity.io/images/p1/production/a.png',
])('%s passes as it is, whether text, address or request', async (url) => {
  expect(await askedFor(url, {method: 'PUT'})).toEqual([url, 'PUT'])
  if (!URL.canParse(url)) return
  expect(await askedFor(new URL(url))).toEqual([new URL(url).href, 'GET'])
  expect(await askedFor(new Request(url))).toEqual([new URL(url).href, 'GET'])
})
