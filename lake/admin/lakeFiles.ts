import {readdirSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {asLakeError} from '../errors/storageError.ts'
import {DATABASE_FILE} from '../database/database.ts'
import {APPLICATION_ID, SCHEMA_VERSION} from '../database/schema.ts'

/** What a running lake holds for itself, can make again, or is a secret of this machine. */
const NOT_KEPT = /^(lake\.db.*|lake\.lock.*|lake\.words-.*|admin-token|port|.*\.tmp)$/

/** Whether a file of that name goes into a backup, and comes out of one. */
export function isKept(name: string): boolean {
  return !NOT_KEPT.test(name)
}

/** The files of a lake besides its database, as paths in its folder: assets, tokens, marks. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && isKept(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Opens a lake's database to read what is committed, while the lake runs or not. Throws LakeError. */
export function openToRead(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, {readOnly: true})
    db.exec('PRAGMA busy_timeout = 5000')
    if (pragma(db, 'application_id') !== APPLICATION_ID) throw foreign(file)
    if (pragma(db, 'user_version') !== SCHEMA_VERSION) throw foreign(file)
    return db
  } catch (error) {
    db?.close()
    throw asLakeError(error, file)
  }
}

export function databaseOf(folder: string): string {
  return path.join(folder, DATABASE_FILE)
}

export function countRows(db: DatabaseSync, table: 'documents' | 'transactions'): number {
  return Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])
}

function foreign(file: string): LakeError {
  return new LakeError(
    'database-foreign',
    `${file} is not a lake of this version of Copydesk: name another file or folder.`,
  )
}
