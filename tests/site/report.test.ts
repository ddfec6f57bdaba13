import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {runningSite, type TestSite} from './runningSite.ts'

const SLUG = 'iraqi-and-kurdish-forces-watch-over-a-village-together'
const ALL = '*[_type == "errorReport"] | order(receivedAt)'

let site: TestSite
beforeAll(async () => {
  site = await runningSite({behindProxy: true})
})
afterAll(() => site.close())
beforeEach(() => site.newsroom.delete({query: '*[_type == "errorReport"]'}))

let readers = 0
const send = (fields: Record<string, string>, reader = `192.0.2.${readers++}`) =>
  site.get('/report', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {'x-forwarded-for': `203.0.113.9, ${reader}`},
  })

test('a report reaches the newsroom beside its story, and no reader reads it back', async () => {
  const answer = await send({
    story: SLUG,
    message: ' It is spelled Leiban.\r\nSee the map. ',
    name: 'Ann Lee',
    email: 'ann@example.org',
  })
  expect([answer.status, (await answer.text()).includes('has reached the newsroom')]).toEqual([
    200,
    true,
  ])
  expect(answer.headers.get('set-cookie')).toBeNull()
  const [report, ...more] = await site.newsroom.fetch(ALL)
  expect(more).toEqual([])
  expect(report).toMatchObject({
    _id: expect.stringMatching(/^private\.report\.[0-9a-f-]{36}$/),
    story: {_ref: 'leiban-edited', _weak: true},
    address: SLUG,
    message: 'It is spelled Leiban.\nSee the map.',
    name: 'Ann Lee',
    email: 'ann@example.org',
    status: 'open',
  })
  expect(await site.reader.fetch(ALL, {}, {perspective: 'raw'})).toEqual([])
  expect(await site.reader.getDocument(report._id)).toBeUndefined()
})

test('a report about no story in particular is taken too; one that readers cannot see is not named', async () => {
  await send({message: 'The feed is broken.'})
  await send({story: 'iraqi-troops-and-peshmerga-guard-a-village-together', message: 'A guess.'})
  const found = await site.newsroom.fetch(`${ALL}{message, story, address}`)
  expect(found).toEqual([
    {message: 'The feed is broken.', story: null, address: null},
    {message: 'A guess.', story: null, address: null},
  ])
})

test.each<[string, Record<string, string>, string]>([
  ['nothing', {message: '  '}, 'Nothing is written: say what is wrong.'],
  ['too much', {message: 'x'.repeat(2001)}, 'The report has 2001 characters: shorten it to 2000.'],
  ['a long name', {message: 'x', name: 'n'.repeat(201)}, 'The name is too long'],
  ['no address', {message: 'x', email: 'ann at home'}, '“ann at home” is no email address'],
])('%s is told in a sentence, and what was written stays', async (_, fields, sentence) => {
  const answer = await send({story: SLUG, name: 'Ann Lee', ...fields})
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain(sentence)
  expect(page).toContain(fields.name ?? 'value="Ann Lee"')
  expect(page).toContain(`value="${SLUG}"`)
  expect(page).toContain('In “In disputed land')
  expect(await site.newsroom.fetch(ALL)).toEqual([])
})

test('markup in a report is text, in the answer and in the newsroom', async () => {
  const message = '</textarea><script>alert(1)</script> \ud83d half'
  const answer = await send({message, email: 'no'})
  const page = await answer.text()
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;')
})

test('a reader sends five in ten minutes; another reader still gets through', async () => {
  const statuses = []
  for (let i = 0; i < 6; i++)
    statuses.push((await send({message: `No. ${i}`}, '198.51.100.7')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  const refused = await send({message: 'Kept in the form'}, '198.51.100.7')
  expect(await refused.text()).toContain('Kept in the form')
  expect((await send({message: 'Another'}, '198.51.100.8')).status).toBe(200)
  expect(await site.newsroom.fetch(`count(${ALL})`)).toBe(6)
})

test('what is larger than a report can be is not read', async () => {
  expect((await send({message: 'x'.repeat(40_000)})).status).toBe(413)
})

test('a program that fills in what people do not see is thanked, and nothing is kept', async () => {
  expect((await send({message: 'Buy', website: 'https://spam.example'})).status).toBe(200)
  expect(await site.newsroom.fetch(ALL)).toEqual([])
})

test('without a token the site says so and keeps what was written', async () => {
  const mute = await runningSite({reportToken: undefined})
  const answer = await mute.get('/report', {
    method: 'POST',
    body: new URLSearchParams({message: 'Mine'}),
  })
  const page = await answer.text()
  expect([answer.status, page.includes('try again later'), page.includes('Mine')]).toEqual([
    503,
    true,
    true,
  ])
  await mute.close()
})
