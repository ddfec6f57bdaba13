import {type SanityClient} from '@sanity/client'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type RunningLake, startLake} from '../../lake/index.ts'
import {type KeptSweep, type SweepKeeper} from '../../plugins/copydesk/studio/feeds/keptSweep.ts'
import {type Sweep, createSweep, sweepOf} from '../../plugins/copydesk/studio/feeds/sweep.ts'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {clientOf} from '../lake/testLake.ts'
import {textBlocks} from './textBlocks.ts'

/** A sweep over a real lake, stopped and taken up again as after a reload: by a new sweep with the same keeper. */
let folder: string
let lake: RunningLake
let client: SanityClient

const STORIES = 250
const ZAHIR = [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market.',
]

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-sweep-'))
  lake = await startLake({folder, port: 0})
  client = clientOf(lake, {perspective: 'raw'})
  const transaction = client.transaction()
  for (let index = 0; index < STORIES; index++) transaction.create(story(index))
  await transaction.commit()
})

afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

test('a sweep that was stopped goes on where it stood, and still lists what it found', async () => {
  const keeper = memoryKeeper()
  const first = createSweep(client, resolveOptions(), keeper)
  const stopped = when(first, ({read}) => read > 0).then(() => first.cancel())
  await first.start()
  await stopped
  expect(first.get()).toMatchObject({status: 'cancelled', read: 100, total: STORIES})
  expect(idsOf(first)).toEqual(['story-000', 'story-050'])

  const second = createSweep(client, resolveOptions(), keeper)
  expect(second.get()).toMatchObject({status: 'cancelled', read: 100, total: STORIES})
  await when(second, ({readings}) => readings.length === 2)
  const reads: number[] = []
  second.subscribe(() => reads.push(second.get().read))
  await second.start()
  expect([...new Set(reads)]).toEqual([100, 200, 250])
  expect(second.get()).toMatchObject({status: 'done', read: STORIES, total: STORIES})
  expect(idsOf(second)).toEqual(['story-000', 'story-050', 'story-100', 'story-150', 'story-200'])
})

test('workspaces that share their options have a sweep for each dataset', () => {
  const setup = resolveOptions()
  const other = client.withConfig({dataset: 'other'})
  expect(sweepOf(client, setup)).toBe(sweepOf(client, setup))
  expect(sweepOf(other, setup)).not.toBe(sweepOf(client, setup))
})

test('a finished sweep stays finished, until it is started over', async () => {
  const keeper = memoryKeeper()
  await createSweep(client, resolveOptions(), keeper).start()
  const later = createSweep(client, resolveOptions(), keeper)
  await when(later, ({readings}) => readings.length === 5)
  expect(later.get().status).toBe('done')
  later.reset()
  expect(later.get()).toEqual({status: 'idle', read: 0, total: 0, readings: [], unreadFields: []})
  expect(keeper.load()).toBeUndefined()
})

test('fields that are not read are told of all stories once, also of those without findings', async () => {
  const side = 'The council met in the old town on Monday.'
  await client.create({...story(1), _id: 'side', side})
  const keeper = memoryKeeper()
  const sweep = createSweep(client, resolveOptions(), keeper)
  await sweep.start()
  const fields = [{field: 'side', title: 'Side', option: 'text'}]
  expect([sweep.get().unreadFields, idsOf(sweep).includes('side')]).toEqual([fields, false])
  expect(createSweep(client, resolveOptions(), keeper).get().unreadFields).toEqual(fields)
  await client.delete('side')
})

test('what was put right since is no longer listed', async () => {
  const keeper = memoryKeeper()
  keeper.save({
    after: 'story-099',
    read: 100,
    total: STORIES,
    isDone: false,
    found: ['story-001', 'gone'],
  })
  const sweep = createSweep(client, resolveOptions(), keeper)
  await sweep.start()
  expect(idsOf(sweep)).toEqual(['story-100', 'story-150', 'story-200'])
})

const idsOf = (sweep: Sweep) =>
  sweep
    .get()
    .readings.map(({id}) => id)
    .sort()

function when(sweep: Sweep, holds: (state: ReturnType<Sweep['get']>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(sweep.get())) return
      unsubscribe()
      resolve()
    }
    const unsubscribe = sweep.subscribe(look)
    look()
  })
}

function memoryKeeper(): SweepKeeper {
  let kept: KeptSweep | undefined
  return {
    load: () => kept,
    save: (sweep) => (kept = structuredClone(sweep)),
    clear: () => (kept = undefined),
  }
}

function story(index: number) {
  const text = index % 50 === 0 ? ZAHIR : [`Report ${index} from Kirkuk.`]
  return {
    _id: `story-${String(index).padStart(3, '0')}`,
    _type: 'article',
    body: textBlocks(...text),
  }
}
