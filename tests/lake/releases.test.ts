import {type SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {clientOf, refusal, temporaryFolder, testLake} from './testLake.ts'

const releaseOf = (client: SanityClient, name = 'r1') => client.getDocument(`_.releases.${name}`)

/** A published article with another version of it in release `r1`, and one that is only there. */
async function withRelease(client: SanityClient) {
  await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
  await client
    .transaction()
    .create({_id: 'a', _type: 'article', title: 'now'})
    .create({_id: 'versions.r1.a', _type: 'article', title: 'then'})
    .create({_id: 'versions.r1.b', _type: 'article', title: 'new'})
    .commit()
}

const raw = (client: SanityClient) =>
  client.fetch<string[]>(
    '*[_type == "article"] | order(_id) {"line": _id + " " + title}.line',
    {},
    {perspective: 'raw'},
  )

test('a release is created, edited and listed as Content Lake has it', async () => {
  const {client} = await testLake()
  await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday', releaseType: 'asap'}})
  await client.releases.edit({releaseId: 'r1', patch: {set: {'metadata.title': 'Monday'}}})

  expect(await releaseOf(client)).toMatchObject({
    _id: '_.releases.r1',
    _type: 'system.release',
    name: 'r1',
    state: 'active',
    metadata: {title: 'Monday', releaseType: 'asap'},
  })
})

test.each(['drafts', 'previewDrafts', 'published', 'raw', 'r1,drafts'])(
  'no release is called %s, which a perspective is',
  async (releaseId) => {
    const {client} = await testLake()
    const answer = client.action({actionType: 'sanity.action.release.create', releaseId} as never)
    expect((await refusal(answer)).status).toBe(400)
  },
)

test('each perspective shows its own version', async () => {
  const {client} = await testLake()
  await withRelease(client)
  await client.create({_id: 'drafts.a', _type: 'article', title: 'draft'})
  const titles = (perspective: string[] | 'published' | 'drafts') =>
    client.fetch('*[_type == "article"] | order(_id) .title', {}, {perspective})

  expect(await titles('published')).toEqual(['now'])
  expect(await titles('drafts')).toEqual(['draft'])
  expect(await titles(['r1'])).toEqual(['then', 'new'])
  expect(await titles(['r1', 'drafts'])).toEqual(['then', 'new'])
  expect(await titles(['r2', 'drafts'])).toEqual(['draft'])
})

test('publishing a release publishes all that is in it', async () => {
  const {client} = await testLake()
  await withRelease(client)

  await client.releases.publish({releaseId: 'r1'})

  expect(await raw(client)).toEqual(['a then', 'b new'])
  expect(await releaseOf(client)).toMatchObject({
    state: 'published',
    publishedAt: expect.any(String),
    finalDocumentStates: [{id: 'versions.r1.a'}, {id: 'versions.r1.b'}],
  })
})

test('a version that is marked to be unpublished takes its document back', async () => {
  const {client} = await testLake()
  await withRelease(client)
  await client.unpublishVersion({releaseId: 'r1', publishedId: 'a'})

  await client.releases.publish({releaseId: 'r1'})

  expect(await raw(client)).toEqual(['b new', 'drafts.a now'])
})

test('a release that is archived takes its versions along, and brings them back', async () => {
  const {client} = await testLake()
  await withRelease(client)

  await client.releases.archive({releaseId: 'r1'})
  const archived = await raw(client)
  await client.releases.unarchive({releaseId: 'r1'})

  expect(archived).toEqual(['a now'])
  expect(await raw(client)).toEqual(['a now', 'versions.r1.a then', 'versions.r1.b new'])
  expect((await releaseOf(client))?.state).toBe('active')
})

test('a release that is archived or published can be deleted', async () => {
  const {client} = await testLake()
  await withRelease(client)
  expect((await refusal(client.releases.delete({releaseId: 'r1'}))).status).toBe(409)

  await client.releases.archive({releaseId: 'r1'})
  await client.releases.delete({releaseId: 'r1'})

  expect(await releaseOf(client)).toBeUndefined()
})

test('a version says where it belongs and what it was copied from; nothing else does', async () => {
  const {client} = await testLake()
  await client.releases.create({releaseId: 'r1'})
  const made = {_id: 'drafts.a', _type: 'article', _system: {bundleId: 'elsewhere'}}
  const draft = await client.create(made)
  const base = {baseId: 'drafts.a', publishedId: 'a', releaseId: 'r1'}
  await client.createVersion({...base, ifBaseRevisionId: draft._rev})
  const version = await client.getDocument('versions.r1.a')
  await client.releases.publish({releaseId: 'r1'})

  expect(draft).not.toHaveProperty('_system')
  expect(version?._system).toEqual({
    bundleId: 'r1',
    scopeId: 'r1',
    group: {_ref: 'a', _weak: true},
    release: {_ref: '_.releases.r1', _weak: true},
    base: {id: 'drafts.a', rev: draft._rev},
  })
  expect(await client.getDocument('a')).not.toHaveProperty('_system')
})

test('a version that is to be unpublished can be kept after all', async () => {
  const {client} = await testLake()
  await withRelease(client)
  await client.unpublishVersion({releaseId: 'r1', publishedId: 'a'})
  await client.action({
    actionType: 'sanity.action.document.edit',
    draftId: 'versions.r1.a',
    publishedId: 'a',
    patch: {unset: ['_system.delete']},
  })

  await client.releases.publish({releaseId: 'r1'})

  expect(await raw(client)).toEqual(['a then', 'b new'])
})

test.each(['active', 'archived'])('an %s release is imported as it was', async (state) => {
  const {client} = await testLake()
  const metadata = {title: 'Friday', releaseType: 'asap'} as const
  const importing = (ifExists: 'fail' | 'ignore' | 'replace', title: string) =>
    client.action({
      actionType: 'sanity.action.release.import',
      releaseId: 'r1',
      attributes: {_id: 'x', _type: 'system.release', state, metadata: {...metadata, title}},
      ifExists,
    })
  await importing('fail', 'Friday')
  await importing('ignore', 'Monday')

  expect(await releaseOf(client)).toMatchObject({name: 'r1', state, metadata})
  expect((await refusal(importing('fail', 'Monday'))).status).toBe(409)
  await importing('replace', 'Monday')
  expect(await releaseOf(client)).toMatchObject({state, metadata: {title: 'Monday'}})
})

test('events tell what came into a release, what left it, and when it was scheduled', async () => {
  const {client} = await testLake()
  await withRelease(client)
  await client.discardVersion({releaseId: 'r1', publishedId: 'b'})
  const publishAt = '2999-01-01T00:00:00.000Z'
  await client.releases.schedule({releaseId: 'r1', publishAt})
  await client.releases.unschedule({releaseId: 'r1'})
  await client.releases.publish({releaseId: 'r1'})

  const {events} = await client.request<{events: Record<string, unknown>[]}>({
    url: '/data/history/production/events/releases/r1',
  })

  expect(events.map(({type, versionId, publishAt}) => [type, versionId ?? publishAt])).toEqual([
    ['unscheduleRelease', undefined],
    ['scheduleRelease', publishAt],
    ['discardDocumentFromRelease', 'versions.r1.b'],
    ['addDocumentToRelease', 'versions.r1.b'],
    ['addDocumentToRelease', 'versions.r1.a'],
  ])
})

test('the last revision of a version is the publishing one where its release published it', async () => {
  const {client} = await testLake()
  await withRelease(client)
  await client.releases.create({releaseId: 'r2'})
  const aside = await client.create({_id: 'versions.r2.a', _type: 'article', title: 'later'})
  await client.releases.archive({releaseId: 'r2'})
  const left = await client.create({_id: 'versions.r1.c', _type: 'article', title: 'dropped'})
  await client.discardVersion({releaseId: 'r1', publishedId: 'c'})

  await client.releases.publish({releaseId: 'r1'})

  const ids = ['versions.r1.a', 'versions.r1.b', 'versions.r1.c', 'versions.r2.a']
  const {documents} = await client.request<{documents: {_rev: string; title: string}[]}>({
    url: `/data/history/production/documents/${ids.join(',')}`,
    query: {lastRevision: 'true'},
  })
  const published = (await client.getDocument('b'))?._rev
  expect(documents.map(({title, _rev}) => [title, _rev])).toEqual([
    ['then', published],
    ['new', published],
    ['dropped', left._rev],
    ['later', aside._rev],
  ])
})

const VERSION = 'sanity.action.document.version'
const RELEASE = 'sanity.action.release'

test.each<[string, object]>([
  ['made', {actionType: `${VERSION}.create`, publishedId: 'c', document: {_id: 'versions.r1.c'}}],
  ['changed', {actionType: `${VERSION}.replace`, document: {_id: 'versions.r1.b'}}],
])(
  'a version that is %s, archived and brought back in one transaction is there as it was',
  async (_, given) => {
    const {client} = await testLake()
    await withRelease(client)
    const {document} = given as {document: {_id: string}}
    Object.assign(document, {_type: 'article', title: 'newest'})
    const aside = ['archive', 'unarchive'].map((name) => ({
      actionType: `${RELEASE}.${name}`,
      releaseId: 'r1',
    }))
    await client.action([given, ...aside] as never)

    expect(await client.getDocument(document._id)).toMatchObject({title: 'newest'})
    expect(await raw(client)).toContain('versions.r1.a then')
  },
)

describe('scheduled', () => {
  const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

  /** Settles when the release is in that state, which a listener tells. */
  function reaches(client: SanityClient, state: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const subscription = client
        .listen('*[_type == "system.release"]', {}, {events: ['welcome', 'mutation']})
        .subscribe({
          next: () =>
            releaseOf(client).then((release) => {
              if (release?.state !== state) return
              subscription.unsubscribe()
              resolve()
            }, reject),
          error: reject,
        })
    })
  }

  test('it is published at the time', async () => {
    const {client} = await testLake()
    await withRelease(client)
    const published = reaches(client, 'published')

    await client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(3000)})
    const waiting = await releaseOf(client)
    await published

    expect(waiting?.state).toBe('scheduled')
    expect(await raw(client)).toEqual(['a then', 'b new'])
  })

  test('it is published after a restart, too late rather than never', async () => {
    const folder = await temporaryFolder()
    const first = await testLake({folder})
    await withRelease(first.client)
    const publishAt = inMilliseconds(200)
    await first.client.releases.schedule({releaseId: 'r1', publishAt})
    await first.lake.close()

    const {lake} = await testLake({folder})
    const client = clientOf(lake)
    await reaches(client, 'published')

    expect(await raw(client)).toEqual(['a then', 'b new'])
  })

  test.each([
    ['edited', (client: SanityClient) => client.patch('versions.r1.a').set({title: 'x'}).commit()],
    ['deleted', (client: SanityClient) => client.delete('versions.r1.a')],
    [
      'discarded',
      (client: SanityClient) => client.discardVersion({releaseId: 'r1', publishedId: 'a'}),
    ],
    ['added', (client: SanityClient) => client.create({_id: 'versions.r1.c', _type: 'article'})],
  ])('its versions are locked: none is %s', async (_, write) => {
    const {client} = await testLake()
    await withRelease(client)
    const before = await raw(client)
    await client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(60_000)})

    const refused = await refusal(write(client))

    expect(refused).toMatchObject({
      status: 409,
      body: {error: {description: expect.stringContaining('the release "r1" is scheduled')}},
    })
    expect(await raw(client)).toEqual(before)
    await client.releases.unschedule({releaseId: 'r1'})
    await write(client)
    expect(await raw(client)).not.toEqual(before)
  })

  test('nothing comes into a release that is over', async () => {
    const {client} = await testLake()
    await withRelease(client)
    await client.releases.publish({releaseId: 'r1'})

    const refused = await refusal(client.create({_id: 'versions.r1.a', _type: 'article'}))

    expect(refused).toMatchObject({status: 409, body: {error: {type: 'mutationError'}}})
  })

  test('it is not published once it is unscheduled', async () => {
    const {client} = await testLake()
    await withRelease(client)
    await client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(60_000)})

    await client.releases.unschedule({releaseId: 'r1'})

    expect(await releaseOf(client)).toMatchObject({state: 'active'})
    expect(await releaseOf(client)).not.toHaveProperty('publishAt')
  })

  test('one that cannot be published is active again and says why', async () => {
    const {client} = await testLake()
    await withRelease(client)
    await client.create({_id: 'c', _type: 'article', title: 'needs a', to: {_ref: 'a'}})
    await client.unpublishVersion({releaseId: 'r1', publishedId: 'a'})
    await client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(100)})

    await reaches(client, 'active')

    expect((await releaseOf(client))?.error).toEqual({
      message: 'Document "a" cannot be deleted as there are references to it from "c"',
    })
  })
})
