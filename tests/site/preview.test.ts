import {afterAll, beforeAll, expect, test} from 'vitest'
import {runningSite, type TestSite} from './runningSite.ts'

let site: TestSite
beforeAll(async () => {
  site = await runningSite()
})
afterAll(() => site.close())

const enter = (token: string, headers: Record<string, string> = {origin: site.url}) =>
  site.get('/preview', {method: 'POST', body: new URLSearchParams({token}), headers})

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

test('who holds a token sees the draft, part by part with its place in the Studio', async () => {
  const entered = await enter(site.token('viewer'))
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/preview'])
  expect(entered.headers.get('set-cookie')).toMatch(/; Path=\/preview; HttpOnly; SameSite=Strict$/)
  const headers = {cookie: cookieOf(entered)}
  const list = await (await site.get('/preview', {headers})).text()
  expect(list).toContain('href="/preview/leiban-wire"')
  const answer = await site.get('/preview/leiban-wire', {headers})
  const page = await answer.text()
  expect(page).toContain('Iraqi troops and Peshmerga guard a village together</h1>')
  expect(page).toContain(
    'href="http://localhost:3333/intent/edit/id=leiban-wire;type=article;path=body%5B_key%3D%3D%22p01%22%5D/"',
  )
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(page).toContain('<meta name="robots" content="noindex"')
  expect(page).not.toContain('application/ld+json')
})

test.each([
  ['no token', '', 403],
  ['one that nobody has', 'sk0123456789abcdef', 403],
  ['what is none', 'a b\r\nset-cookie: x', 403],
])('%s opens nothing', async (_, token, status) => {
  const answer = await enter(token)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null])
  expect(await answer.text()).toContain('may not read drafts')
})

test('a token that only sends in reports sees no draft', async () => {
  const headers = {cookie: cookieOf(await enter(site.token('submitter')))}
  expect((await site.get('/preview/leiban-wire', {headers})).status).toBe(404)
})

test('without a cookie the draft is not there, at no address', async () => {
  const answer = await site.get('/preview/leiban-wire?token=' + site.token('viewer'))
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('Iraqi troops')
})

test('another site cannot log anybody in', async () => {
  const answer = await enter(site.token('viewer'), {origin: 'https://evil.example'})
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
})

test('who leaves is out', async () => {
  const left = await site.get('/preview/leave', {
    method: 'POST',
    body: new URLSearchParams(),
    headers: {origin: site.url},
  })
  expect(left.headers.get('set-cookie')).toMatch(/^preview=; Max-Age=0; Path=\/preview/)
})
