import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {setTimeout} from 'node:timers/promises'
import {
  loadNewsroomHook,
  newsroomHook,
  readDraftsAhead,
} from '../commands/beforePublish/newsroomHook.ts'
import {type LakeOptions, startLake} from '../lake/index.ts'
import {newsWriter} from './engine/newsText.ts'
import {milliseconds, printTable} from './lake/timing.ts'
import {quantile} from './quantile.ts'

const WORDS = 1000
const STORIES = 60
const WARM_UP = 60
/** Drafts that are written before the first of them is published. */
const AT_A_TIME = 20
/** Milliseconds after which such drafts have been read ahead. */
const REST_MS = 2200
const WANTED_MS = 5

/** When a story is published: some time after it was written, as an editor does, or at once, as a program may. */
type When = 'later' | 'at once'

/** Prints what judging adds to publishing a story, and to a write that publishes nothing. */
export async function benchPublishing(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-publishing-'))
  try {
    await loadNewsroomHook()
    const without = await published(path.join(folder, 'without'), 'at once', {})
    const judged = {beforePublish: newsroomHook, afterWrite: readDraftsAhead}
    const later = await published(path.join(folder, 'later'), 'later', judged)
    const atOnce = await published(path.join(folder, 'at-once'), 'at once', judged)
    printTable(
      [
        'publishing a story of 1,000 words',
        'without',
        'with the hook',
        'computing',
        'wanted',
        'reached',
      ],
      [
        ...rows('that was written a while ago', without.publish, later.publish),
        ...rows('in the moment when it is written', without.publish, atOnce.publish),
      ],
    )
    printTable(
      ['a change to a draft', 'without', 'with the hook'],
      QUANTILES.map((q) => [
        nameOf(q),
        ...[without, atOnce].map(({edit}) => `${milliseconds(quantileOf(edit, 'passed', q))} ms`),
      ]),
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const QUANTILES = [0.5, 0.95]
const nameOf = (q: number) => (q === 0.5 ? 'median' : 'p95')

/** What it takes, and what the thread of the lake computes more with the hook: that says the same on a busy machine. */
const rows = (title: string, without: Times[], withHook: Times[]) =>
  QUANTILES.map((q) => {
    const [before, after] = [without, withHook].map((times) => ({
      passed: quantileOf(times, 'passed', q),
      computing: quantileOf(times, 'computing', q),
    }))
    const added = after!.computing - before!.computing
    return [
      `${title}, ${nameOf(q)}`,
      ...[before!.passed, after!.passed].map((time) => `${milliseconds(time)} ms`),
      `+ ${milliseconds(added)} ms`,
      ...(q === 0.5 ? ['', ''] : [`${WANTED_MS} ms`, added <= WANTED_MS ? 'yes' : 'no']),
    ]
  })

/** Milliseconds. */
interface Times {
  passed: number
  computing: number
}

const quantileOf = (times: Times[], which: keyof Times, q: number) =>
  quantile(
    times.map((one) => one[which]).sort((a, b) => a - b),
    q,
  )

/** How long each publication and each change to a draft took. */
async function published(
  folder: string,
  when: When,
  hooks: Pick<LakeOptions, 'beforePublish' | 'afterWrite'>,
) {
  const lake = await startLake({folder, ...hooks})
  try {
    const client = createClient({...lake.clientConfig, apiVersion: '2025-02-19'})
    const publish: Times[] = []
    const edit: Times[] = []
    const step = when === 'later' ? AT_A_TIME : 1
    for (let first = 0; first < WARM_UP + STORIES; first += step) {
      const ids = Array.from({length: step}, (_, index) => `story-${first + index}`)
      for (const [index, id] of ids.entries()) {
        await client.create({_id: `drafts.${id}`, ...story(first + index)})
        const set = () => client.patch(`drafts.${id}`).set({standfirst: 'New'}).commit()
        edit.push(await timed(set))
      }
      if (when === 'later') await setTimeout(REST_MS)
      for (const id of ids) publish.push(await timed(() => publishIt(client, id)))
    }
    return {publish: publish.slice(-STORIES), edit: edit.slice(-STORIES)}
  } finally {
    await lake.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<Times> {
  const before = process.threadCpuUsage()
  const started = performance.now()
  await work()
  const passed = performance.now() - started
  const {user, system} = process.threadCpuUsage(before)
  return {passed, computing: (user + system) / 1000}
}

const publishIt = (client: SanityClient, id: string) =>
  client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
    reason: 'Deadline',
  } as never)

const WRITER = newsWriter(1)

/** A complete story, each with a text of its own. */
function story(number: number) {
  return {
    _type: 'article',
    headline: `Story number ${number}`,
    byline: 'Dana Reed',
    dateline: {_type: 'dateline', noDateline: true, noDatelineReason: 'Written at the desk'},
    genre: 'news',
    section: 'world',
    language: 'en',
    body: WRITER.story(WORDS).map((text, index) => ({
      _key: `p${index}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{_key: 's', _type: 'span', text, marks: []}],
    })),
  }
}

if (import.meta.main) await benchPublishing()
