import {accessSync, constants, existsSync, mkdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {asLakeError, damaged} from '../errors/storageError.ts'
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
  requireDatabase(folder)
  const db = opened(file)
  try {
    db.exec('PRAGMA busy_timeout = 2000')
    checkFormat(db, file)
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

/**
 * A folder in which a lake was, but not its database, is no new lake: to start one would hide what
 * is lost, and opening the database would throw away the journal beside it.
 */
function requireDatabase(folder: string): void {
  const file = path.join(folder, DATABASE_FILE)
  if (sizeOf(file) > 0) return
  const left = [
    `${DATABASE_FILE}-wal`,
    'admin-token',
    'assets',
    ...(existsSync(file) ? ['tokens.json'] : []),
  ].find((name) => sizeOf(path.join(folder, name)) > 0)
  if (left === undefined) return
  throw new LakeError(
    'database-damaged',
    `${file} is ${existsSync(file) ? 'empty' : 'missing'}, but ${left} is there: put a backup in its place with \`npm run lake -- restore FILE\`; nothing was changed.`,
  )
}

function sizeOf(file: string): number {
  return statSync(file, {throwIfNoEntry: false})?.size ?? 0
}

const FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, 'lake.lock', 'tokens.json', 'admin-token']

/** @throws LakeError `folder-unwritable` where the folder, or a file of the lake in it, is not ours */
export function prepareFolder(folder: string): void {
  openFolder(folder)
  for (const name of FILES) {
    const file = path.join(folder, name)
    // A database that may only be read opens all the same, and a lock on it locks nothing.
    if (existsSync(file)) accessible(file, constants.R_OK | constants.W_OK)
  }
}

function accessible(file: string, mode: number): void {
  try {
    accessSync(file, mode)
  } catch (error) {
    throw asLakeError(error, file)
  }
}

function openFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new LakeError('folder-unwritable', `${folder} is a file: name a folder for the lake.`)
  }
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

/**
 * One folder after another: `mkdir` with `recursive` does not come to an end where none can be made.
 * The last is for its owner only: drafts are in it.
 */
function makeFolder(folder: string, mode = 0o700): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder), 0o777)
  mkdirSync(folder, {mode})
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file)
  } catch (error) {
    throw asLakeError(error, file)
  }
}

function checkFormat(db: DatabaseSync, file: string): void {
  const applicationId = pragma(db, 'application_id')
  const version = pragma(db, 'user_version')
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
  if (applicationId === 0 && tables === 0) return create(db)
  if (applicationId !== APPLICATION_ID) {
    throw new LakeError(
      'database-foreign',
      `${file} is another program’s database: move it away, or name another folder.`,
    )
  }
  if (version !== SCHEMA_VERSION) {
    throw new LakeError(
      'database-foreign',
      `${file} was written by another version of Copydesk (format ${version}, this one reads ${SCHEMA_VERSION}): start it with that version.`,
    )
  }
  if (pageCountOf(db) * pragma(db, 'page_size') > sizeOf(file) + sizeOf(`${file}-wal`)) {
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
