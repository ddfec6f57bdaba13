import {type SanityClient} from '@sanity/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import {startReleaseScheduler} from '../../lake/actions/releaseScheduler.ts'
import {type BeforePublish, SKIP_BEFORE_PUBLISH} from '../../lake/index.ts'
import {openStore} from '../../lake/store/store.ts'
import {temporaryFolder, testLake} from './testLake.ts'

const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** Releases with a version of one document each, named for them. */
async function withReleases(client: SanityClient, names: string[]) {
  for (const releaseId of names) {
    await client.releases.create({releaseId, metadata: {title: releaseId}})
    await client.create({_id: `versions.${releaseId}.of-${releaseId}`, _type: 'story'})
  }
}

/** Unjudged, so that it need not wait for what is. */
const schedule = (client: SanityClient, releaseId: string, milliseconds: number) =>
  client
    .withConfig({headers: SKIP_BEFORE_PUBLISH})
    .releases.schedule({releaseId, publishAt: inMilliseconds(milliseconds)})

const stateOf = (client: SanityClient, name: string) =>
  client.fetch('*[_id == $id][0]{state, error}', {id: `_.releases.${name}`})

const published = (client: SanityClient) =>
  client.fetch<string[]>(
    '*[_type == "story"] | order(_id)._id',
    {},
    {
      perspective: 'published',
    },
  )

/** A hook that holds what is due until it is let go, and notes what it is asked of. */
function holding() {
  const judged: string[] = []
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const beforePublish: BeforePublish = async ({how, changes}) => {
    if (how !== 'due') return undefined
    judged.push(...changes.map(({id}) => id))
    await held
    return undefined
  }
  const beingJudged = (count = 1) => vi.waitFor(() => expect(judged).toHaveLength(count), 5000)
  return {judged, letGo, beingJudged, beforePublish}
}

test('two that are due at once are published one after another, and stay published', async () => {
  const {judged, letGo, beingJudged, beforePublish} = holding()
  const {client} = await testLake({beforePublish})
  await withReleases(client, ['r1', 'r2', 'r3'])
  await schedule(client, 'r1', 300)
  await schedule(client, 'r2', 310)
  await beingJudged()
  // what is written to a release meanwhile wakes nobody a second time
  await client.releases.edit({releaseId: 'r3', patch: {set: {'metadata.title': 'Soon'}}})
  letGo()
  await vi.waitFor(async () =>
    expect(await stateOf(client, 'r2')).toEqual({state: 'published', error: null}),
  )
  await client.releases.edit({releaseId: 'r3', patch: {set: {'metadata.title': 'Later'}}})

  expect(await stateOf(client, 'r1')).toEqual({state: 'published', error: null})
  expect(judged).toEqual(['of-r1', 'of-r2'])
})

test.each<[string, string, (client: SanityClient) => Promise<unknown>, object]>([
  [
    'is unscheduled',
    'while it is judged',
    (client) => client.releases.unschedule({releaseId: 'r1'}),
    {state: 'active', error: null},
  ],
  [
    'gets a later time',
    'while it is judged',
    (client) => schedule(client, 'r1', 60_000),
    {state: 'scheduled', error: null},
  ],
  [
    'is unscheduled',
    'while another is judged',
    (client) => client.releases.unschedule({releaseId: 'r2'}),
    {state: 'active', error: null},
  ],
  [
    'gets a later time',
    'while another is judged',
    (client) => schedule(client, 'r2', 60_000),
    {state: 'scheduled', error: null},
  ],
])('one that %s %s is not published', async (_, when, change, expected) => {
  const {letGo, beingJudged, beforePublish} = holding()
  const {client} = await testLake({beforePublish})
  await withReleases(client, ['r1', 'r2', 'r3'])
  const name = when === 'while it is judged' ? 'r1' : 'r2'
  await schedule(client, 'r1', 300)
  await schedule(client, 'r2', 310)
  await schedule(client, 'r3', 320)
  await beingJudged()
  await change(client.withConfig({headers: SKIP_BEFORE_PUBLISH}))
  letGo()
  await vi.waitFor(async () =>
    expect(await stateOf(client, 'r3')).toMatchObject({state: 'published'}),
  )

  expect(await stateOf(client, name)).toEqual(expected)
  expect(await published(client)).not.toContain(`of-${name}`)
})

test('where too much is being published, one that is due waits, and stays scheduled', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const beforePublish: BeforePublish = async ({how}) => {
    if (how === 'mutations') await held
    return undefined
  }
  const {client} = await testLake({beforePublish})
  await withReleases(client, ['r1'])
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
  const writes = Array.from({length: 210}, (_, n) =>
    client.create({_id: `waiting-${n}`, _type: 'note'}).then(
      () => 'written',
      (error: Error) => error.message,
    ),
  )
  expect(await Promise.race(writes)).toContain('Too much is being published')
  await schedule(client, 'r1', 0)
  await vi.waitFor(
    () => expect(told).toHaveBeenCalledWith(expect.stringContaining('Too much is being published')),
    5000,
  )

  expect(await stateOf(client, 'r1')).toEqual({state: 'scheduled', error: null})
  letGo()
  await Promise.all(writes)
})

test('where the clock is set forward, or the machine slept, what is due is published soon', async () => {
  const folder = await temporaryFolder()
  const {lake, client} = await testLake({folder})
  await withReleases(client, ['r1'])
  await schedule(client, 'r1', 3_600_000)
  await lake.close()

  const store = openStore(folder)
  const stop = startReleaseScheduler(store, 10)
  onTestFinished(() => {
    vi.useRealTimers()
    stop()
    store.close()
  })
  const state = () => store.dataset('production').documents.get('_.releases.r1')?.state
  vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 7_200_000})

  await expect.poll(state).toBe('published')
})
