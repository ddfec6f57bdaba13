import {type SanityClient} from '@sanity/client'
import {describe, expect, test} from 'vitest'
import {type BeforePublish, openTokens, SKIP_BEFORE_PUBLISH} from '../../../lake/index.ts'
import {clientOf, refusal, testLake} from '../testLake.ts'

/** A published story `live` with a draft, the draft of a new story, and both in a release. */
async function newsroom(client: SanityClient) {
  await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
  await client
    .transaction()
    .create({_id: 'live', _type: 'story', title: 'old'})
    .create({_id: 'drafts.live', _type: 'story', title: 'new'})
    .create({_id: 'drafts.fresh', _type: 'story', title: 'fresh'})
    .create({_id: 'versions.r1.live', _type: 'story', title: 'later'})
    .create({_id: 'versions.r1.first', _type: 'story', title: 'first'})
    .create({_id: 'versions.r2.imported', _type: 'story', title: 'imported'})
    .commit()
}

const publish = (id: string) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  }) as const

/** Each way to change what is public: how the hook is told, and what changes, as `id before→after`. */
const WAYS: Record<string, [how: string, changes: string[], (client: SanityClient) => unknown]> = {
  create: ['mutations', ['x -→n'], (c) => c.create({_id: 'x', _type: 'story', title: 'n'})],
  createIfNotExists: [
    'mutations',
    ['x -→n'],
    (c) => c.createIfNotExists({_id: 'x', _type: 'story', title: 'n'}),
  ],
  createOrReplace: [
    'mutations',
    ['live old→n'],
    (c) => c.createOrReplace({_id: 'live', _type: 'story', title: 'n'}),
  ],
  patch: ['mutations', ['live old→n'], (c) => c.patch('live').set({title: 'n'}).commit()],
  'patch by query': [
    'mutations',
    ['live old→n'],
    (c) => c.patch({query: '*[_id == "live"]'}).set({title: 'n'}).commit(),
  ],
  delete: ['mutations', ['live old→-'], (c) => c.delete('live')],
  purge: [
    'mutations',
    ['live old→-'],
    (c) => c.mutate([{delete: {id: 'live', purge: true}} as never]),
  ],
  'action publish': ['actions', ['live old→new'], (c) => c.action(publish('live'))],
  'action edit and publish': [
    'actions',
    ['live old→n'],
    (c) =>
      c.action([
        {
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.live',
          publishedId: 'live',
          patch: {set: {title: 'n'}},
        },
        publish('live'),
      ]),
  ],
  'two publications': [
    'actions',
    ['live old→new', 'fresh -→fresh'],
    (c) => c.action([publish('live'), publish('fresh')]),
  ],
  'action unpublish': [
    'actions',
    ['live old→-'],
    (c) =>
      c.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.live',
        publishedId: 'live',
      }),
  ],
  'action delete': [
    'actions',
    ['live old→-'],
    (c) =>
      c.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'live',
        includeDrafts: ['drafts.live'],
      }),
  ],
  'release publish': [
    'actions',
    ['first -→first', 'live old→later'],
    (c) => c.releases.publish({releaseId: 'r1'}),
  ],
  'release schedule': [
    'schedule',
    ['first -→first', 'live old→later'],
    (c) => c.releases.schedule({releaseId: 'r1', publishAt: '2999-01-01T00:00:00.000Z'}),
  ],
  'release import as scheduled': [
    'schedule',
    ['imported -→imported'],
    (c) => {
      const attributes = {
        _id: '_.releases.r2',
        _type: 'system.release',
        state: 'scheduled',
        publishAt: '2999-01-01T00:00:00.000Z',
      }
      const action = {actionType: 'sanity.action.release.import', releaseId: 'r2', attributes}
      return c.action(action as never)
    },
  ],
  upload: [
    'upload',
    ['file-6dd07555eb47af0af733586a0d1ff4d1ab4af17f-txt -→'],
    (c) => c.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'}),
  ],
}

const title = (document: Record<string, unknown> | null) =>
  document ? String(document.title ?? '') : '-'

/** A hook that notes what it is asked. */
function noting() {
  const asked: [how: string, changes: string[]][] = []
  const beforePublish: BeforePublish = ({how, changes}) => {
    asked.push([
      how,
      changes.map(({id, before, after}) => `${id} ${title(before)}→${title(after)}`),
    ])
    return undefined
  }
  return {asked, beforePublish}
}

