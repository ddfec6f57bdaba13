import * as fake from 'fake-indexeddb'
import {openDB} from 'idb'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {ArchiveIndex} from '../../plugins/copydesk/engine/index.ts'
import {
  clearKeptArchives,
  openArchiveKeeper,
} from '../../plugins/copydesk/studio/feeds/keptArchive.ts'
import {type IndexedStories} from '../../plugins/copydesk/story/index.ts'

const LEDE = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'
const SPELLING = 'Troops met Mustafa Kadhimi in Karachok.'
const SCOPE = {user: 'jo', source: {dataset: 'production', types: ['article']}}

beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) {
    if (name.startsWith('IDB')) vi.stubGlobal(name, value)
  }
  vi.stubGlobal('indexedDB', new fake.IDBFactory())
})

afterEach(() => vi.unstubAllGlobals())

/** An index of some stories, with their revisions. */
function stories(ids = ['first', 'second', 'third']): IndexedStories {
  const index = new ArchiveIndex()
  for (const id of ids) index.add(id, [LEDE, `${SPELLING} It was the ${id} time.`])
  return {index, revisions: new Map(ids.map((id) => [id, `revision of ${id}`]))}
}

/** What a keeper gives, as another one would see it. */
async function kept(scope = SCOPE): Promise<string[] | undefined> {
  const loaded = await (await openArchiveKeeper(scope)).load()
  return loaded && [...loaded.revisions.keys()]
}

const open = () => openDB('copydesk-archive')

test('an index that was kept answers as the one it was made of', async () => {
  const original = stories()
  await (await openArchiveKeeper(SCOPE)).save(original)
  const loaded = await (await openArchiveKeeper(SCOPE)).load()
  expect(loaded?.revisions).toEqual(original.revisions)
  const asked = [LEDE.replace('forty', 'fifty'), 'Troops met Mustafa Khadimi in Qarachogh.']
  expect(loaded?.index.query(asked)).toEqual(original.index.query(asked))
  expect(loaded?.index.spellings(asked)).toEqual(original.index.spellings(asked))
  loaded?.index.add('fourth', [LEDE])
  expect(loaded?.index.query([LEDE])[0].places.map(({story}) => story)).toEqual([
    'fourth',
    'third',
    'second',
    'first',
  ])
})

test('nothing is kept at first', async () => {
  expect(await kept()).toBeUndefined()
})

test('what is kept again replaces what was', async () => {
  const keeper = await openArchiveKeeper(SCOPE)
  await keeper.save(stories())
  await keeper.save(stories(['first']))
  expect(await kept()).toEqual(['first'])
})

type Change = (
  database: Awaited<ReturnType<typeof open>>,
  keys: {archive: IDBValidKey; parts: IDBValidKey[]},
) => Promise<unknown>

test.each<[about: string, change: Change]>([
  ['a part is missing', (database, {parts}) => database.delete('parts', parts[5])],
  [
    'a number in it is another',
    async (database, {parts}) => {
      const part = await database.get('parts', parts[2])
      part.values[0] ^= 1
      await database.put('parts', part, parts[2])
    },
  ],
  [
    'its text is another',
    async (database, {parts}) => {
      const part = await database.get('parts', parts[0])
      await database.put(
        'parts',
        {...part, values: part.values.replace('first', 'thirt')},
        parts[0],
      )
    },
  ],
  [
    'two parts have changed places',
    async (database, {parts}) => {
      const [a, b] = [await database.get('parts', parts[6]), await database.get('parts', parts[1])]
      await database.put('parts', b, parts[6])
      await database.put('parts', a, parts[1])
    },
  ],
  [
    'there is a part too many',
    async (database, {archive, parts}) => {
      const entry = await database.get('archives', archive)
      await database.put('parts', await database.get('parts', parts[3]), [archive, parts.length])
      await database.put('archives', {...entry, parts: parts.length + 1}, archive)
    },
  ],
  [
    'its entry is of another kind',
    (database, {archive}) => database.put('archives', {parts: 'many'}, archive),
  ],
  [
    'its revisions are of other stories',
    async (database, {archive}) => {
      const entry = await database.get('archives', archive)
      await database.put('archives', {...entry, revisions: [['fourth', 'r']]}, archive)
    },
  ],
  [
    'it is of an older format',
    async (database, {archive}) => {
      const entry = await database.get('archives', archive)
      await database.put('archives', {...entry, format: entry.format - 1}, archive)
    },
  ],
  [
    'it was not used for two months',
    async (database, {archive}) => {
      const entry = await database.get('archives', archive)
      await database.put('archives', {...entry, usedAt: Date.now() - 60 * 86_400_000}, archive)
    },
  ],
])('an index is dropped where %s, and kept anew', async (_, change) => {
  await (await openArchiveKeeper(SCOPE)).save(stories())
  const database = await open()
  const [archive] = await database.getAllKeys('archives')
  await change(database, {archive, parts: await database.getAllKeys('parts')})
  database.close()
  const keeper = await openArchiveKeeper(SCOPE)
  expect(await keeper.load()).toBeUndefined()
  expect(await counts()).toEqual({archives: 0, parts: 0})
  await keeper.save(stories(['first']))
  expect(await kept()).toEqual(['first'])
})

