import {createHash} from 'node:crypto'
import {type SanityClient} from '@sanity/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import {askHook} from '../../../lake/beforePublish/index.ts'
import {type BeforePublish, type Publication} from '../../../lake/index.ts'
import {refusal, testLake} from '../testLake.ts'

const publish = (id: string) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  }) as const

const sentenceOf = (body: unknown) => (body as {error: {description: string}}).error.description

const storyIds = (client: SanityClient) =>
  client.fetch<string[]>('*[_type == "story"]._id', {}, {perspective: 'raw'})

/** The transactions that touched a document, as the history has them. */
async function transactionsOf(client: SanityClient, id: string): Promise<string[]> {
  const url = `/data/history/production/transactions/${id}`
  const text = await client.request({url, json: false, query: {excludeContent: 'true'}})
  return String(text)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as {id: string}).id)
}

test('what the hook adds is written in the same transaction', async () => {
  const {client} = await testLake({
    beforePublish: ({changes}) => ({
      mutations: [
        {patch: {id: changes[0].id, set: {published: 'today'}}},
        {create: {_id: 'audit.1', _type: 'audit', of: changes[0].id}},
      ],
    }),
  })
  await client.create({_id: 'drafts.a', _type: 'story', title: 'one'})

  const {transactionId} = await client.action(publish('a'))

  const [story, audit] = await client.getDocuments(['a', 'audit.1'])
  expect(story).toMatchObject({title: 'one', published: 'today', _rev: transactionId})
  expect(audit).toMatchObject({of: 'a', _rev: transactionId})
  expect(await transactionsOf(client, 'a')).toEqual([transactionId])
})

test('a mutation of the hook that cannot be done refuses the whole', async () => {
  const {client} = await testLake({
    beforePublish: () => ({mutations: [{patch: {id: 'nothing', set: {a: 1}}}]}),
  })

  const {status} = await refusal(client.create({_id: 'a', _type: 'story'}))

  expect(status).toBe(409)
  expect(await client.fetch('count(*[_type == "story"])')).toBe(0)
})

const FAILING: Record<string, BeforePublish> = {
  'throws at once': () => {
    throw new Error('no records')
  },
  rejects: () => Promise.reject(new Error('no records')),
  'throws what is no error': () => {
    throw 'no records' as unknown
  },
}

test.each(Object.keys(FAILING))('a hook that %s refuses with a sentence', async (name) => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => logged.mockRestore())
  const {client} = await testLake({beforePublish: FAILING[name]})

  const {status, body} = await refusal(client.create({_id: 'a', _type: 'story'}))

  expect(status).toBe(500)
  expect(sentenceOf(body)).toBe(
    'The mutation(s) failed: The check before publishing failed: no records',
  )
  await client.create({_id: 'drafts.a', _type: 'story'})
  expect(await storyIds(client)).toEqual(['drafts.a'])
})

test('a hook that does not answer refuses after its time, and a late failure harms nobody', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => logged.mockRestore())
  let fail = (_: Error) => {}
  const late = new Promise<undefined>((_, reject) => (fail = reject))

  const asked = askHook(() => late, {changes: [{id: 'a'}]} as Publication, 20)

  await expect(asked).rejects.toMatchObject({
    status: 503,
    message: 'The check before publishing took too long. Nothing was written: try again.',
  })
  fail(new Error('late'))
  await Promise.resolve()
})

