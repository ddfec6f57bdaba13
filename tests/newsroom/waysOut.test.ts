import {type SanityClient} from '@sanity/client'
import {describe, expect, test, vi} from 'vitest'
import {newsroomHook} from '../../commands/beforePublish/newsroomHook.ts'
import {openTokens, type Role, SKIP_BEFORE_PUBLISH} from '../../lake/index.ts'
import {checklistId} from '../../plugins/copydesk/story/index.ts'
import {notesId} from '../../schemas/privateId.ts'
import {clientOf, refusal, testLake} from '../lake/testLake.ts'
import {COMPLETE, TWO_WAYS} from './completeStory.ts'

/** What keeps everybody, and what asks: each makes a complete story one that does not go out. */
const DEFECTS = {
  blocking: {pubStatus: 'withheld'},
  asking: {byline: ''},
  finding: {body: TWO_WAYS},
}

type Defect = keyof typeof DEFECTS

const publish = (id: string, more: object = {}) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
    ...more,
  }) as const

interface Scene {
  client: SanityClient
  /** Past the hook: what is there before anything is tried. */
  setUp: SanityClient
  story: Record<string, unknown> & {_type: string}
}

/** Each way to make a story public, or to change one that is. `live` was published without defects. */
const WAYS: Record<string, (scene: Scene) => Promise<unknown>> = {
  'action publish': async ({client, setUp, story}) => {
    await setUp.create({...story, _id: 'drafts.a'})
    return client.action(publish('a'))
  },
  'action edit and publish over a live story': ({client, story}) =>
    client.action([
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.live',
        publishedId: 'live',
        patch: {set: {...story, slug: {_type: 'slug', current: 'live'}}},
      },
      publish('live'),
    ]),
  'mutate create': ({client, story}) => client.create({...story, _id: 'a'}),
  'mutate createIfNotExists': ({client, story}) => client.createIfNotExists({...story, _id: 'a'}),
  'mutate createOrReplace': ({client, story}) => client.createOrReplace({...story, _id: 'live'}),
  'mutate patch, as live edit does': ({client, story}) =>
    client
      .patch('live')
      .set({byline: story.byline, body: story.body, pubStatus: story.pubStatus ?? 'usable'})
      .commit(),
  'release publish': async ({client, setUp, story}) => {
    await inRelease(setUp, story)
    return client.releases.publish({releaseId: 'r1'})
  },
  'release schedule': async ({client, setUp, story}) => {
    await inRelease(setUp, story)
    return client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(150)})
  },
  'scheduled draft': async ({client, setUp, story}) => {
    await inRelease(setUp, story, {cardinality: 'one', releaseType: 'scheduled'})
    return client.releases.schedule({releaseId: 'r1', publishAt: inMilliseconds(150)})
  },
  'release import': async ({client, setUp, story}) => {
    await setUp.create({...story, _id: 'versions.r1.a'})
    const attributes = {
      _id: '_.releases.r1',
      _type: 'system.release',
      state: 'scheduled',
      publishAt: inMilliseconds(150),
    }
    const actionType = 'sanity.action.release.import'
    return client.action({actionType, releaseId: 'r1', attributes} as never)
  },
  'a transaction of many': ({client, story}) =>
    client
      .transaction()
      .create({_id: 'source-a', _type: 'source', name: 'Dana'})
      .create({...story, _id: 'a'})
      .patch('live', (patch) => patch.set({headline: 'The harbor is open again'}))
      .commit(),
}

const inMilliseconds = (ms: number) => new Date(Date.now() + ms).toISOString()

async function inRelease(setUp: SanityClient, story: Scene['story'], metadata: object = {}) {
  await setUp.releases.create({releaseId: 'r1', metadata: {title: 'Friday', ...metadata}})
  await setUp.create({...story, _id: 'versions.r1.a'})
}

const ROLES: Role[] = ['administrator', 'editor', 'contributor', 'viewer', 'anonymous']