async function counts() {
  const database = await open()
  const result = {
    archives: await database.count('archives'),
    parts: await database.count('parts'),
  }
  database.close()
  return result
}

test('other options have an index of their own', async () => {
  const other = {...SCOPE, source: {...SCOPE.source, dataset: 'staging'}}
  await (await openArchiveKeeper(SCOPE)).save(stories())
  await (await openArchiveKeeper(other)).save(stories(['first']))
  expect([await kept(), await kept(other)]).toEqual([['first', 'second', 'third'], ['first']])
})

test('what another person could read is dropped', async () => {
  await (await openArchiveKeeper(SCOPE)).save(stories())
  expect(await kept({...SCOPE, user: 'kim'})).toBeUndefined()
  expect(await counts()).toEqual({archives: 0, parts: 0})
})

test('what is cleared stays away, whoever still has it in memory', async () => {
  const keeper = await openArchiveKeeper(SCOPE)
  await keeper.save(stories())
  await clearKeptArchives()
  await keeper.save(stories())
  expect(await counts()).toEqual({archives: 0, parts: 0})
})

test('no word of a story that was removed is kept', async () => {
  const {index, revisions} = stories()
  index.add(
    'secret',
    [
      'Colonel Helmet Zahir counted 4711 men who waited for a boat near Nineveh on Thursday morning.',
    ],
    {
      versionOf: 'hidden',
    },
  )
  index.add('fourth', [LEDE])
  revisions.set('fourth', 'r')
  index.remove('secret')
  await (await openArchiveKeeper(SCOPE)).save({index, revisions})
  const database = await open()
  const stored = JSON.stringify([await database.getAll('archives'), await database.getAll('parts')])
  database.close()
  for (const word of ['secret', 'hidden', 'zahir', '4711', 'nineveh', 'thursday'])
    expect(stored.toLowerCase()).not.toContain(word)
  const loaded = await (await openArchiveKeeper(SCOPE)).load()
  expect(loaded?.index.query([LEDE])[0].places[0].story).toBe('fourth')
  loaded?.index.add('again', [
    'Colonel Helmet Zahir counted 4711 men who waited for a boat near Nineveh on Thursday morning.',
  ])
  const [{changes, places}] = loaded!.index.query([
    'Colonel Helmet Zahir counted 4712 men who waited for a boat near Nineveh on Thursday morning.',
  ])
  expect([places, changes]).toEqual([
    [{story: 'again', position: 0}],
    [{kind: 'number', first: '4711', second: '4712'}],
  ])
})

test('a full disk leaves what was kept before, and says so', async () => {
  const keeper = await openArchiveKeeper(SCOPE)
  await keeper.save(stories())
  const put = vi.spyOn(fake.IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  await expect(keeper.save(stories(['first']))).rejects.toThrow('The disk is full.')
  put.mockRestore()
  expect(await kept()).toEqual(['first', 'second', 'third'])
})

test('two tabs that keep at once leave one whole index', async () => {
  const [one, other] = [await openArchiveKeeper(SCOPE), await openArchiveKeeper(SCOPE)]
  await Promise.all([one.save(stories()), other.save(stories(['first']))])
  expect(await kept()).toEqual(['first'])
})

test('a database of that name that is not ours is dropped, and the next tab keeps again', async () => {
  const foreign = await openDB('copydesk-archive', 7, {
    upgrade: (database) => void database.createObjectStore('something else'),
  })
  foreign.close()
  await expect(openArchiveKeeper(SCOPE)).rejects.toThrow('of another kind')
  await (await openArchiveKeeper(SCOPE)).save(stories())
  expect(await kept()).toEqual(['first', 'second', 'third'])
})

test('a browser that does not answer is not waited for', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', {open: () => new fake.IDBOpenDBRequest()})
  const opened = expect(openArchiveKeeper(SCOPE)).rejects.toThrow('did not answer for 2 seconds')
  await vi.advanceTimersByTimeAsync(2001)
  await opened
  vi.useRealTimers()
})
