import {type ListenOptions, type SanityClient} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import {openTokens} from '../../lake/access/index.ts'
import {clientOf, testLake} from './testLake.ts'

type Event = Record<string, unknown> & {type: string}

/** Listens, and waits for events: `take(n)` settles with the next `n` once they are there. */
async function listening(client: SanityClient, query: string, options: ListenOptions = {}) {
  const events: Event[] = []
  let wake = () => {}
  const subscription = client
    .listen(query, {}, {events: ['welcome', 'mutation'], ...options} as ListenOptions)
    .subscribe((event) => {
      events.push(event as unknown as Event)
      wake()
    })
  const take = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => (wake = resolve))
    return events.splice(0, count)
  }
  expect(await take(1)).toEqual([{type: 'welcome', listenerName: expect.any(String)}])
  return {take, stop: () => subscription.unsubscribe()}
}

const article = {_id: 'a', _type: 'article', title: 'One'}

test('a listener is told of each change of what its query matches, in a chain of revisions', async () => {
  const {client} = await testLake()
  const {take, stop} = await listening(client, '*[_type == "article"]', {includeResult: true})

  const first = await client.create(article)
  await client.create({_id: 'other', _type: 'source'})
  const second = await client.patch('a').set({title: 'Two'}).commit()
  await client.delete('a')

  expect(await take(3)).toMatchObject([
    {
      type: 'mutation',
      documentId: 'a',
      eventId: `${first._rev}#a`,
      transactionId: first._rev,
      transition: 'appear',
      resultRev: first._rev,
      result: first,
      visibility: 'query',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
    },
    {
      transition: 'update',
      previousRev: first._rev,
      resultRev: second._rev,
      mutations: [{patch: {id: 'a', set: {title: 'Two'}}}],
      result: second,
    },
    {transition: 'disappear', previousRev: second._rev, mutations: [{delete: {id: 'a'}}]},
  ])
  stop()
})

test('the count of a transaction’s events is of those that this listener hears', async () => {
  const {client} = await testLake()
  const {take, stop} = await listening(client, '*[_type == "article"]')

  await client
    .transaction()
    .create(article)
    .create({_id: 'b', _type: 'source'})
    .create({...article, _id: 'c'})
    .commit()

  expect(await take(2)).toMatchObject([
    {documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 1},
    {documentId: 'c', transactionTotalEvents: 2, transactionCurrentEvent: 2},
  ])
  stop()
})

test('a document that starts or stops to match appears or disappears', async () => {
  const {client} = await testLake()
  await client.create(article)
  const {take, stop} = await listening(client, '*[title == "Two"]', {includePreviousRevision: true})

  await client.patch('a').set({title: 'Two'}).commit()
  await client.patch('a').set({title: 'Three'}).commit()

  expect(await take(2)).toMatchObject([
    {transition: 'appear', previous: {title: 'One'}},
    {transition: 'disappear', previous: {title: 'Two'}},
  ])
  stop()
})

test('effects lead from each state to the next and back, revisions left out', async () => {
  const {client} = await testLake()
  const {take, stop} = await listening(client, '*', {effectFormat: 'mendoza'})

  const {_rev: _a, ...first} = await client.create(article)
  const {_rev: _b, ...second} = await client.patch('a').set({title: 'One and a half'}).commit()
  await client.delete('a')

  const [created, patched, deleted] = (await take(3)).map(
    ({effects}) => effects as {apply: unknown[]; revert: unknown[]},
  )
  expect(applyPatch(null, created.apply)).toEqual(first)
  expect(applyPatch(first, patched.apply)).toEqual(second)
  expect(applyPatch(second, patched.revert)).toEqual(first)
  expect(deleted.apply).toEqual([0, null])
  expect(applyPatch(null, deleted.revert)).toEqual(second)
  stop()
})

test('the anonymous reader hears of published documents only', async () => {
  const {client, anonymous} = await testLake()
  const {take, stop} = await listening(anonymous, '*', {includeResult: true})

  await client.create({...article, _id: 'drafts.a'})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })

  expect(await take(1)).toMatchObject([{documentId: 'a', transactionTotalEvents: 1}])
  stop()
})

test('a query that is none ends the stream with a reason', async () => {
  const {client} = await testLake()

  const ended = new Promise((_, reject) => client.listen('*[').subscribe({error: reject}))

  await expect(ended).rejects.toMatchObject({
    name: 'ChannelError',
    data: {error: {type: 'queryParseError', description: expect.any(String)}},
  })
})

test('a listener without a token hears no more of a dataset that is made private', async () => {
  const {client, anonymous} = await testLake()
  const heard: string[] = []
  let listening = () => {}
  const ready = new Promise<void>((resolve) => (listening = resolve))
  const ended = new Promise((_, reject) =>
    anonymous.listen('*', {}, {events: ['welcome', 'mutation']}).subscribe({
      next: (event) => (event.type === 'mutation' ? heard.push(event.documentId) : listening()),
      error: reject,
    }),
  )
  await ready

  expect(await client.datasets.edit('production', {aclMode: 'private'})).toEqual({
    datasetName: 'production',
    aclMode: 'private',
  })
  await client.create(article)

  await expect(ended).rejects.toMatchObject({name: 'ConnectionFailedError', status: 401})
  expect(heard).toEqual([])
})

test('a listener whose token is revoked hears no more', async () => {
  const {lake, client, folder} = await testLake()
  const tokens = openTokens(folder)
  const {token, stored} = tokens.add('Dana', 'viewer')
  const heard: string[] = []
  let listening = () => {}
  const ready = new Promise<void>((resolve) => (listening = resolve))
  const ended = new Promise((_, reject) =>
    clientOf(lake, {token})
      .listen('*', {}, {events: ['welcome', 'mutation']})
      .subscribe({
        next: (event) => (event.type === 'mutation' ? heard.push(event.documentId) : listening()),
        error: reject,
      }),
  )
  await ready

  tokens.revoke(stored.id)
  await client.create({_id: 'drafts.secret', _type: 'article'})

  await expect(ended).rejects.toMatchObject({name: 'ConnectionFailedError', status: 401})
  expect(heard).toEqual([])
})
