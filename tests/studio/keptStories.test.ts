import {type SanityClient} from '@sanity/client'
import * as fake from 'fake-indexeddb'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {filter, firstValueFrom, tap} from 'rxjs'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {type RunningLake, startLake} from '../../lake/index.ts'
import {archiveFeed, forgetArchives} from '../../plugins/copydesk/studio/feeds/archiveFeed.ts'
import {clearKeptStories, readKeptAhead} from '../../plugins/copydesk/studio/feeds/keptStories.ts'
import {type ReadyArchive, resolveOptions, type Setup} from '../../plugins/copydesk/story/index.ts'
import {clientOf} from '../lake/testLake.ts'
import {textBlocks} from './textBlocks.ts'

const LEDE = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'

let folder: string
let lake: RunningLake
let client: SanityClient
/** Identifiers of the stories that were read, in order. */
let read: string[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-kept-'))
  lake = await startLake({folder, port: 0})
  client = clientOf(lake, {perspective: 'raw'}).withConfig({
    resolveFetch: () => (input: RequestInfo | URL, init?: RequestInit) => {
      const {searchParams} = new URL(String(input))
      if (searchParams.get('query')?.includes('_id in $ids'))
        read.push(...(JSON.parse(searchParams.get('$ids') ?? '[]') as string[]))
      return fetch(input, init)
    },
  })
  for (const id of ['first', 'second', 'third']) await client.create(story(id, LEDE))
})

afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) {
    if (name.startsWith('IDB')) vi.stubGlobal(name, value)
  }
  vi.stubGlobal('indexedDB', new fake.IDBFactory())
  read = []
})

afterEach(() => {
  forgetArchives()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Opens a tab, as a feed of its own, and waits until it is ready, and so far. */
async function openTab({
  isSoFar = () => true,
  asking = client,
  setup = resolveOptions({archive: true}),
}: {
  isSoFar?: (tab: ReadyArchive) => boolean
  asking?: SanityClient
  setup?: Setup
} = {}): Promise<ReadyArchive> {
  const ready = archiveFeed(asking, setup).pipe(filter((state) => state.status === 'ready'))
  return firstValueFrom(ready.pipe(filter(isSoFar)))
}

/** How many parts are kept. */
async function countParts(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('copydesk-archive')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
  const request = database.transaction('parts').objectStore('parts').count()
  const count = await new Promise<number>((resolve) => {
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  return count
}

const untilKept = () => expect.poll(countParts).toBeGreaterThan(0)

test('a second tab reads none of the stories that the first one has read', async () => {
  const first = await openTab()
  expect([first.stories, read.toSorted()]).toEqual([3, ['first', 'second', 'third']])
  await untilKept()
  read = []
  const second = await openTab()
  expect([second.stories, read]).toEqual([3, []])
  expect(second.index.query([LEDE])).toEqual(first.index.query([LEDE]))
})

test('what has changed meanwhile is read, and what has gone leaves', async () => {
  await openTab()
  await untilKept()
  forgetArchives()
  await client
    .patch('second')
    .set({body: textBlocks('It was rewritten from the first word to the last one.')})
    .commit()
  await client.delete('third')
  await client.create(story('fourth', LEDE))
  read = []
  const {stories, index} = await openTab({isSoFar: (tab) => tab.index.has('fourth')})
  expect([stories, read.toSorted()]).toEqual([3, ['fourth', 'second']])
  expect(index.query([LEDE])[0].places.map((place) => place.story)).toEqual(['fourth', 'first'])
  await client.delete('fourth')
  await client.createOrReplace(story('third', LEDE))
})

/** A lake that takes its time: it does not answer, but who is asking where that is wanted. */
const silent = (...answered: string[]) =>
  client.withConfig({
    resolveFetch: () => (input: RequestInfo | URL, init?: RequestInit) =>
      answered.some((part) => String(input).includes(part))
        ? fetch(input, init)
        : new Promise<never>(() => {}),
  })

test('a second tab compares with what is kept before the lake says what has changed', async () => {
  const {index} = await openTab()
  await untilKept()
  forgetArchives()
  const second = await openTab({asking: silent('/users/me')})
  expect([second.stories, second.isCurrent]).toEqual([3, false])
  expect(second.index.query([LEDE])).toEqual(index.query([LEDE]))
})

test('what is kept is current once the lake has said what has changed, though nothing has', async () => {
  await openTab()
  await untilKept()
  forgetArchives()
  const told: boolean[] = []
  const feed = archiveFeed(client, resolveOptions({archive: true}))
  const ready = feed.pipe(filter((state) => state.status === 'ready'))
  await firstValueFrom(
    ready.pipe(
      tap(({isCurrent}) => told.push(isCurrent)),
      filter(({isCurrent}) => isCurrent),
    ),
  )
  expect(told).toEqual([false, true])
})

test('what is kept is read ahead, while the Studio starts, and forgotten with the rest', async () => {
  await openTab()
  await untilKept()
  forgetArchives()
  const setup = resolveOptions({archive: true})
  const {id} = await client.users.getById('me')
  expect(await readKeptAhead(client, setup, id)).toBe(true)
  expect((await openTab({asking: silent(), setup})).stories).toBe(3)

  forgetArchives()
  void readKeptAhead(client, setup, id)
  forgetArchives()
  await clearKeptStories()
  read = []
  await openTab({setup})
  expect(read).toHaveLength(3)
})

test('what is read ahead of one dataset is not taken for that of another with the same options', async () => {
  await openTab()
  await untilKept()
  forgetArchives()
  const setup = resolveOptions({archive: true})
  const {id} = await client.users.getById('me')
  const other = client.withConfig({dataset: 'other'})
  expect(await readKeptAhead(client, setup, id)).toBe(true)
  expect(await readKeptAhead(other, setup, id)).toBe(false)
  expect((await openTab({asking: silent(), setup})).stories).toBe(3)
})

test('nothing is read ahead where nothing is kept', async () => {
  const setup = resolveOptions({archive: true})
  const {id} = await client.users.getById('me')
  expect(await readKeptAhead(client, setup, id)).toBe(false)
})

test('who logs out leaves nothing behind, and the next tab reads anew', async () => {
  await openTab()
  await untilKept()
  forgetArchives()
  await clearKeptStories()
  expect(await countParts()).toBe(0)
  read = []
  await openTab()
  expect(read).toHaveLength(3)
})

test.each<[about: string, storage: object | undefined]>([
  ['has no storage', undefined],
  [
    'refuses to open it',
    {
      open() {
        throw new DOMException('A mutation operation was attempted in a private window.')
      },
    },
  ],
])('a browser that %s compares all the same', async (_, storage) => {
  vi.stubGlobal('indexedDB', storage)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const {stories} = await openTab()
  expect([stories, warn.mock.calls.length]).toEqual([3, storage ? 1 : 0])
})

test('a full disk is told once, and the tab goes on', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(fake.IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  const {index} = await openTab()
  await expect.poll(() => warn.mock.calls.length).toBe(1)
  expect(index.query([LEDE])).toHaveLength(1)
})

function story(id: string, text: string) {
  return {_id: id, _type: 'article', body: textBlocks(text)}
}
