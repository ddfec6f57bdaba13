import {createServer} from 'node:http'
import {type AddressInfo} from 'node:net'
import {json} from 'node:stream/consumers'
import {type SanityClient, type SanityDocument} from '@sanity/client'
import {evaluate, parse} from 'groq-js'
import {afterEach, describe, expect, onTestFinished, test, vi} from 'vitest'
import {type PublishedEvent} from '../../functions/story-published/afterPublication.ts'
import {handler} from '../../functions/story-published/index.ts'
import {readSettings} from '../../functions/story-published/settings.ts'
import {notesId} from '../../schemas/privateId.ts'
import blueprint from '../../sanity.blueprint.ts'
import {clientOf, testLake} from '../lake/testLake.ts'
import {COMPLETE, TWO_WAYS} from '../newsroom/completeStory.ts'
import {textBlocks} from '../studio/textBlocks.ts'

afterEach(() => vi.unstubAllEnvs())

type Published = SanityDocument & Record<string, unknown>

/**
 * A lake that asks nobody, as the hosted one, with the function beside it: what changes in public is delivered by the
 * filter and the projection of the blueprint, and what the function writes is delivered, too.
 */
async function hosted(env: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const {lake} = await testLake()
  const client = clientOf(lake)
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => lines.push(String(line)))
  onTestFinished(() => log.mockRestore())
  const published = async () => {
    const query = '*[!(_id in path("drafts.**")) && !(_id in path("versions.**"))]'
    const documents = await client.fetch<Published[]>(query)
    return new Map(documents.map((document) => [document._id, document]))
  }
  let known = await published()
  const {projectId, dataset} = client.config()
  const clientOptions = {projectId, dataset, apiHost: lake.url, token: lake.token}
  const context = {clientOptions: {...clientOptions, useProjectHostname: false}}
  const run = (data: PublishedEvent) =>
    handler({context, event: {data}} as unknown as Parameters<typeof handler>[0])

  /** Delivers until nothing in public changes any more. @returns how often the function ran */
  async function deliver(): Promise<PublishedEvent[]> {
    const ran: PublishedEvent[] = []
    for (let round = 0; round < 10; round++) {
      const now = await published()
      const changed = [...now.values()].filter(({_id, _rev}) => known.get(_id)?._rev !== _rev)
      const before = known
      known = now
      if (changed.length === 0) return ran
      for (const after of changed) {
        const event = await eventOf(before.get(after._id) ?? null, after)
        if (event) await run(event)
        if (event) ran.push(event)
      }
    }
    throw new Error('The function loops.')
  }
  return {client, deliver, run, lines}
}

async function eventOf(before: Published | null, after: Published) {
  const [{event}] = blueprint({} as never).resources as unknown as {
    event: {filter: string; projection: string}
  }[]
  const rule = parse(`*[${event.filter}]${event.projection}`, {mode: 'delta'})
  const [data] = await (await evaluate(rule, {dataset: [after], before, after})).get()
  return data as PublishedEvent | undefined
}

async function publish(client: SanityClient, id: string, story: Record<string, unknown>) {
  await client.createOrReplace({_type: 'article', ...story, _id: `drafts.${id}`})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  })
}

const overrides = (client: SanityClient) =>
  client.fetch<Record<string, unknown>[]>('*[_type == "publishedAnyway"]')

const NOW = expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/)

describe('a story that is complete', () => {
  test('gets its times and a web address, once, and the function does not run on its own write', async () => {
    const {client, deliver, lines} = await hosted()
    await publish(client, 'a', COMPLETE)
    expect(await deliver()).toHaveLength(1)
    expect(await client.getDocument('a')).toMatchObject({
      ...COMPLETE,
      firstPublished: NOW,
      versionCreated: NOW,
      slug: {_type: 'slug', current: 'harbor-reopens-after-the-storm'},
    })
    expect(await deliver()).toEqual([])
    expect(await overrides(client)).toEqual([])
    expect(lines).toEqual(['Set: firstPublished, versionCreated, slug.'])
  })

  test('keeps the times that the Studio has set in the same transaction', async () => {
    const {client, deliver} = await hosted()
    const set = {
      firstPublished: '2026-03-05T08:00:00.000Z',
      versionCreated: '2026-03-05T08:00:00.000Z',
      slug: {_type: 'slug', current: 'a'},
    }
    await publish(client, 'a', {...COMPLETE, ...set})
    const before = await client.getDocument('a')
    await deliver()
    expect(await client.getDocument('a')).toEqual(before)
  })

  test('that changes in public moves the time of its version, and keeps the first', async () => {
    const {client, deliver} = await hosted()
    await publish(client, 'a', COMPLETE)
    await deliver()
    const first = (await client.getDocument('a'))!
    await publish(client, 'a', {...first, byline: 'Dana Reed and Sam Hill'})
    expect(await deliver()).toHaveLength(1)
    const second = (await client.getDocument('a'))!
    expect(second).toMatchObject({
      byline: 'Dana Reed and Sam Hill',
      firstPublished: first.firstPublished,
    })
    expect(second.versionCreated > first.versionCreated).toBe(true)
  })
})

