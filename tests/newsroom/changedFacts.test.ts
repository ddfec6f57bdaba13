import {type SanityClient} from '@sanity/client'
import {beforeAll, describe, expect, test} from 'vitest'
import {newsroomHook} from '../../commands/beforePublish/newsroomHook.ts'
import {openTokens, type Role, SKIP_BEFORE_PUBLISH} from '../../lake/index.ts'
import {publishTogether, scheduleTogether} from '../../plugins/copydesk/story/index.ts'
import {clientOf, refusal, testLake} from '../lake/testLake.ts'
import {textBlocks} from '../studio/textBlocks.ts'
import {COMPLETE} from './completeStory.ts'

const LIVE = {
  ...COMPLETE,
  _id: 'flood',
  headline: 'Flood in Norwick',
  slug: {_type: 'slug', current: 'flood'},
  firstPublished: '2026-01-01T00:00:00.000Z',
  versionCreated: '2026-01-01T00:00:00.000Z',
  body: textBlocks('Some 65 families lost their homes in the flood.'),
}
const CHANGED = {...LIVE, body: textBlocks('Some 75 families lost their homes in the flood.')}
const REWORDED = {...LIVE, body: textBlocks('Because of the flood, 65 families lost their homes.')}

const CORRECTION = {
  _id: 'corr',
  _type: 'correction',
  article: {_type: 'reference', _ref: 'flood'},
  type: 'correction',
  wasWrong: '65 families',
  nowReads: '75 families',
  text: 'An earlier version of this story said 65 families; it was 75.',
}

const ANSWER = {
  _id: 'copydesk.publishedChange.a',
  _type: 'publishedChange',
  document: {_type: 'reference', _ref: 'flood', _weak: true},
  answer: 'update',
  reason: 'New figures',
  changes: [
    {_key: 'c0', fact: 'number', was: '65 families', now: '75 families', where: 'paragraph'},
  ],
}

const publish = (id: string) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  }) as const

type Story = typeof LIVE

/** The engine, whose loading may take longer on a busy machine than the lake waits for a judgment. */
beforeAll(() => import('../../commands/beforePublish/judgePublication.ts'))

/** Each way to change a published story. */
const WAYS: Record<
  string,
  (client: SanityClient, setUp: SanityClient, story: Story) => Promise<unknown>
> = {
  publish: async (client, setUp, story) => {
    await setUp.create({...story, _id: 'drafts.flood'})
    return client.action(publish('flood'))
  },
  'a mutation': (client, _, story) => client.createOrReplace(story),
  'a patch': (client, _, {body}) => client.patch('flood').set({body}).commit(),
  'a release': async (client, setUp, story) => {
    await setUp.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
    await setUp.create({...story, _id: 'versions.r1.flood'})
    return client.releases.publish({releaseId: 'r1'})
  },
  'a scheduled release': async (client, setUp, story) => {
    await setUp.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
    await setUp.create({...story, _id: 'versions.r1.flood'})
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    return client.releases.schedule({releaseId: 'r1', publishAt})
  },
}

async function newsroom(role: Role = 'editor') {
  const {lake, folder} = await testLake({beforePublish: newsroomHook})
  const setUp = clientOf(lake, {headers: SKIP_BEFORE_PUBLISH})
  await setUp.create(LIVE)
  return {setUp, client: clientOf(lake, {token: openTokens(folder).add('Dana', role).token})}
}

const live = (client: SanityClient) => client.fetch('pt::text(*[_id == "flood"][0].body)')

describe.each(Object.keys(WAYS))('%s', (way) => {
  test.each<Role>(['editor', 'administrator'])(
    'changes no fact without an answer, by an %s',
    async (role) => {
      const {client, setUp} = await newsroom(role)
      const {status, body} = await refusal(WAYS[way]!(client, setUp, CHANGED))
      expect(status).toBe(409)
      expect(JSON.stringify(body)).toContain('“65 families” → “75 families”')
      expect(await live(client)).toContain('65')
    },
  )

  test('goes through with an answer beside it', async () => {
    const {client, setUp} = await newsroom()
    await client.create(ANSWER)
    await WAYS[way]!(client, setUp, CHANGED)
    if (way !== 'a scheduled release') expect(await live(client)).toContain('75')
  })

  test('goes through where only the wording changes', async () => {
    const {client, setUp} = await newsroom()
    await WAYS[way]!(client, setUp, REWORDED)
    if (way !== 'a scheduled release') expect(await live(client)).toContain('Because')
  })
})

test('story and correction go out in one transaction, or neither does', async () => {
  const {client, setUp} = await newsroom()
  await setUp.create({...CHANGED, _id: 'drafts.flood'})
  await setUp.create({
    ...CORRECTION,
    _id: 'drafts.corr',
    wasWrong: 'Tuesday',
    nowReads: 'Friday',
    text: 'It was Friday.',
  })
  await refusal(client.action([publish('corr'), publish('flood')]))
  expect(await client.fetch('count(*[_id == "corr"])')).toBe(0)

  await setUp.createOrReplace({...CORRECTION, _id: 'drafts.corr'})
  await client.action([publish('corr'), publish('flood')])
  expect(await live(client)).toContain('75')
  expect(await client.fetch('*[_id == "corr"][0].text')).toBe(CORRECTION.text)
})