async function newsroom(role: Role, defect: Defect | undefined) {
  const {lake, folder, anonymous} = await testLake({beforePublish: newsroomHook})
  const setUp = clientOf(lake, {headers: SKIP_BEFORE_PUBLISH})
  const token = role === 'anonymous' ? undefined : openTokens(folder).add('Dana', role).token
  await setUp.create({
    ...COMPLETE,
    _id: 'live',
    headline: 'The ferry sails',
    slug: {_type: 'slug', current: 'live'},
    firstPublished: '2026-01-01T00:00:00.000Z',
    versionCreated: '2026-01-01T00:00:00.000Z',
  })
  const story = {...COMPLETE, ...(defect && DEFECTS[defect])}
  return {setUp, client: clientOf(lake, {token}), anonymous, story}
}

const publicStories = (anonymous: SanityClient) =>
  anonymous.fetch<Record<string, unknown>[]>('*[_type == "article"]')

const outcome = async (act: Promise<unknown>) => {
  try {
    await act
    return 200
  } catch (error) {
    return (error as {statusCode: number}).statusCode
  }
}

/** Waits until what was scheduled has been published, or has been given up. */
const settled = (client: SanityClient) =>
  vi.waitFor(async () => {
    const state = await client.fetch('*[_id == "_.releases.r1"][0].state')
    expect(state ?? 'none').not.toBe('scheduled')
  })

describe.each(Object.keys(WAYS))('%s', (way) => {
  test.each<[Defect, Role]>([
    ...ROLES.map((role): [Defect, Role] => ['blocking', role]),
    ['asking', 'editor'],
    ['finding', 'editor'],
  ])('nothing %s goes out without a reason, whoever tries: %s', async (defect, role) => {
    const {setUp, client, anonymous, story} = await newsroom(role, defect)
    const before = await publicStories(anonymous)

    const status = await outcome(WAYS[way]({client, setUp, story}))
    await settled(setUp)

    expect(status).toBe({administrator: 409, editor: 409, anonymous: 401}[role as string] ?? 403)
    expect(await publicStories(anonymous)).toEqual(before)
  })

  test('a complete story goes out, with an address and times of its own', async () => {
    const {setUp, client, anonymous, story} = await newsroom('editor', undefined)
    const started = new Date(Date.now() - 60_000).toISOString()

    expect(await outcome(WAYS[way]({client, setUp, story}))).toBe(200)
    await settled(setUp)

    const published = await publicStories(anonymous)
    for (const {slug, firstPublished, versionCreated} of published) {
      expect((slug as {current: string}).current).toMatch(/^(live|harbor-reopens-after-the-storm)$/)
      expect(String(firstPublished) >= '2026-01-01').toBe(true)
      const isUntouched = versionCreated === '2026-01-01T00:00:00.000Z'
      expect(isUntouched || String(versionCreated) > started).toBe(true)
    }
    const moved = published.filter(({versionCreated}) => String(versionCreated) > started)
    expect(moved.length).toBeGreaterThan(0)
  })
})

/** What a reason says was left: as the publish dialog records it. */
const reasonFor = (id: string, findings: string[], action = 'publish') => ({
  _id: `copydesk.publishedAnyway.${action}`,
  _type: 'publishedAnyway',
  document: {_type: 'reference', _ref: id, _weak: true},
  action,
  findings: findings.map((finding, index) => ({_key: `f${index}`, finding})),
  reason: 'Deadline',
})

