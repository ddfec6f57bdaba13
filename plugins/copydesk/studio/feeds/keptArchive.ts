import {type DBSchema, deleteDB, type IDBPDatabase, openDB} from 'idb'
import {ARCHIVE_FORMAT, ArchiveIndex, type ArchivePart} from '../../engine/index.ts'
import {type IndexedStories, inSteps} from '../../story/index.ts'

/** What an index was made of: one of anything else is another one. */
export interface ArchiveScope {
  /** Who may read its stories. */
  user: string
  /** Where they come from and with which options they were read. */
  source: unknown
}

/** The index of the archive as this browser keeps it, through reloads and for further tabs. */
export interface ArchiveKeeper {
  /** Undefined where none is kept, or one that is damaged: that one is dropped. */
  load(): Promise<IndexedStories | undefined>
  /** Nothing may be added to the index or removed from it meanwhile. */
  save(stories: IndexedStories): Promise<void>
}

/** One for all versions: a change of what is stored goes into the key, and no tab of an older one is in the way. */
const DATABASE = 'copydesk-archive'

interface Stores extends DBSchema {
  archives: {key: string; value: Entry}
  parts: {key: [archive: string, part: number]; value: ArchivePart}
}

interface Entry {
  format: number
  user: string
  /** Milliseconds since 1970. */
  usedAt: number
  parts: number
  revisions: [story: string, revision: string][]
}

/** An index that nobody has used for so long is dropped. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** A browser that does not answer for so long is not waited for. */
const OPEN_MS = 2000
const LOAD_MS = 20_000

/**
 * Opens what the browser keeps, and drops what is of another user or format, or was not used for long.
 * @throws what the browser says where it keeps nothing
 */
export async function openArchiveKeeper({user, source}: ArchiveScope): Promise<ArchiveKeeper> {
  const key = JSON.stringify([ARCHIVE_FORMAT, user, source])
  const since = clearings
  await inDatabase((database) => dropOthers(database, user))
  return {
    load: () =>
      within(
        LOAD_MS,
        inDatabase((database) => load(database, key)),
      ),
    save: ({index, revisions}) =>
      inDatabase(async (database) => {
        await inSteps(index.compact())
        if (clearings > since) return
        await save(database, key, {user, index, revisions})
      }),
  }
}

/** How often all was dropped: whoever opened a keeper before keeps nothing any more. */
let clearings = 0

/** Drops all that is kept: whoever sits here next may not be allowed to read it. */
export function clearKeptArchives(): Promise<void> {
  clearings++
  return inDatabase(async (database) => {
    const transaction = database.transaction(['archives', 'parts'], 'readwrite')
    await transaction.objectStore('archives').clear()
    await transaction.objectStore('parts').clear()
    await transaction.done
  })
}

/** A connection for one task: none stays open that another tab might have to wait for. */
async function inDatabase<T>(task: (database: IDBPDatabase<Stores>) => Promise<T>): Promise<T> {
  const database = await within(OPEN_MS, open())
  try {
    return await task(database)
  } finally {
    database.close()
  }
}

async function open(): Promise<IDBPDatabase<Stores>> {
  try {
    const database = await openDB<Stores>(DATABASE, 1, {
      upgrade(created) {
        created.createObjectStore('archives')
        created.createObjectStore('parts')
      },
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    })
    if (database.objectStoreNames.contains('archives')) return database
    database.close()
  } catch (error) {
    if ((error as Error).name !== 'VersionError') throw error
  }
  // A database of that name which is not ours, or of a version to come.
  await deleteDB(DATABASE)
  throw new Error('What was kept was of another kind and has been dropped.')
}

async function load(
  database: IDBPDatabase<Stores>,
  key: string,
): Promise<IndexedStories | undefined> {
  const transaction = database.transaction(['archives', 'parts'])
  const entry: Partial<Entry> | undefined = await transaction.objectStore('archives').get(key)
  if (!entry) return undefined
  try {
    if (!isEntry(entry)) throw new Error('The entry is of another kind.')
    const stored = transaction.objectStore('parts')
    // All asked for at once: one after the other each would wait for what else a page does that starts.
    const parts = await Promise.all(
      Array.from({length: entry.parts}, (_, part) => stored.get([key, part])),
    )
    const index = await inSteps(ArchiveIndex.deserialize(parts as ArchivePart[]), 'user-blocking')
    const revisions = new Map(entry.revisions)
    const isWhole =
      index.size === revisions.size && [...revisions.keys()].every((id) => index.has(id))
    if (!isWhole) throw new Error('The revisions are not of these stories.')
    // Closing waits for it.
    void database.put('archives', {...entry, usedAt: Date.now()}, key).catch(() => {})
    return {index, revisions}
  } catch {
    await drop(database, key)
    return undefined
  }
}

/** An index has some seventy parts. */
const MAX_PARTS = 1000

const isEntry = (entry: Partial<Entry>): entry is Entry =>
  typeof entry.parts === 'number' && entry.parts <= MAX_PARTS && Array.isArray(entry.revisions)

/** All or nothing: a tab that is closed, or a disk that is full, leaves what was kept before. */
async function save(
  database: IDBPDatabase<Stores>,
  key: string,
  {user, index, revisions}: IndexedStories & {user: string},
): Promise<void> {
  const transaction = database.transaction(['archives', 'parts'], 'readwrite')
  const done = transaction.done
  try {
    const parts = transaction.objectStore('parts')
    await parts.delete(partsOf(key))
    let count = 0
    for (const part of index.serialize()) await parts.put(part, [key, count++])
    await transaction.objectStore('archives').put(
      {
        format: ARCHIVE_FORMAT,
        user,
        usedAt: Date.now(),
        parts: count,
        revisions: [...revisions],
      },
      key,
    )
    await done
  } catch (error) {
    done.catch(() => {})
    abort(transaction)
    throw error
  }
}

/** A transaction that has failed already is not aborted again. */
function abort(transaction: {abort(): void}): void {
  try {
    transaction.abort()
  } catch {
    // It is over.
  }
}

async function drop(database: IDBPDatabase<Stores>, key: string): Promise<void> {
  const transaction = database.transaction(['archives', 'parts'], 'readwrite')
  await transaction.objectStore('archives').delete(key)
  await transaction.objectStore('parts').delete(partsOf(key))
  await transaction.done
}

async function dropOthers(database: IDBPDatabase<Stores>, user: string): Promise<void> {
  const keys = await database.getAllKeys('archives')
  for (const key of keys) {
    const entry: Partial<Entry> | undefined = await database.get('archives', key)
    const isOurs = entry?.format === ARCHIVE_FORMAT && entry.user === user
    if (!isOurs || !(entry.usedAt! > Date.now() - KEPT_MS)) await drop(database, key)
  }
}

const partsOf = (key: string) => IDBKeyRange.bound([key], [key, []])

/** @throws Error where a promise takes longer */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The browser did not answer for ${milliseconds / 1000} seconds.`)),
      milliseconds,
    )
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
