import {type IDBPDatabase} from 'idb'
import {ARCHIVE_FORMAT, ArchiveIndex, type ArchivePart} from '../../engine/index.ts'
import {type IndexedStories, inSteps} from '../../story/index.ts'
import {type ArchiveStores, inDatabase, type KeptEntry, within} from './archiveDatabase.ts'

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

/** An index that nobody has used for so long is dropped. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** A browser that does not give an index for so long is not waited for. */
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

async function load(
  database: IDBPDatabase<ArchiveStores>,
  key: string,
): Promise<IndexedStories | undefined> {
  const transaction = database.transaction(['archives', 'parts'])
  const entry: Partial<KeptEntry> | undefined = await transaction.objectStore('archives').get(key)
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

const isEntry = (entry: Partial<KeptEntry>): entry is KeptEntry =>
  typeof entry.parts === 'number' && entry.parts <= MAX_PARTS && Array.isArray(entry.revisions)

/** All or nothing: a tab that is closed, or a disk that is full, leaves what was kept before. */
async function save(
  database: IDBPDatabase<ArchiveStores>,
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

async function drop(database: IDBPDatabase<ArchiveStores>, key: string): Promise<void> {
  const transaction = database.transaction(['archives', 'parts'], 'readwrite')
  await transaction.objectStore('archives').delete(key)
  await transaction.objectStore('parts').delete(partsOf(key))
  await transaction.done
}

async function dropOthers(database: IDBPDatabase<ArchiveStores>, user: string): Promise<void> {
  const keys = await database.getAllKeys('archives')
  for (const key of keys) {
    const entry: Partial<KeptEntry> | undefined = await database.get('archives', key)
    const isOurs = entry?.format === ARCHIVE_FORMAT && entry.user === user
    if (!isOurs || !(entry.usedAt! > Date.now() - KEPT_MS)) await drop(database, key)
  }
}

const partsOf = (key: string) => IDBKeyRange.bound([key], [key, []])
