import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {text} from 'node:stream/consumers'
import {type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openTokens} from '../../../lake/access/index.ts'
import {type RunningLake, startLake} from '../../../lake/index.ts'
import {clientOf, refusal} from '../testLake.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lake-writes-'))
let lake: RunningLake
let client: SanityClient

/** Writes as one role, past the client. @returns the status and the body as text */
type Send = (what: 'mutate' | 'actions', body: object) => Promise<[status: number, text: string]>

function sending(token: string): Send {
  return async (what, body) => {
    const answer = await fetch(`${lake.url}/v2025-02-19/data/${what}/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`},
      body: JSON.stringify(body),
    })
    return [answer.status, await answer.text()]
  }
}

let submit: Send
beforeAll(async () => {
  lake = await startLake({folder})
  client = clientOf(lake)
  submit = sending(openTokens(folder).add('Form', 'submitter').token)
  await client.create({_id: 'drafts.hidden', _type: 'article', list: [{_key: 'a'}]})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

const id = '$ID'
const reference = {_type: 'reference', _ref: id}

test.each<[string, 'mutate' | 'actions', object]>([
  ['a patch', 'mutate', {patch: {id, set: {a: 1}}}],
  ['a patch of a revision', 'mutate', {patch: {id, ifRevisionID: 'x', set: {a: 1}}}],
  ['a creation', 'mutate', {create: {_id: id, _type: 'article'}}],
  ['a creation unless there is one', 'mutate', {createIfNotExists: {_id: id, _type: 'article'}}],
  ['a deletion', 'mutate', {delete: {id}}],
  ['a purge', 'mutate', {delete: {id, purge: true}}],
  [
    'a reference',
    'mutate',
    {create: {_id: 'private.report.', _type: 'errorReport', about: reference}},
  ],
  [
    'an edit',
    'actions',
    {
      actionType: 'sanity.action.document.edit',
      draftId: id,
      publishedId: 'none',
      patch: {set: {a: 1}},
    },
  ],
  [
    'a publication',
    'actions',
    {actionType: 'sanity.action.document.publish', draftId: id, publishedId: 'none'},
  ],
  ['a discarding', 'actions', {actionType: 'sanity.action.document.discard', draftId: id}],
])('who may not read drafts learns from %s not whether there is one', async (_, what, one) => {
  const answers = await Promise.all(
    ['drafts.hidden', 'drafts.missing'].map(async (named) => {
      const written = JSON.parse(JSON.stringify(one).replaceAll(id, named)) as object
      const [status, text] = await submit(what, {
        [what === 'mutate' ? 'mutations' : what]: [written],
      })
      return `${status} ${text.replaceAll(named, 'ID').replace(/private\.report\.[\w-]+/g, 'REPORT')}`
    }),
  )
  expect(answers[0]).not.toMatch(/^200/)
  expect(answers[1]).toBe(answers[0])
})

test('who may not read releases learns not which there are', async () => {
  await client.releases.create({releaseId: 'r1', metadata: {}})
  const archive = (releaseId: string) =>
    submit('actions', {actions: [{actionType: 'sanity.action.release.unarchive', releaseId}]})
  expect(await archive('r1')).toEqual(await archive('none'))
})

test('a document cannot be made deeper, patch by patch, than one that can be read', async () => {
  await client.create({_id: 'deep', _type: 'article'})
  const levels = (count: number) =>
    Array.from({length: count}).reduce<object>((inner) => ({a: inner}), {})
  const deepen = (depth: number) =>
    client.patch('deep', {set: {[`a${'.a'.repeat(depth - 1)}`]: levels(90)}}).commit()
  await deepen(1)
  await deepen(90)

  expect(await refusal(deepen(180))).toMatchObject({
    status: 400,
    body: {error: {description: expect.stringContaining('nests deeper than 200 levels') as string}},
  })
})

test.each([
  ['more than one ..', {unset: ['..a..a..a']}, 'has more than one'],
  ['a path of no document', {set: {[`a${'.a'.repeat(300)}`]: 1}}, 'is too long'],
  ['items beside each other', {unset: [`list${'[0,0]'.repeat(20)}`]}, 'too many items'],
  ['many items beside each other', {inc: {[`list${'[0:,0:]'.repeat(20)}`]: 1}}, 'too many items'],
])('a patch whose path names %s is refused', async (_, patch, why) => {
  const {status, body} = await refusal(client.patch('drafts.hidden', patch).commit())
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain(why)
})

test('a patch that reaches very many places is refused', async () => {
  const list = Array.from({length: 5001}, (_, i) => ({_key: `k${i}`}))
  await client.create({_id: 'many', _type: 'article', list})
  const {body} = await refusal(client.patch('many', {set: {'list[*].a': 1}}).commit())
  expect(JSON.stringify(body)).toContain('it reaches 5001 places, the limit is 5000')
})

test('a number too large for JSON is refused: after the next start it would be null', async () => {
  const send = sending(lake.token)
  const [status, text] = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: '{"mutations":[{"create":{"_id":"huge","_type":"article","n":1e400}}]}',
  }).then(async (answer) => [answer.status, await answer.text()] as const)
  expect([status, text]).toEqual([400, expect.stringContaining('has a number that is too large')])
  await client.create({_id: 'large', _type: 'article', n: 1e308})
  expect(await send('mutate', {mutations: [{patch: {id: 'large', inc: {n: 1e308}}}]})).toEqual([
    400,
    expect.stringContaining('has a number that is too large'),
  ])
})

