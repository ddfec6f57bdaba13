import {once} from 'node:events'
import {type SanityClient} from '@sanity/client'
import {expect} from 'vitest'
import {verify} from '../../../lake/admin/index.ts'
import {COMPLETE} from '../../newsroom/completeStory.ts'
import {startProcess} from './startProcess.ts'

/** Without a byline: it goes out with a reason, of which a record is kept. */
const {byline: _, ...STORY} = COMPLETE

/**
 * Kills a lake at a random moment while stories go out with their corrections, `rounds` times, and
 * asserts after each that story, correction, times and the record of the reason are there together
 * or not at all; and at the end, that the history replays.
 */
export async function killWhilePublishing(folder: string, rounds: number): Promise<void> {
  const start = (port: number) => startProcess(folder, port, 'newsroomProcess.ts')
  let lake = await start(0)
  try {
    for (let round = 0; round < rounds; round++) {
      // The first loads the engine, which takes longer than what is to be cut short.
      await publishWithCorrection(lake.client, `${round}-first`)
      const started = performance.now()
      await publishWithCorrection(lake.client, `${round}-timed`)
      const took = performance.now() - started
      const publishing = publishUntilKilled(lake.client, round)
      // eslint-disable-next-line no-restricted-syntax -- a moment that no event tells is what is tested
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3 * took))
      lake.process.kill('SIGKILL')
      await Promise.all([publishing, once(lake.process, 'exit')])
      lake = await start(lake.port)
      await expectWhole(lake.client)
    }
    // Those that were acknowledged are there.
    const count = await lake.client.fetch('count(*[_type == "article"])')
    expect(count).toBeGreaterThanOrEqual(2 * rounds)
  } finally {
    lake.process.kill('SIGKILL')
    await once(lake.process, 'exit')
  }
  expect(verify(folder).problems).toEqual([])
}

async function publishUntilKilled(client: SanityClient, round: number): Promise<void> {
  for (let number = 0; ; number++) {
    try {
      await publishWithCorrection(client, `${round}-${number}`)
    } catch {
      return
    }
  }
}

/** One transaction: a story and a correction go out, the hook adds times, address and the reason's record. */
async function publishWithCorrection(client: SanityClient, name: string): Promise<void> {
  const id = `story-${name}`
  await client.create({...STORY, _id: `drafts.${id}`, headline: `Harbor ${name}`})
  const correction = {
    _id: `drafts.correction-${name}`,
    _type: 'correction',
    article: {_type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: {type: 'article'}},
    text: 'An earlier version of this story said Tuesday.',
    wasWrong: 'Tuesday',
    nowReads: 'Monday',
  }
  await client.create(correction)
  const publish = (publishedId: string) => ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${publishedId}`,
    publishedId,
    reason: 'Deadline',
  })
  await client.action([publish(id), publish(`correction-${name}`)] as never)
}

interface Published {
  _rev: string
  firstPublished?: string
  versionCreated?: string
  slug?: {current: string}
  corrections: {_rev: string}[]
  records: {_rev: string}[]
}

async function expectWhole(client: SanityClient): Promise<void> {
  const stories = await client.fetch<Published[]>(
    `*[_type == "article" && !(_id in path("drafts.**"))] {
      _rev, firstPublished, versionCreated, slug,
      "corrections": *[_type == "correction" && !(_id in path("drafts.**")) && article._ref == ^._id] {_rev},
      "records": *[_type == "publishedAnyway" && document._ref == ^._id] {_rev}
    }`,
    {},
    {perspective: 'raw'},
  )
  for (const {_rev, firstPublished, versionCreated, slug, corrections, records} of stories) {
    expect([firstPublished, versionCreated]).toEqual([expect.any(String), firstPublished])
    expect(slug?.current).toMatch(/^harbor-/)
    expect([corrections, records]).toEqual([[{_rev}], [{_rev}]])
  }
  const orphans = await client.fetch(
    'count(*[_type in ["correction", "publishedAnyway"] && !(_id in path("drafts.**")) && !defined(*[_id == coalesce(^.article._ref, ^.document._ref)][0])])',
    {},
    {perspective: 'raw'},
  )
  expect(orphans).toBe(0)
}