describe('the hook is asked about', () => {
  test.each(Object.keys(WAYS))('%s', async (name) => {
    const {asked, beforePublish} = noting()
    const {client} = await testLake({beforePublish})
    await newsroom(client)
    asked.length = 0
    const [how, changes, act] = WAYS[name]

    await act(client)

    expect(
      asked.map(([, told]) => told.map((line) => line.replace(/-txt -→.*/, '-txt -→'))),
    ).toEqual([
      changes.map((line) => (how === 'upload' ? expect.stringMatching(/^file-.*-txt -→$/) : line)),
    ])
    expect(asked[0][0]).toBe(how)
  })

  test('nothing that only who has a token can read', async () => {
    const {asked, beforePublish} = noting()
    const {client} = await testLake({beforePublish})

    await client.create({_id: 'drafts.a', _type: 'story', title: 'one'})
    await client.patch('drafts.a').set({title: 'two'}).commit()
    await client.create({_id: 'private.a', _type: 'note'})
    await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
    await client.create({_id: 'versions.r1.a', _type: 'story'})
    await client.action({
      actionType: 'sanity.action.document.version.discard',
      versionId: 'versions.r1.a',
    } as never)
    await client.delete('drafts.a')

    expect(asked).toEqual([])
  })
})

describe('a refusal leaves everything as it was', () => {
  const refusing: BeforePublish = () => ({
    refuse: [
      {message: 'The story has no text.', code: 'body'},
      {message: 'It has no web address.', code: 'slug', id: 'other'},
    ],
  })

  test.each(Object.keys(WAYS).filter((name) => name !== 'upload'))('%s', async (name) => {
    const {lake, client} = await testLake({beforePublish: refusing})
    const unjudged = clientOf(lake, {headers: SKIP_BEFORE_PUBLISH})
    await newsroom(unjudged)
    const stored = () => client.fetch('*', {}, {perspective: 'raw'})
    const before = await stored()
    const id = WAYS[name][1][0].split(' ')[0]
    const item = (details: object) => ({error: {type: 'publishRefusedError', ...details}, index: 0})

    const {status, body} = await refusal(WAYS[name][2](client) as Promise<unknown>)

    expect({status, body}).toEqual({
      status: 409,
      body: {
        error: {
          description: 'The check before publishing refused this',
          items: [
            item({description: 'The story has no text.', code: 'body', id}),
            item({description: 'It has no web address.', code: 'slug', id: 'other'}),
          ],
          type: 'mutationError',
        },
      },
    })
    expect(await stored()).toEqual(before)
  })
})

test('what the hook knows of a publication', async () => {
  let known: unknown
  const {lake, folder} = await testLake({
    beforePublish: async ({by, dataset, at, dryRun, alongside, request, get, fetch}) => {
      known = {
        by,
        dataset,
        dryRun,
        isNow: Math.abs(Date.parse(at) - Date.now()) < 60_000,
        alongside: alongside.map(({_id}) => _id),
        request,
        draftAfter: get('drafts.a'),
        publishedAfter: get('a')?.title,
        stored: await fetch('*[_type == $type]{_id, title}', {type: 'story'}),
      }
      return undefined
    },
  })
  const {token, stored} = openTokens(folder).add('Dana', 'editor')
  const editor = clientOf(lake, {token})
  await editor.create({_id: 'drafts.a', _type: 'story', title: 'one'})
  const mutations = [
    {create: {_id: 'note.1', _type: 'note'}},
    {create: {_id: 'a', _type: 'story', title: 'one'}},
    {delete: {id: 'drafts.a'}},
  ]

  await editor.mutate(mutations as never)

  expect(known).toEqual({
    by: {id: stored.id, name: 'Dana', roles: ['editor']},
    dataset: 'production',
    dryRun: false,
    isNow: true,
    alongside: ['note.1'],
    request: mutations,
    draftAfter: undefined,
    publishedAfter: 'one',
    stored: [{_id: 'drafts.a', title: 'one'}],
  })
})

test('only an administrator goes past the hook', async () => {
  const {lake, folder, client} = await testLake({
    beforePublish: () => ({refuse: [{message: 'No.'}]}),
  })
  const as = (token: string) => clientOf(lake, {token, headers: SKIP_BEFORE_PUBLISH})
  const {token} = openTokens(folder).add('Dana', 'editor')

  expect((await refusal(as(token).create({_id: 'a', _type: 'story'}))).status).toBe(403)
  expect((await refusal(client.create({_id: 'a', _type: 'story'}))).status).toBe(409)
  await as(lake.token).create({_id: 'a', _type: 'story'})

  expect(await client.fetch('*[_type == "story"]._id')).toEqual(['a'])
})