describe('with a reason', () => {
  const BYLINE = checklistId('byline')

  test.each<[string, Defect, string[], number]>([
    ['that names what is open, it goes out', 'asking', [BYLINE], 200],
    ['that names more, too', 'asking', [BYLINE, 'other'], 200],
    ['that names something else, it does not', 'asking', ['other'], 409],
    ['what blocks does not', 'blocking', [checklistId('withheld')], 409],
  ])('%s', async (_, defect, named, status) => {
    const {setUp, client, story} = await newsroom('editor', defect)
    await setUp.create({...story, _id: 'drafts.a'})
    await client.create(reasonFor('a', named))

    expect(await outcome(client.action(publish('a')))).toBe(status)
  })

  test('a reason is for one publication: the next needs one of its own', async () => {
    const {client, setUp, story} = await newsroom('editor', 'asking')
    await setUp.create({...story, _id: 'drafts.a'})
    await client.create(reasonFor('a', [BYLINE]))
    await client.action(publish('a'))
    await client.create({...story, _id: 'drafts.a', standfirst: 'New'})

    expect(await outcome(client.action(publish('a')))).toBe(409)
  })

  test('a contributor’s draft of a reason is none', async () => {
    const {client, setUp, story} = await newsroom('editor', 'asking')
    await setUp.create({...story, _id: 'drafts.a'})
    await client.create({...reasonFor('a', [BYLINE]), _id: 'drafts.publishedAnyway'})

    expect(await outcome(client.action(publish('a')))).toBe(409)
  })

  test('a reason in the same transaction', async () => {
    const {client, story, anonymous} = await newsroom('editor', 'asking')

    await client
      .transaction()
      .create(reasonFor('a', [BYLINE]))
      .create({...story, _id: 'a'})
      .commit()

    expect(await publicStories(anonymous)).toHaveLength(2)
  })

  test('a reason that comes with the action is kept in the same transaction', async () => {
    const {client, setUp, story} = await newsroom('editor', 'asking')
    await setUp.create({...story, _id: 'drafts.a'})

    const {transactionId} = await client.action(publish('a', {reason: 'Deadline'}) as never)

    const [record] = await setUp.fetch('*[_type == "publishedAnyway"]', {}, {perspective: 'raw'})
    expect(record).toMatchObject({
      _rev: transactionId,
      document: {_ref: 'a'},
      action: 'publish',
      title: COMPLETE.headline,
      findings: [{finding: BYLINE, rule: 'checklist', severity: 'review', message: 'No byline'}],
      reason: 'Deadline',
      by: 'Dana',
    })
    expect(await setUp.getDocument('a')).toMatchObject({_rev: transactionId})
  })

  test('a reason that is scheduled with a release stands when it is due', async () => {
    const {client, setUp, story, anonymous} = await newsroom('editor', 'asking')
    await inRelease(setUp, story)
    const actionType = 'sanity.action.release.schedule'
    const publishAt = inMilliseconds(150)

    await client.action({actionType, releaseId: 'r1', publishAt, reason: 'Deadline'} as never)
    await settled(setUp)

    expect(await publicStories(anonymous)).toHaveLength(2)
  })
})

const TAKING_BACK: Record<string, (client: SanityClient, more?: object) => Promise<unknown>> = {
  'action unpublish': (client, more) =>
    client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.live',
      publishedId: 'live',
      ...more,
    } as never),
  'action delete': (client, more) =>
    client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'live',
      includeDrafts: [],
      ...more,
    } as never),
  'mutate delete': (client) => client.delete('live'),
  'a release that unpublishes': async (client, more) => {
    await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
    await client.unpublishVersion({releaseId: 'r1', publishedId: 'live'})
    const actionType = 'sanity.action.release.publish'
    return client.action({actionType, releaseId: 'r1', ...more} as never)
  },
  'replaced by something else': (client) =>
    client.createOrReplace({_id: 'live', _type: 'source', name: 'Dana'}),
}

describe.each(Object.keys(TAKING_BACK))('%s', (way) => {
  test('a public story is not removed without a reason', async () => {
    const {client, anonymous} = await newsroom('administrator', undefined)

    expect(await outcome(TAKING_BACK[way](client))).toBe(409)
    expect(await publicStories(anonymous)).toHaveLength(1)
  })

  test('it is with one', async () => {
    const {client, anonymous} = await newsroom('administrator', undefined)
    await client.create(reasonFor('live', [], 'unpublish'))

    expect(await outcome(TAKING_BACK[way](client))).toBe(200)
    expect(await publicStories(anonymous)).toEqual([])
  })
})

