import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {newsroomHook} from '../commands/beforePublish/newsroomHook.ts'
import {type BeforePublish, startLake} from '../lake/index.ts'
import {newsWriter} from './engine/newsText.ts'
import {milliseconds, printTable} from './lake/timing.ts'
import {quantile} from './quantile.ts'

const WORDS = 1000
const STORIES = 60
const WARM_UP = 10

/** Prints what judging adds to publishing a story, and to a write that publishes nothing. */
export async function benchPublishing(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-publishing-'))
  const judged: number[] = []
  const hook: BeforePublish = async (publication) => {
    const before = process.threadCpuUsage()
    const verdict = await newsroomHook(publication)
    const {user, system} = process.threadCpuUsage(before)
    judged.push((user + system) / 1000)
    return verdict
  }
  try {
    const without = await published(path.join(folder, 'without'), undefined)
    const withHook = await published(path.join(folder, 'with'), hook)
    const own = judged.slice(-STORIES).sort((a, b) => a - b)
    const added = quantile(own, 0.95)
    printTable(
      ['publishing', 'without', 'with the hook', 'computing in the hook', 'wanted', 'reached'],
      [0.5, 0.95].map((q) => [
        `a story of ${WORDS} words, ${q === 0.5 ? 'median' : 'p95'}`,
        ...[without, withHook].map(({publish}) => `${milliseconds(quantile(publish, q))} ms`),
        `${milliseconds(quantile(own, q))} ms`,
        q === 0.5 ? '' : '5 ms',
        q === 0.5 ? '' : added <= 5 ? 'yes' : 'no',
      ]),
    )
    printTable(
      ['a change to a draft', 'without', 'with the hook'],
      [0.5, 0.95].map((q) => [
        q === 0.5 ? 'median' : 'p95',
        ...[without, withHook].map(({edit}) => `${milliseconds(quantile(edit, q))} ms`),
      ]),
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Milliseconds of each publication and of each change to a draft. */
async function published(folder: string, beforePublish: BeforePublish | undefined) {
  const lake = await startLake({folder, beforePublish})
  try {
    const client = createClient({...lake.clientConfig, apiVersion: '2025-02-19'})
    const publish: number[] = []
    const edit: number[] = []
    for (let number = 0; number < WARM_UP + STORIES; number++) {
      const id = `story-${number}`
      await client.create({_id: `drafts.${id}`, ...story(number)})
      const edited = await timed(() =>
        client.patch(`drafts.${id}`).set({standfirst: 'New'}).commit(),
      )
      const went = await timed(() => publishIt(client, id))
      if (number < WARM_UP) continue
      edit.push(edited)
      publish.push(went)
    }
    return {publish: publish.sort((a, b) => a - b), edit: edit.sort((a, b) => a - b)}
  } finally {
    await lake.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
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
