import {readdirSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {type DatabaseSync} from 'node:sqlite'
import {type AssetKind} from '../assets/assetStore.ts'
import {assetIdOf} from '../assets/assetUrl.ts'
import {openDatabase} from '../database/database.ts'
import {asLakeError} from '../errors/storageError.ts'
import {lockFolder} from '../folder/lock.ts'
import {wasEver} from '../history/documentAt.ts'
import {databaseOf, filesOf, openToRead} from './lakeFiles.ts'

export interface CompactSummary {
  /** Bytes of all that the lake keeps. */
  before: number
  after: number
  /** Files of assets that no document ever described. */
  removed: number
}

/**
 * Gives back the room that a lake no longer needs. The history stays, and so does every asset that it
 * knows. The lake may not run meanwhile.
 *
 * @throws LakeError
 */
export function compact(folder: string): CompactSummary {
  openToRead(databaseOf(folder)).close()
  const unlock = lockFolder(folder)
  try {
    const before = sizeOf(folder)
    const db = openDatabase(folder)
    let removed: number
    try {
      removed = removeOrphans(db, folder)
      db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      throw asLakeError(error, databaseOf(folder))
    } finally {
      db.close()
    }
    return {before, after: sizeOf(folder), removed}
  } finally {
    unlock()
  }
}

function removeOrphans(db: DatabaseSync, folder: string): number {
  const orphans = filesOf(folder).filter((file) => {
    const [top, dataset, kind, name] = file.split(path.sep)
    if (top !== 'assets' || !name) return false
    return !wasEver(db, dataset, assetIdOf(kind as AssetKind, name))
  })
  for (const orphan of orphans) rmSync(path.join(folder, orphan))
  return orphans.length
}

function sizeOf(folder: string): number {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