test.each(['action unpublish', 'action delete', 'a release that unpublishes'])(
  'the reason for taking back can come with the request: %s',
  async (way) => {
    const {client, setUp} = await newsroom('editor', undefined)

    await TAKING_BACK[way](client, {reason: 'Sent by mistake'})

    expect(await setUp.fetch('*[_type == "publishedAnyway"]{action, reason, by}', {}, RAW)).toEqual(
      [
        {
          action: way === 'action delete' ? 'delete' : 'unpublish',
          reason: 'Sent by mistake',
          by: 'Dana',
        },
      ],
    )
  },
)

const RAW = {perspective: 'raw'} as const

test('discarding a draft asks nobody', async () => {
  const {client, setUp, story} = await newsroom('editor', 'blocking')
  await setUp.create({...story, _id: 'drafts.live'})

  await client.action({
    actionType: 'sanity.action.document.version.discard',
    versionId: 'drafts.live',
  } as never)

  expect(await setUp.getDocument('drafts.live')).toBe(undefined)
})

describe('canceled', () => {
  const withdrawal = {
    _type: 'correction',
    article: {_type: 'reference', _ref: 'live'},
    type: 'withdrawal',
    text: 'This story was sent by mistake.',
  }
  const cancel = (client: SanityClient) =>
    client.patch('live').set({pubStatus: 'canceled', edNote: 'Kill it'})

  test('a story is not canceled while readers are not told why', async () => {
    const {client, anonymous} = await newsroom('editor', undefined)

    expect(await outcome(cancel(client).commit())).toBe(409)
    expect(await publicStories(anonymous)).toMatchObject([{byline: 'Dana Reed'}])
  })

  test.each(['before it', 'with it'])(
    'with a withdrawal %s, only a notice is left',
    async (when) => {
      const {client, anonymous} = await newsroom('editor', undefined)
      const correction = {...withdrawal, _id: 'withdrawal-a'}
      if (when === 'before it') {
        await client.create(correction)
        await cancel(client).commit()
      } else {
        await client.transaction().create(correction).patch(cancel(client)).commit()
      }

      const [story] = await publicStories(anonymous)
      expect(
        Object.keys(story)
          .filter((name) => !name.startsWith('_'))
          .sort(),
      ).toEqual([
        'firstPublished',
        'headline',
        'language',
        'pubStatus',
        'section',
        'slug',
        'versionCreated',
      ])
    },
  )
})

test('two stories with one headline get two addresses, published at once or apart', async () => {
  const {client, anonymous, story} = await newsroom('editor', undefined)
  await client
    .transaction()
    .create({...story, _id: 'a'})
    .create({...story, _id: 'b'})
    .commit()
  await client.create({...story, _id: 'c'})

  const slugs = await anonymous.fetch('*[_type == "article"] | order(_id) .slug.current')

  expect(slugs).toEqual([
    'harbor-reopens-after-the-storm',
    'harbor-reopens-after-the-storm-2',
    'harbor-reopens-after-the-storm-3',
    'live',
  ])
})

test('the house’s records count as they stand, and so do editors’ decisions', async () => {
  const {client, setUp, story} = await newsroom('editor', 'finding')
  await setUp.create({...story, _id: 'drafts.a'})
  const [first] = await messages(client)
  expect(first).not.toContain('The record accepts')

  await setUp.create({_id: 'source-a', _type: 'source', name: 'Helmet Zahir', aliases: ['Zaheer']})
  expect((await messages(client))[0]).toContain('The record accepts')

  const decision = {_type: 'copydeskDecision', _key: 'd', kind: 'distinct'}
  const names = ['Helmet Zahir', 'Zahir', 'Zaheer']
  await setUp.create({_id: notesId('a'), _type: 'articleNotes', decisions: [{...decision, names}]})
  expect(await outcome(client.action(publish('a')))).toBe(200)
})

/** What keeps the draft of `a`, a sentence each. */
async function messages(client: SanityClient): Promise<string[]> {
  const {body} = await refusal(client.action(publish('a')))
  const {items} = (body as {error: {items: {error: {description: string}}[]}}).error
  return items.map(({error}) => error.description)
}