test('of two publications that would clash, the second meets the first', async () => {
  const {client} = await testLake({
    beforePublish: async ({changes, fetch}) => {
      const slug = changes[0].after?.slug
      const taken = await fetch<number>('count(*[slug == $slug && !(_id in path("drafts.**"))])', {
        slug,
      })
      return taken > 0 ? {refuse: [{message: `"${String(slug)}" is in use.`}]} : undefined
    },
  })

  const answers = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((_id) => client.create({_id, _type: 'story', slug: 'one'})),
  )

  expect(answers.map(({status}) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(await client.fetch('count(*[_type == "story"])')).toBe(1)
})

test('a draft that changes while it is judged is judged again', async () => {
  const judged: unknown[] = []
  const {client} = await testLake({
    beforePublish: async ({changes}) => {
      judged.push(changes[0].after?.title)
      if (judged.length === 1) await client.patch('drafts.a').set({title: 'two'}).commit()
      return undefined
    },
  })
  await client.create({_id: 'drafts.a', _type: 'story', title: 'one'})

  await client.action(publish('a'))

  expect(judged).toEqual(['one', 'two'])
  expect(await client.getDocument('a')).toMatchObject({title: 'two'})
})

test('a draft that never rests is refused, and nothing is lost', async () => {
  let round = 0
  const {client} = await testLake({
    beforePublish: async () => {
      await client.patch('drafts.a').set({round: ++round}).commit()
      return undefined
    },
  })
  await client.create({_id: 'drafts.a', _type: 'story'})

  const {body} = await refusal(client.action(publish('a')))

  expect(sentenceOf(body)).toMatch(/publish again/)
  expect(await storyIds(client)).toEqual(['drafts.a'])
  expect(await client.getDocument('drafts.a')).toMatchObject({round: 3})
})

test('ids and keys that the lake gives are those that were judged', async () => {
  const judged: unknown[] = []
  const {client} = await testLake({
    beforePublish: ({changes}) => {
      judged.push(changes.map(({id, after}) => [id, after?.list]))
      return undefined
    },
  })

  const created = await client.create(
    {_type: 'story', list: [{word: 'a'}, {word: 'b'}]},
    {autoGenerateArrayKeys: true},
  )

  expect(judged).toEqual([[[created._id, created.list]]])
  expect(created.list).toEqual([
    {_key: expect.stringMatching(/^\w{12}$/), word: 'a'},
    {_key: expect.stringMatching(/^\w{12}$/), word: 'b'},
  ])
})

test('a dry run asks and writes nothing', async () => {
  const asked: boolean[] = []
  const {client} = await testLake({
    beforePublish: ({dryRun}) => {
      asked.push(dryRun)
      return {mutations: [{create: {_id: 'audit.1', _type: 'audit'}}]}
    },
  })

  await client.create({_id: 'a', _type: 'story'}, {dryRun: true})

  expect(asked).toEqual([true])
  expect(await client.fetch('count(*[_type in ["story", "audit"]])')).toBe(0)
})

const state = (client: SanityClient) =>
  client.fetch<{state: string; error?: {message: string}; publishAt?: string}>(
    '*[_id == "_.releases.r1"][0]{state, error, publishAt}',
  )

async function scheduled(client: SanityClient, milliseconds: number) {
  await client.releases.create({releaseId: 'r1', metadata: {title: 'Friday'}})
  await client.create({_id: 'versions.r1.a', _type: 'story', title: 'later'})
  const publishAt = new Date(Date.now() + milliseconds).toISOString()
  await client.releases.schedule({releaseId: 'r1', publishAt})
  return publishAt
}

test('a file whose upload is refused is not served, and is once it is taken', async () => {
  let refuses = true
  const {lake, client} = await testLake({
    beforePublish: () => (refuses ? {refuse: [{message: 'Not this one.'}]} : undefined),
  })
  const upload = () => client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
  const served = async () => {
    const name = createHash('sha1').update('words').digest('hex')
    return (await fetch(`${lake.url}/files/local/production/${name}.txt`)).status
  }
  await expect(upload()).rejects.toThrow('Not this one.')
  expect(await served()).toBe(404)
  refuses = false
  const {_id} = await upload()
  expect(await served()).toBe(200)
  await client.delete(_id)
  expect(await served()).toBe(200)
  await client.datasets.delete('production')
  expect(await served()).toBe(404)
})

test('what is scheduled is judged for its time, and again when that has come', async () => {
  const asked: unknown[] = []
  const {client} = await testLake({
    beforePublish: ({how, at, by, changes}) => {
      asked.push([how, at, by.id, changes.map(({id}) => id)])
      return {mutations: [{create: {_id: `note.${how}`, _type: 'note'}}]}
    },
  })

  const publishAt = await scheduled(client, 300)
  await vi.waitFor(async () => expect((await state(client)).state).toBe('published'))

  expect(asked).toEqual([
    ['schedule', publishAt, expect.any(String), ['a']],
    ['due', expect.any(String), '<scheduler>', ['a']],
  ])
  expect(await client.getDocument('a')).toMatchObject({title: 'later'})
  const notes = await client.fetch('*[_type == "note"]._id', {}, {perspective: 'raw'})
  expect(notes.sort()).toEqual(['note.due', 'note.schedule'])
})

test('a refusal when it is due stays with the release and is not tried again', async () => {
  let asked = 0
  const {client} = await testLake({
    beforePublish: ({how}) => {
      asked++
      return how === 'due' ? {refuse: [{message: 'It is withheld now.'}]} : undefined
    },
  })

  await scheduled(client, 200)
  await vi.waitFor(async () => expect((await state(client)).state).toBe('active'))

  expect(await state(client)).toEqual({
    state: 'active',
    error: {message: 'It is withheld now.'},
    publishAt: null,
  })
  expect(asked).toBe(2)
  expect(await storyIds(client)).toEqual(['versions.r1.a'])
})

test('what a transaction left is told when it can be read, and a failure of who is told is no failure of the write', async () => {
  const told: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => void vi.restoreAllMocks())
  const {client} = await testLake({
    afterWrite({dataset, documents}) {
      told.push([dataset, documents.map(({_id, title}) => [_id, title])])
      throw new Error('Told in vain')
    },
  })

  await client.create({_id: 'drafts.a', _type: 'story', title: 'one'})
  await client
    .transaction()
    .patch('drafts.a', {set: {title: 'two'}})
    .create({_id: 'b', _type: 'story'})
    .commit()
  await client.delete('b')

  expect(told).toEqual([
    ['production', [['drafts.a', 'one']]],
    [
      'production',
      [
        ['drafts.a', 'two'],
        ['b', undefined],
      ],
    ],
    ['production', []],
  ])
})