describe('a story that went out past the check', () => {
  test('is recorded with what was open, and gets its times all the same', async () => {
    const {client, deliver} = await hosted()
    await publish(client, 'a', {...COMPLETE, byline: '', body: TWO_WAYS})
    await deliver()
    expect(await client.getDocument('a')).toMatchObject({firstPublished: NOW})
    expect(await overrides(client)).toMatchObject([
      {
        document: {_ref: 'a', _weak: true},
        title: COMPLETE.headline,
        action: 'publish',
        reason: 'Went out past the check, and was found afterwards.',
        findings: [
          {finding: 'checklist.byline', rule: 'checklist', severity: 'review'},
          {rule: 'name-spelling', severity: 'warning'},
        ],
      },
    ])
  })

  test('the record is no reason for the next publication, and an event that comes twice adds none', async () => {
    const {client, deliver, run} = await hosted()
    await publish(client, 'a', {...COMPLETE, byline: ''})
    const [event] = await deliver()
    await run(event)
    expect(await overrides(client)).toHaveLength(1)
    await publish(client, 'a', {...COMPLETE, byline: '', headline: 'Harbor opens'})
    await deliver()
    expect(await overrides(client)).toHaveLength(2)
  })

  test('with a reason that the Studio keeps beside it, it is let through', async () => {
    const {client, deliver} = await hosted()
    await client.create({
      _id: 'copydesk.publishedAnyway.x',
      _type: 'publishedAnyway',
      document: {_type: 'reference', _ref: 'a', _weak: true},
      findings: [{_key: 'f', finding: 'checklist.byline'}],
      reason: 'No byline in house copy',
      action: 'publish',
    })
    await publish(client, 'a', {...COMPLETE, byline: ''})
    await deliver()
    expect((await overrides(client)).map(({_id}) => _id)).toEqual(['copydesk.publishedAnyway.x'])
  })

  test('what an editor has decided is not open', async () => {
    const {client, deliver} = await hosted()
    await client.create({
      _id: notesId('a'),
      _type: 'articleNotes',
      decisions: [
        {
          _key: 'd',
          kind: 'distinct',
          names: ['Zahir', 'Zaheer'],
          finding: 'x',
          rule: 'name-spelling',
          at: '2026-03-05',
        },
      ],
    })
    await publish(client, 'a', {...COMPLETE, body: TWO_WAYS})
    await deliver()
    expect(await overrides(client)).toEqual([])
  })

  test('facts that change without an answer are open; a correction that goes out with them answers', async () => {
    const {client, deliver} = await hosted()
    await publish(client, 'a', COMPLETE)
    await deliver()
    const live = (await client.getDocument('a'))!
    const changed = {...live, body: textBlocks('The harbor reopened on Monday with 75 boats.')}
    await publish(client, 'a', changed)
    await deliver()
    expect(await overrides(client)).toMatchObject([{findings: [{rule: 'published-facts'}]}])
    const again = (await client.getDocument('a'))!
    const correction = {
      _type: 'correction',
      _id: 'c',
      article: {_type: 'reference', _ref: 'a'},
      type: 'correction',
      wasWrong: '75 boats',
      nowReads: '85 boats',
      text: 'An earlier version of this story said 75 boats.',
    }
    await client
      .transaction()
      .create(correction)
      .patch('a', (patch) =>
        patch.set({body: textBlocks('The harbor reopened on Monday with 85 boats.')}),
      )
      .commit()
    await deliver()
    expect(await overrides(client)).toHaveLength(1)
    expect((await client.getDocument('a'))!.versionCreated > again.versionCreated).toBe(true)
  })

  test('nothing is recorded where nothing is set', async () => {
    const {client, deliver} = await hosted({COPYDESK_ON_FINDINGS: 'nothing'})
    await publish(client, 'a', {...COMPLETE, byline: ''})
    await deliver()
    expect(await overrides(client)).toEqual([])
  })
})

