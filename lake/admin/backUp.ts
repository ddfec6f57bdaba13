import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {asLakeError} from '../errors/storageError.ts'
import {clearUnfinished} from '../folder/leftovers.ts'
import {countRows, databaseOf, filesOf, openToRead} from './lakeFiles.ts'

export interface BackupSummary {
  documents: number
  transactions: number
  /** Files beside the database: assets and tokens (hashed). */
  files: number
  bytes: number
}

/**
 * Writes one file with all of a lake as it is at one moment: its database, and its other files in a
 * table of that. The lake may run meanwhile. The administrator's token is left out.
 *
 * @throws LakeError where the lake cannot be read or the file not be written; it is not overwritten
 */
export function backUp(folder: string, file: string): BackupSummary {
  if (existsSync(file)) {
    throw new LakeError('bad-option', `${file} exists already: name another file for the backup.`)
  }
  clearUnfinished(file)
  const temporary = `${file}.${process.pid}.tmp`
  const db = openToRead(databaseOf(folder))
  try {
    copyInto(db, temporary, folder)
    chmodSync(temporary, 0o600)
    const summary = addFiles(temporary, folder)
    flush(temporary)
    renameSync(temporary, file)
    return {...summary, bytes: statSync(file).size}
  } catch (error) {
    rmSync(temporary, {force: true})
    throw asLakeError(error, file)
  } finally {
    db.close()
  }
}

function addFiles(backup: string, folder: string): Omit<BackupSummary, 'bytes'> {
  const db = new DatabaseSync(backup)
  try {
    db.exec('CREATE TABLE backup_files (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT; BEGIN')
    const insert = db.prepare('INSERT INTO backup_files VALUES (?, ?)')
    const files = filesOf(folder)
    for (const name of files) {
      insert.run(name.split(path.sep).join('/'), readFileSync(path.join(folder, name)))
    }
    db.exec('COMMIT')
    const documents = countRows(db, 'documents')
    return {documents, transactions: countRows(db, 'transactions'), files: files.length}
  } finally {
    db.close()
  }
}

/** Where what is read is damaged, the error is about that, and not about the backup. */
function copyInto(db: DatabaseSync, file: string, folder: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(file)
  } catch (error) {
    const own = asLakeError(error, databaseOf(folder))
    throw own instanceof LakeError && own.code === 'database-damaged' ? own : error
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
