import {type DBSchema, deleteDB, type IDBPDatabase, openDB} from 'idb'
import {type ArchivePart} from '../../engine/index.ts'

/** One for all versions: a change of what is stored goes into the key, and no tab of an older one is in the way. */
const DATABASE = 'copydesk-archive'

/** The index of each archive in parts, and what tells of it. */
export interface ArchiveStores extends DBSchema {
  archives: {key: string; value: KeptEntry}
  parts: {key: [archive: string, part: number]; value: ArchivePart}
}

/** What tells of an index that is kept. */
export interface KeptEntry {
  format: number
  user: string
  /** Milliseconds since 1970. */
  usedAt: number
  parts: number
  revisions: [story: string, revision: string][]
}

/** A browser that does not answer for so long is not waited for. */
const OPEN_MS = 2000

/** A connection for one task: none stays open that another tab might have to wait for. */
export async function inDatabase<T>(
  task: (database: IDBPDatabase<ArchiveStores>) => Promise<T>,
): Promise<T> {
  const database = await within(OPEN_MS, open())
  try {
    return await task(database)
  } finally {
    database.close()
  }
}

async function open(): Promise<IDBPDatabase<ArchiveStores>> {
  try {
    const database = await openDB<ArchiveStores>(DATABASE, 1, {
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

/** @throws Error where a promise takes longer */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The browser did not answer for ${milliseconds / 1000} seconds.`)),
      milliseconds,
    )
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
