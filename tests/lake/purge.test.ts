import {readFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {type SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {openTokens} from '../../lake/access/index.ts'
import {backUp, compact, restore, verify} from '../../lake/admin/index.ts'
import {clientOf, refusal, temporaryFolder, testLake} from './testLake.ts'

const SECRET = 'the name of our source'

const purged = (id: string) => ({delete: {id, purge: true}})

/** All that the API tells of a document's past, as text. */
async function pastOf(client: SanityClient, id: string): Promise<string> {
  const url = (kind: string) => `/data/history/production/${kind}/${id}`
  const answers = await Promise.all([
    client.request<string>({url: url('transactions')}),
    client.request<object>({url: url('events/documents')}),
    client.request<object>({url: url('documents'), query: {lastRevision: 'true'}}),
  ])
  return JSON.stringify(answers)
}

const NOTHING = (id: string) =>
  JSON.stringify([null, {events: {[id]: []}, nextCursor: ''}, {documents: []}])

/** What the database holds of a text, outside of room that it has given back. */
function rowsWith(folder: string, text: string): number {
  const db = new DatabaseSync(path.join(folder, 'lake.db'), {readOnly: true})
  const held = db.prepare(
    `SELECT (SELECT count(*) FROM documents WHERE instr(body, ?1) > 0)
          + (SELECT count(*) FROM changes WHERE instr(mutations || apply || revert, ?1) > 0) AS n`,
  )
  const {n} = held.get(text)!
  db.close()
  return Number(n)
}

const ids = {draftId: 'drafts.a', publishedId: 'a'}
const publish = {actionType: 'sanity.action.document.publish', ...ids} as const

test.each([
  ['mutation', (client: SanityClient) => client.mutate([purged('drafts.a')] as never)],
  [
    'mutation by query',
    (client: SanityClient) =>
      client.mutate([{delete: {query: '*[title match "source"]', purge: true}}] as never),
  ],
  [
    'discard',
    (client: SanityClient) =>
      client.action({
        actionType: 'sanity.action.document.discard',
        draftId: 'drafts.a',
        purge: true,
      }),
  ],
  [
    'version.discard',
    (client: SanityClient) =>
      client.action({
        actionType: 'sanity.action.document.version.discard',
        versionId: 'drafts.a',
        purge: true,
      }),
  ],
])('%s with purge takes the document and its whole history away', async (_, purge) => {
  const {client, folder} = await testLake()
  await client.create({_id: 'drafts.a', _type: 'article', title: SECRET})
  const {_rev} = await client
    .patch('drafts.a')
    .set({title: `${SECRET}, again`})
    .commit()
  await client.create({_id: 'b', _type: 'article', title: 'stays'})

  await purge(client)

  expect(await client.fetch('*[_type == "article"]._id', {}, {perspective: 'raw'})).toEqual(['b'])
  expect(await pastOf(client, 'drafts.a')).toBe(NOTHING('drafts.a'))
  const past = await client.request<object>({
    url: '/data/history/production/documents/drafts.a',
    query: {revision: _rev},
  })
  expect(past).toEqual({documents: []})
  expect(await pastOf(client, 'b')).toContain('stays')
  expect(rowsWith(folder, SECRET)).toBe(0)
  expect(verify(folder).problems).toEqual([])
})

test('document.delete with purge also forgets drafts and versions that were gone before', async () => {
  const {client, folder} = await testLake()
  await client.create({_id: 'drafts.a', _type: 'article', title: SECRET})
  await client.action(publish)
  await client.create({_id: 'versions.r1.a', _type: 'article', title: SECRET})

  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'a',
    includeDrafts: [],
    purge: true,
  })

  expect(await pastOf(client, 'a')).toBe(NOTHING('a'))
  expect(await pastOf(client, 'drafts.a')).toBe(NOTHING('drafts.a'))
  expect(await pastOf(client, 'versions.r1.a')).toContain(SECRET)
  await client.mutate([purged('versions.r1.a')] as never)
  expect(rowsWith(folder, SECRET)).toBe(0)
  expect(verify(folder).problems).toEqual([])
})

test('what was deleted before can be purged afterwards', async () => {
  const {client, folder} = await testLake()
  await client.create({_id: 'a', _type: 'article', title: SECRET})
  await client.delete('a')
  expect(await pastOf(client, 'a')).toContain(SECRET)

  await client.mutate([purged('a')] as never)

  expect(await pastOf(client, 'a')).toBe(NOTHING('a'))
  expect(rowsWith(folder, SECRET)).toBe(0)
})

test('writers at the same moment do not keep a purge from happening', async () => {
  const {client, folder} = await testLake()
  const numbers = Array.from({length: 20}, (_, index) => `a${index}`)

  await Promise.all(
    numbers
      .flatMap((id) => [
        client.create({_id: id, _type: 'article', title: SECRET}),
        client.action({
          actionType: 'sanity.action.document.edit',
          draftId: `drafts.${id}`,
          publishedId: id,
          patch: {set: {title: `${SECRET}!`}},
        }),
        client.action({
          actionType: 'sanity.action.document.delete',
          publishedId: id,
          includeDrafts: [`drafts.${id}`],
          purge: true,
        }),
      ])
      .map((answer) => answer.catch(() => undefined)),
  )
  await client.mutate(numbers.flatMap((id) => [purged(id), purged(`drafts.${id}`)]) as never)

  expect(rowsWith(folder, SECRET)).toBe(0)
  expect(verify(folder).problems).toEqual([])
})

