import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {asLakeError} from '../errors/storageError.ts'
import {lockFolder} from '../folder/lock.ts'
import {
  clearUnfinishedRestores,
  restoredFolder,
  restoringFolder,
} from '../folder/unfinishedRestore.ts'
import {countRows, databaseOf, isKept, openToRead} from './lakeFiles.ts'
import {verifyDatabase} from './verify.ts'

export interface RestoreSummary {
  documents: number
  files: number
  /** Where the lake that stood in the folder is now; undefined if there was none. */
  replaced?: string
}

/**
 * Puts the lake of a backup into a folder, once it is proven whole. What stood there is kept beside
 * it under another name.
 *
 * @throws LakeError where the file is no whole backup, or a lake runs in the folder
 */
export function restore(file: string, folder: string): RestoreSummary {
  if (!existsSync(file)) {
    throw new LakeError('bad-option', `There is no file ${file}: name a backup.`)
  }
  clearUnfinishedRestores(folder)
  const fresh = restoringFolder(folder)
  const backup = openToRead(file)
  try {
    prove(backup, file)
    rmSync(fresh, {recursive: true, force: true})
    mkdirSync(fresh, {recursive: true, mode: 0o700})
    const files = unpack(backup, fresh)
    copyFileSync(file, databaseOf(fresh))
    dropFiles(databaseOf(fresh))
    const documents = countRows(backup, 'documents')
    const whole = restoredFolder(folder)
    renameSync(fresh, whole)
    return {documents, files, replaced: swap(folder, whole)}
  } catch (error) {
    rmSync(fresh, {recursive: true, force: true})
    if (existsSync(folder)) rmSync(restoredFolder(folder), {recursive: true, force: true})
    throw asLakeError(error, file)
  } finally {
    backup.close()
  }
}

function prove(backup: DatabaseSync, file: string): void {
  const table = "SELECT 1 FROM sqlite_schema WHERE name = 'backup_files'"
  if (!backup.prepare(table).get()) {
    throw new LakeError(
      'database-foreign',
      `${file} is a lake, not a backup: make one with backup.`,
    )
  }
  const [problem] = verifyDatabase(backup).problems
  if (problem) {
    throw new LakeError('database-damaged', `${file} is damaged; nothing was changed: ${problem}`)
  }
}

function unpack(backup: DatabaseSync, folder: string): number {
  let files = 0
  for (const row of backup.prepare('SELECT path, bytes FROM backup_files').iterate()) {
    if (!isKept(path.posix.basename(String(row.path)))) continue
    const target = path.resolve(folder, String(row.path))
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new LakeError(
        'database-foreign',
        `The backup contains a file outside its folder: ${row.path}`,
      )
    }
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, row.bytes as Uint8Array, {mode: 0o600, flush: true})
    files++
  }
  return files
}

function dropFiles(database: string): void {
  const db = new DatabaseSync(database)
  try {
    db.exec('DROP TABLE backup_files; VACUUM; PRAGMA journal_mode = WAL')
  } finally {
    db.close()
  }
}

/** The link that logs in goes on working if the same administrator's token is in both. */
function swap(folder: string, fresh: string): string | undefined {
  if (!existsSync(folder)) {
    renameSync(fresh, folder)
    return undefined
  }
  const unlock = lockFolder(folder)
  try {
    const token = path.join(folder, 'admin-token')
    if (existsSync(token)) copyFileSync(token, path.join(fresh, 'admin-token'))
    const replaced = `${folder}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`
    renameSync(folder, replaced)
    renameSync(fresh, folder)
    return replaced
  } finally {
    unlock()
  }
}