test('a field named __proto__ is refused: the history could not bring it back', async () => {
  const answer = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: '{"mutations":[{"create":{"_id":"odd","_type":"article","in":[{"__proto__":{"a":1}}]}}]}',
  })
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('has a field named \\"__proto__\\"'),
  ])
})

test('nothing is written any more into a dataset that is deleted meanwhile', async () => {
  await client.datasets.create('short')
  const short = clientOf(lake, {dataset: 'short'})
  const {socket, answer} = await half(`/v2025-02-19/data/mutate/short`)
  await client.datasets.delete('short')
  socket.end('"_type":"article"}}]}')

  expect(await answer).toContain('404')
  await client.datasets.create('short')
  expect(await short.fetch('count(*)')).toBe(0)
})

/** Begins to send a mutation, up to the middle of its body. */
async function half(target: string) {
  const socket = connect(lake.port, '127.0.0.1')
  await once(socket, 'connect')
  const start = '{"mutations":[{"create":{"_id":"late",'
  const end = '"_type":"article"}}]}'
  socket.write(
    `POST ${target} HTTP/1.1\r\nhost: localhost:${lake.port}\r\nauthorization: Bearer ${lake.token}\r\n` +
      `content-length: ${start.length + end.length}\r\nconnection: close\r\n\r\n${start}`,
  )
  await client.fetch('1')
  return {socket, answer: text(socket)}
}

const SETTINGS = '/users/me/keyvalue'

test('a setting is small, and few are asked for at once, each once', async () => {
  const put = (value: string) =>
    client.request<unknown>({method: 'PUT', uri: SETTINGS, body: {key: 'a', value}})
  await put('kept')
  expect(await refusal(put('x'.repeat(300_000)))).toMatchObject({status: 400})
  expect(await client.request({uri: `${SETTINGS}/a,a,a`})).toMatchObject([{value: 'kept'}])
  const keys = Array.from({length: 101}, (_, i) => i).join(',')
  expect(await refusal(client.request({uri: `${SETTINGS}/${keys}`}))).toMatchObject({status: 400})
})

test('the history of few documents is told at once, each once', async () => {
  const history = '/data/history/production/documents'
  const {documents} = await client.request<{documents: object[]}>({
    uri: `${history}/drafts.hidden,drafts.hidden`,
  })
  expect(documents).toHaveLength(1)
  const ids = Array.from({length: 501}, (_, i) => i).join(',')
  expect(await refusal(client.request({uri: `${history}/${ids}`}))).toMatchObject({status: 400})
})

test('the queries of one request to mutate have one limit of time together', async () => {
  const slow = 'count(*[count(*[count(*[lower(_id) == upper(^._id + ^.^._id)]) > 0]) > 0]) > 0'
  await client.mutate(
    Array.from({length: 120}, (_, i) => ({create: {_id: `one-${i}`, _type: 'article'}})),
  )
  const deletions = Array.from({length: 10}, () => ({delete: {query: `*[${slow}]`}}))
  const started = performance.now()
  const [status, text] = await submit('mutate', {mutations: deletions})
  expect([status, text]).toEqual([400, expect.stringContaining('queryTimeout')])
  expect(performance.now() - started).toBeLessThan(6000)
})

test.each([
  ['unset', {unset: ['list[*].a']}, undefined],
  ['inc', {inc: {'list[*].a': 1}}, 2],
])('%s reaches each of 2000 items in little time, once', async (name, patch, expected) => {
  const list = Array.from({length: 2000}, (_, i) => ({_key: `k${i}`, a: 1}))
  await client.create({_id: `items-${name}`, _type: 'article', list})
  const started = performance.now()
  const patched = await client.patch(`items-${name}`, patch).commit<{list: {a?: number}[]}>()
  expect(patched.list).toEqual(list.map(({_key}) => ({_key, a: expected})))
  expect(performance.now() - started).toBeLessThan(3000)
})

test('a patch of a long text whose parts fit nowhere is refused in a moment', async () => {
  const s = 'abcde '.repeat(20_000)
  await client.create({_id: 'foreign', _type: 'article', s})
  const part = '@@ -1,4 +1,4 @@\n-yyyy\n+zzzz\n'
  const started = performance.now()
  const answer = refusal(
    client
      .patch('foreign')
      .diffMatchPatch({s: part.repeat(600)})
      .commit(),
  )
  expect(JSON.stringify((await answer).body)).toContain('has too many parts for so long a text')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a patch of very many parts for a long text is refused', async () => {
  await client.create({_id: 'text', _type: 'article', s: 'abcde '.repeat(20_000)})
  const part = '@@ -1,4 +1,4 @@\n-yyyy\n+zzzz\n'
  const {body} = await refusal(
    client
      .patch('text')
      .diffMatchPatch({s: part.repeat(1000)})
      .commit(),
  )
  expect(JSON.stringify(body)).toContain('has too many parts for so long a text')
})
