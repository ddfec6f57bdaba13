import {type SanityClient} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import {refusal, testLake} from './testLake.ts'

const draft = {_id: 'drafts.a', _type: 'article', title: 'One'}
const ids = {draftId: 'drafts.a', publishedId: 'a'}
const publish = {actionType: 'sanity.action.document.publish', ...ids} as const
const unpublish = {actionType: 'sanity.action.document.unpublish', ...ids} as const

interface LogEntry {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  effects: Record<string, {apply: unknown[]; revert: unknown[]}>
}

async function log(
  client: SanityClient,
  ids: string,
  query: Record<string, string> = {},
): Promise<LogEntry[]> {
  const text = await client.request<string>({
    url: `/data/history/production/transactions/${ids}`,
    query: {excludeContent: 'true', ...query},
  })
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogEntry)
}

const events = async (client: SanityClient, id: string) =>
  (
    await client.request<{events: Record<string, Record<string, unknown>[]>}>({
      url: `/data/history/production/events/documents/${id}`,
    })
  ).events[id]

const documents = async (client: SanityClient, ids: string, query: Record<string, string>) =>
  (
    await client.request<{documents: Record<string, unknown>[]}>({
      url: `/data/history/production/documents/${ids}`,
      query,
    })
  ).documents

test('the log tells every transaction of a document, which lead from nothing to what it is', async () => {
  const {client} = await testLake()
  const created = await client.create(draft)
  await client.create({_id: 'other', _type: 't'})
  const patched = await client.patch('drafts.a').set({title: 'Two'}).commit()

  const entries = await log(client, 'drafts.a')

  expect(entries.map(({id, documentIDs}) => [id, documentIDs])).toEqual([
    [created._rev, ['drafts.a']],
    [patched._rev, ['drafts.a']],
  ])
  const {_rev: _, ...content} = patched
  const replayed = entries.reduce<unknown>(
    (document, {effects}) => applyPatch(document, effects['drafts.a'].apply),
    null,
  )
  expect(replayed).toEqual(content)
})

test('the log is cut by transactions, both included, by a limit, and turned round', async () => {
  const {client} = await testLake()
  await client.create(draft)
  const revs: string[] = []
  for (const title of ['2', '3', '4', '5']) {
    revs.push((await client.patch('drafts.a').set({title}).commit())._rev)
  }
  const idsOf = async (query: Record<string, string>) =>
    (await log(client, 'drafts.a', query)).map(({id}) => id)

  expect(await idsOf({fromTransaction: revs[1], toTransaction: revs[2]})).toEqual([
    revs[1],
    revs[2],
  ])
  expect(await idsOf({fromTransaction: revs[0], limit: '2'})).toEqual([revs[0], revs[1]])
  expect(await idsOf({reverse: 'true', limit: '2'})).toEqual([revs[3], revs[2]])
})

test('events tell what happened to the draft and to the published document', async () => {
  const {client} = await testLake()
  const created = await client.create(draft)
  const published = await client.action(publish)
  const back = await client.action(unpublish)
  await client.action({actionType: 'sanity.action.document.discard', draftId: 'drafts.a'})

  expect(await events(client, 'drafts.a')).toMatchObject([
    {type: 'deleteDocumentVersion', versionId: 'drafts.a', versionRevisionId: back.transactionId},
    {type: 'unpublishDocument', documentId: 'a', versionId: 'drafts.a'},
    {
      type: 'publishDocumentVersion',
      documentId: 'a',
      revisionId: published.transactionId,
      versionId: 'drafts.a',
      versionRevisionId: created._rev,
      publishCause: 'document.publish',
    },
    {type: 'createDocumentVersion', versionId: 'drafts.a', versionRevisionId: created._rev},
  ])
  expect((await events(client, 'a')).map(({type}) => type)).toEqual([
    'unpublishDocument',
    'publishDocumentVersion',
  ])
})

test('events come in pages', async () => {
  const {client} = await testLake()
  for (let count = 0; count < 3; count++)
    await client.create({...draft}).then(() => client.action(publish))
  const page = (query: Record<string, string>) =>
    client.request<{events: Record<string, unknown[]>; nextCursor: string}>({
      url: '/data/history/production/events/documents/a',
      query,
    })

  const first = await page({limit: '2'})
  const second = await page({limit: '2', nextCursor: first.nextCursor})

  expect([first.events.a.length, second.events.a.length]).toEqual([2, 1])
  expect(second.nextCursor).toBe('')
})

test('a document can be had as it was at a revision, at a time, and before it was deleted', async () => {
  const {client} = await testLake()
  const one = await client.create(draft)
  const two = await client.patch('drafts.a').set({title: 'Two'}).commit()
  await client.delete('drafts.a')

  expect(await documents(client, 'drafts.a', {revision: one._rev})).toEqual([one])
  expect(await documents(client, 'drafts.a,a', {revision: two._rev})).toEqual([two])
  expect(await documents(client, 'drafts.a', {time: two._updatedAt})).toEqual([two])
  expect(await documents(client, 'drafts.a', {lastRevision: 'true'})).toEqual([two])
  expect(await documents(client, 'drafts.a', {time: '2001-01-01T00:00:00Z'})).toEqual([])
  expect(await documents(client, 'drafts.a', {time: '2999-01-01T00:00:00Z'})).toEqual([])
})

test('the anonymous reader has no history', async () => {
  const {client, anonymous} = await testLake()
  await client.create(draft)

  expect((await refusal(log(anonymous, 'drafts.a'))).status).toBe(401)
  expect((await refusal(events(anonymous, 'drafts.a'))).status).toBe(401)
  expect((await refusal(documents(anonymous, 'drafts.a', {}))).status).toBe(401)
})
