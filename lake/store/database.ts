import {accessSync, constants, existsSync, mkdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../lakeError.ts'
import {PURGES_TABLE} from './purges.ts'
import {APPLICATION_ID, SCHEMA, SCHEMA_VERSION} from './schema.ts'

export const DATABASE_FILE = 'lake.db'

/**
 * Opens the lake's database in `folder`, creating both where missing. Every commit is on disk
 * before it returns: WAL with `synchronous = FULL`.
 *
 * @throws LakeError `folder-unwritable`, `database-foreign` or `database-damaged`
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = path.join(folder, DATABASE_FILE)
  const db = opened(file)
  try {
    db.exec('PRAGMA busy_timeout = 2000')
    recognise(db, file)
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000',
    )
    db.exec(PURGES_TABLE)
    return db
  } catch (error) {
    db.close()
    throw asLakeError(error, file)
  }
}

/** @throws LakeError `folder-unwritable` */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new LakeError(
      'folder-unwritable',
      `The lake's folder ${folder} cannot be written: give this user the right to write there.`,
      {cause},
    )
  }
}

/** One folder after another: `mkdir` with `recursive` does not come to an end where none can be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file)
  } catch (error) {
    throw asLakeError(error, file)
  }
}

function recognise(db: DatabaseSync, file: string): void {
  const applicationId = pragma(db, 'application_id')
  const version = pragma(db, 'user_version')
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
  if (applicationId === 0 && tables === 0) return create(db)
  if (applicationId !== APPLICATION_ID) {
    throw new LakeError(
      'database-foreign',
      `${file} is a database of another program: move it away, or name another folder.`,
    )
  }
  if (version !== SCHEMA_VERSION) {
    throw new LakeError(
      'database-foreign',
      `${file} was written by another version of Copydesk (format ${version}, this one reads ${SCHEMA_VERSION}): start it with that version.`,
    )
  }
  if (pageCountOf(db) * pragma(db, 'page_size') > statSync(file).size + walSize(file)) {
    throw damaged(file)
  }
}

function create(db: DatabaseSync): void {
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA}
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)
}

function pageCountOf(db: DatabaseSync): number {
  return pragma(db, 'page_count')
}

function walSize(file: string): number {
  return statSync(`${file}-wal`, {throwIfNoEntry: false})?.size ?? 0
}

function damaged(file: string, cause?: unknown): LakeError {
  return new LakeError(
    'database-damaged',
    `${file} is damaged: put a backup in its place with \`npm run lake -- restore FILE\`; nothing was changed.`,
    {cause},
  )
}

/** What an error of SQLite means for a user. Other errors pass through. */
export function asLakeError(error: unknown, file: string): unknown {
  if (error instanceof LakeError) return error
  switch (resultCode(error)) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return damaged(file, error)
    case 13: // SQLITE_FULL
      return new LakeError('disk-full', `The disk is full: free some room, then try again.`, {
        cause: error,
      })
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new LakeError('in-use', `${file} is in use by another process: stop that one first.`, {
        cause: error,
      })
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
      return new LakeError(
        'folder-unwritable',
        `${file} cannot be written: check the disk and this user's rights to its folder.`,
        {cause: error},
      )
    default:
      return error
  }
}

/** SQLite's primary result code (the lower byte), 0 where `error` is not of SQLite. */
function resultCode(error: unknown): number {
  const code = (error as {errcode?: unknown} | null)?.errcode
  return typeof code === 'number' ? code & 0xff : 0
}