describe('scheduled', () => {
  const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
  const together = (client: SanityClient, time: string, draftRev: string) =>
    scheduleTogether(client, {
      releaseId: 'rtogether',
      title: 'Correction: Flood in Norwick',
      at: time,
      story: {id: 'flood', draftRev},
      others: [CORRECTION],
      records: [ANSWER],
    })

  test('story and correction are locked until their time, and go out then in one transaction', async () => {
    const {client, setUp} = await newsroom()
    const draft = await setUp.create({...CHANGED, _id: 'drafts.flood'})
    await together(client, at(1000), draft._rev)
    expect(await live(client)).toContain('65')
    expect(await client.fetch('count(*[_id == "corr"])')).toBe(0)
    const {status} = await refusal(
      client.patch('versions.rtogether.corr').set({text: 'Never.'}).commit(),
    )
    expect(status).toBe(409)
    await expect.poll(() => live(client), {timeout: 60_000}).toContain('75')
    const [story, correction] = await client.getDocuments(['flood', 'corr'])
    expect(correction).toMatchObject({text: CORRECTION.text, article: {_ref: 'flood'}})
    expect(correction!._rev).toBe(story!._rev)
    expect(story!.versionCreated).not.toBe(LIVE.versionCreated)
  })

  test.each([
    ['the draft has changed since it was read', 'another', at(3_600_000)],
    ['the embargo lasts longer', undefined, at(3_600_000)],
  ])('nothing is left of an attempt that is refused: %s', async (_, draftRev, time) => {
    const {client, setUp} = await newsroom()
    const draft = await setUp.create({
      ...CHANGED,
      _id: 'drafts.flood',
      embargoedUntil: at(7_200_000),
    })
    const {status} = await refusal(together(client, time, draftRev ?? draft._rev))
    expect(status).toBe(409)
    const left =
      '*[_id in path("versions.**") || _type in ["publishedChange", "system.release"]]._id'
    expect(await client.withConfig({perspective: 'raw'}).fetch(left)).toEqual([])
    expect(await setUp.getDocument('drafts.flood')).toEqual(draft)
  })
})

test('who publishes second is refused where the story has moved on, and keeps the draft', async () => {
  const {client, setUp} = await newsroom()
  const live = await setUp.getDocument('flood')
  const draft = await setUp.create({...CHANGED, _id: 'drafts.flood'})
  const story = {id: 'flood', draftRev: draft._rev, liveRev: live!._rev}
  await setUp.patch('flood').set({standfirst: 'Help is on its way.'}).commit()

  const {status} = await refusal(client.action(publishTogether(story, [ANSWER])))
  expect(status).toBe(409)
  expect(await client.fetch('count(*[_type == "publishedChange"])')).toBe(0)
  expect(await setUp.getDocument('drafts.flood')).toEqual(draft)

  const now = await setUp.getDocument('flood')
  await client.action(publishTogether({...story, liveRev: now!._rev}, [ANSWER]))
  expect(await client.fetch('pt::text(*[_id == "flood"][0].body)')).toContain('75')
  expect(await client.fetch('*[_type == "publishedChange"]._id')).toEqual([ANSWER._id])
})

test('an answer is for the next publication only', async () => {
  const {client, setUp} = await newsroom()
  await client.create(ANSWER)
  await client.createOrReplace(CHANGED)
  await setUp.createOrReplace(LIVE)
  await refusal(client.createOrReplace(CHANGED))
  expect(await live(client)).toContain('65')
})

describe('a published correction', () => {
  const wrong = {...CORRECTION, text: 'Nothing was ever wrong.'}
  const earlier = [
    {_type: 'earlierWording', _key: 'e', text: CORRECTION.text, reason: 'Slip', by: 'Dana', at: ''},
  ]

  test('is not rewritten silently', async () => {
    const {client, setUp} = await newsroom()
    await setUp.create(CORRECTION)
    const {status, body} = await refusal(client.createOrReplace(wrong))
    expect(status).toBe(409)
    expect(JSON.stringify(body)).toContain('keep how it read')
    await client.createOrReplace({...wrong, earlier})
    expect(await client.fetch('*[_id == "corr"][0].text')).toBe(wrong.text)
    await refusal(client.patch('corr').unset(['earlier']).commit())
  })

  test('is neither deleted nor unpublished', async () => {
    const {client, setUp} = await newsroom()
    await setUp.create(CORRECTION)
    await refusal(client.delete('corr'))
    await refusal(
      client.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: 'drafts.corr',
        publishedId: 'corr',
      }),
    )
    expect(await client.fetch('count(*[_id == "corr"])')).toBe(1)
  })
})