describe('take-back', () => {
  const env = {COPYDESK_ON_FINDINGS: 'take-back,audit'}

  test('a story that was not public is a draft again', async () => {
    const {client, deliver, lines} = await hosted(env)
    await publish(client, 'a', {...COMPLETE, byline: ''})
    expect(await deliver()).toHaveLength(1)
    expect(await client.getDocument('a')).toBeUndefined()
    expect(await client.getDocument('drafts.a')).toMatchObject({headline: COMPLETE.headline})
    expect(await overrides(client)).toHaveLength(1)
    expect(lines.at(-1)).toBe('It is no longer public, and a draft again.')
  })

  test('one that was reads as before, and the change is the draft', async () => {
    const {client, deliver, lines} = await hosted(env)
    await publish(client, 'a', COMPLETE)
    await deliver()
    const live = (await client.getDocument('a'))!
    await publish(client, 'a', {...live, byline: '', headline: 'Harbor opens'})
    expect(await deliver()).toHaveLength(1)
    const {_rev, _updatedAt, ...expected} = live
    expect(await client.getDocument('a')).toMatchObject(expected)
    expect(await client.getDocument('drafts.a')).toMatchObject({headline: 'Harbor opens'})
    expect(lines.at(-1)).toBe('Readers have what they had before; the change is in the draft.')
  })

  test('leaves alone what other documents refer to, and says so', async () => {
    const {client, deliver, lines} = await hosted(env)
    await publish(client, 'a', {...COMPLETE, byline: ''})
    await client.create({_type: 'correction', _id: 'c', article: {_type: 'reference', _ref: 'a'}})
    await deliver()
    expect(await client.getDocument('a')).toMatchObject({headline: COMPLETE.headline})
    expect(lines.at(-1)).toBe(
      'The publication could not be undone: the story has changed since, or other documents refer to it.',
    )
  })

  test('a story that somebody has changed since is left to the event of that change', async () => {
    const {client, run, lines} = await hosted(env)
    await publish(client, 'a', {...COMPLETE, byline: ''})
    const {_rev} = (await client.getDocument('a'))!
    await client.patch('a').set({byline: 'Dana Reed'}).commit()
    await run({_id: 'a', _rev, before: null})
    expect(await client.getDocument('a')).toMatchObject({byline: 'Dana Reed'})
    expect(lines).toEqual(['a has changed since; what it is now is judged by itself.'])
  })
})

describe('notify', () => {
  async function webhook(status: number) {
    const bodies: unknown[] = []
    const server = createServer(async (request, response) => {
      bodies.push(await json(request))
      response.writeHead(status).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`
    return {bodies, env: {COPYDESK_ON_FINDINGS: 'notify', COPYDESK_WEBHOOK_URL: url}}
  }

  test('posts what was found', async () => {
    const {bodies, env} = await webhook(200)
    const {client, deliver} = await hosted(env)
    await publish(client, 'a', {...COMPLETE, byline: ''})
    await deliver()
    const message = '“Harbor reopens after the storm”: No byline.'
    expect(bodies).toEqual([
      {
        text: `“Harbor reopens after the storm” bypassed the copy check.\n• ${message}`,
        story: {_id: 'a', _type: 'article', title: COMPLETE.headline},
        reasons: [{id: 'a', message, code: 'checklist.byline', kind: 'asks'}],
        isTakenBack: false,
        at: NOW,
      },
    ])
    await publish(client, 'b', COMPLETE)
    await deliver()
    expect(bodies).toHaveLength(1)
  })

  test('that fails is said without the address, after everything else is done', async () => {
    const {env} = await webhook(500)
    const {client, deliver} = await hosted(env)
    await publish(client, 'a', {...COMPLETE, byline: ''})
    await expect(deliver()).rejects.toThrow(
      'The webhook in COPYDESK_WEBHOOK_URL was not told of a: it answered 500.',
    )
    expect(await client.getDocument('a')).toMatchObject({firstPublished: NOW})
  })
})

describe('settings that make no sense', () => {
  test.each([
    [
      {COPYDESK_ON_FINDINGS: 'audit, retract'},
      'COPYDESK_ON_FINDINGS has “retract”: give it a list of audit, notify and take-back, or nothing.',
    ],
    [
      {COPYDESK_ON_FINDINGS: 'notify'},
      'COPYDESK_ON_FINDINGS has “notify”: say where to in COPYDESK_WEBHOOK_URL.',
    ],
    [
      {COPYDESK_WEBHOOK_URL: 'http://example.com/x'},
      'COPYDESK_WEBHOOK_URL is no https:// address: give it one.',
    ],
  ])('%o', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence)
  })

  test('run by hand without a lake it writes nothing', async () => {
    const context = {local: true, clientOptions: {}}
    const call = handler({context, event: {data: {}}} as never)
    await expect(call).rejects.toThrow('name it in COPYDESK_LAKE_URL and COPYDESK_LAKE_TOKEN.')
  })
})