test('a document purged and made anew in one transaction begins there', async () => {
  const {client, folder} = await testLake()
  await client.create({_id: 'a', _type: 'article', title: SECRET})

  await client.mutate([
    {patch: {id: 'a', set: {lead: SECRET}}},
    purged('a'),
    {create: {_id: 'a', _type: 'article', title: 'new'}},
  ] as never)
  await client.patch('a').set({title: 'newer'}).commit()

  expect(await client.getDocument('a')).toMatchObject({title: 'newer'})
  const log = await client.request<string>({url: '/data/history/production/transactions/a'})
  expect(log.trim().split('\n')).toHaveLength(2)
  expect(rowsWith(folder, SECRET)).toBe(0)
  expect(verify(folder).problems).toEqual([])
})

test('a backup made after a purge, and a compacted lake, hold nothing of it', async () => {
  const {lake, client, folder} = await testLake()
  await client.create({_id: 'a', _type: 'article', title: SECRET})
  await client.create({_id: 'b', _type: 'article', title: 'stays'})
  await client.mutate([purged('a')] as never)
  const elsewhere = await temporaryFolder()
  const file = path.join(elsewhere, 'backup')
  backUp(folder, file)
  await lake.close()
  compact(folder)

  expect(readFileSync(file).includes(SECRET)).toBe(false)
  expect(readFileSync(path.join(folder, 'lake.db')).includes(SECRET)).toBe(false)
  const restored = path.join(elsewhere, 'lake')
  restore(file, restored)
  expect(verify(restored)).toMatchObject({documents: 1, problems: []})
})

test.each([
  ['one of the purged document', 'a', 'reset'],
  ['one before the purge', 'b', 'reset'],
  ['one after the purge', 'c', 'welcomeback'],
])('a listener comes back whose last event was %s (%s): %s', async (_, last, event) => {
  const {lake, client} = await testLake()
  const revs: Record<string, string> = {}
  revs.a = (await client.create({_id: 'a', _type: 'article', title: SECRET}))._rev
  revs.b = (await client.create({_id: 'b', _type: 'article'}))._rev
  await client.mutate([purged('a')] as never)
  revs.c = (await client.create({_id: 'c', _type: 'article'}))._rev
  const abort = new AbortController()

  const response = await fetch(
    `${lake.url}/v2025-02-19/data/listen/production?query=*&enableResume=true&includePreviousRevision=true`,
    {
      headers: {authorization: `Bearer ${lake.token}`, 'last-event-id': `${revs[last]}#${last}`},
      signal: abort.signal,
    },
  )
  const {value} = await response.body!.pipeThrough(new TextDecoderStream()).getReader().read()
  abort.abort()

  expect(value).toContain(`event: ${event}\n`)
  expect(value).not.toContain(SECRET)
})

test('who listens at that moment hears of the deletion', async () => {
  const {client} = await testLake()
  await client.create({_id: 'a', _type: 'article', title: SECRET})
  const heard = new Promise<object>((resolve, reject) => {
    client.listen('*[_type == "article"]', {}, {events: ['welcome', 'mutation']}).subscribe({
      next: (event) => {
        if (event.type === 'welcome') client.mutate([purged('a')] as never).catch(reject)
        else resolve(event)
      },
      error: reject,
    })
  })

  expect(await heard).toMatchObject({
    documentId: 'a',
    transition: 'disappear',
    mutations: [{delete: {id: 'a'}}],
  })
})

test('a dry run purges nothing', async () => {
  const {client} = await testLake()
  await client.create({_id: 'a', _type: 'article', title: SECRET})

  await client.mutate([purged('a')] as never, {dryRun: true})

  expect(await pastOf(client, 'a')).toContain(SECRET)
})

test('purge is true or false, and nothing else is taken for either', async () => {
  const {client} = await testLake()
  await client.create({_id: 'drafts.a', _type: 'article'})

  expect(await refusal(client.mutate([{delete: {id: 'a', purge: 'yes'}}] as never))).toMatchObject({
    status: 400,
    body: {
      error: {
        description: expect.stringContaining('"purge" is "yes" instead of true or false') as string,
      },
    },
  })
  const discard = {actionType: 'sanity.action.document.discard', draftId: 'drafts.a', purge: 'yes'}
  expect(await refusal(client.action(discard as never))).toMatchObject({
    status: 400,
    body: {
      error: {description: expect.stringContaining('"purge" must be true or false') as string},
    },
  })
})

test('a contributor purges no published document, not even one that is gone', async () => {
  const {lake, client, folder} = await testLake()
  const {token} = openTokens(folder).add('Dana', 'contributor')
  const contributor = clientOf(lake, {token})
  await client.create({_id: 'a', _type: 'article', title: SECRET})
  await client.delete('a')

  expect(await refusal(contributor.mutate([purged('a')] as never))).toMatchObject({status: 403})
  expect(await pastOf(client, 'a')).toContain(SECRET)
})

test('a lake made before purges were kept can purge too', async () => {
  const {lake, folder} = await testLake()
  await lake.close()
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  db.exec('DROP TABLE purges')
  db.close()
  const {client} = await testLake({folder})
  await client.create({_id: 'a', _type: 'article', title: SECRET})

  await client.mutate([purged('a')] as never)

  expect(await pastOf(client, 'a')).toBe(NOTHING('a'))
})
