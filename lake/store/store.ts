import path from 'node:path'
import {type DatabaseSync} from 'node:sqlite'
import {type BeforePublish} from '../beforePublish/index.ts'
import {plainError} from '../errors/apiError.ts'
import {asLakeError, asStorageRefusal} from '../errors/storageError.ts'
import {DATABASE_FILE, openDatabase, prepareFolder} from '../database/database.ts'
import {Clock} from '../transactions/clock.ts'
import {type AclMode} from '../access/index.ts'
import {Dataset} from './dataset.ts'
import {clearLeftovers} from '../folder/leftovers.ts'
import {lockFolder} from '../folder/lock.ts'
import {clearUnfinishedRestores} from '../folder/unfinishedRestore.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {Writer} from '../transactions/writer.ts'

/** The lake on disk: a folder with one database, all its datasets loaded. */
export interface Store {
  folder: string
  db: DatabaseSync
  clock: Clock
  /** True where the folder held no lake before. */
  created: boolean
  /** Asked before anything changes in public. */
  beforePublish: BeforePublish | undefined
  datasets(): Dataset[]
  /** @throws ApiError 404 */
  dataset(name: string): Dataset
  createDataset(name: string, aclMode: AclMode): Dataset
  /** @throws ApiError 404 */
  setAclMode(name: string, aclMode: AclMode): void
  deleteDataset(name: string): void
  /** Calls `listener` for every transaction of any dataset. @returns how to stop it */
  subscribe(listener: StoreListener): () => void
  close(): void
}

const SAVE_WORDS_MS = 60_000

type StoreListener = (dataset: Dataset, transaction: Transaction) => void

/**
 * Opens the lake in `folder`, or makes one there.
 *
 * @throws LakeError
 */
export function openStore(folder: string, beforePublish?: BeforePublish): Store {
  clearUnfinishedRestores(folder)
  prepareFolder(folder)
  const unlock = lockFolder(folder)
  clearLeftovers(folder, (name) => /\.(\d+)\.tmp$/.exec(name)?.[1])
  try {
    return loadStore(folder, unlock, beforePublish)
  } catch (error) {
    unlock()
    throw asLakeError(error, path.join(folder, DATABASE_FILE))
  }
}

function loadStore(
  folder: string,
  unlock: () => void,
  beforePublish: BeforePublish | undefined,
): Store {
  const db = openDatabase(folder)
  const last = db
    .prepare('SELECT seq, timestamp AS time FROM transactions ORDER BY seq DESC LIMIT 1')
    .get()
  const clock = new Clock(last?.time ? Date.parse(String(last.time)) : 0)
  const writer = new Writer(db, Number(last?.seq ?? 0), (error) =>
    asStorageRefusal(error, path.join(folder, DATABASE_FILE)),
  )
  const datasets = new Map<string, Dataset>()
  const listeners = new Set<StoreListener>()
  const add = (dataset: Dataset) => {
    datasets.set(dataset.name, dataset)
    dataset.subscribe((transaction) => {
      for (const listener of listeners) listener(dataset, transaction)
    })
    return dataset
  }
  for (const row of db.prepare('SELECT name, acl_mode, created_at FROM datasets').all()) {
    const dataset = new Dataset(
      {
        name: String(row.name),
        aclMode: row.acl_mode === 'private' ? 'private' : 'public',
        createdAt: String(row.created_at),
      },
      writer,
      folder,
    )
    dataset.load(db)
    add(dataset)
  }
  const saveWords = () => {
    for (const dataset of datasets.values()) dataset.saveWords()
  }
  const saving = setInterval(saveWords, SAVE_WORDS_MS).unref()
  const datasetOf = (name: string) => {
    const dataset = datasets.get(name)
    if (!dataset) throw plainError(404, `Dataset "${name}" not found.`)
    return dataset
  }
  return {
    folder,
    db,
    clock,
    created: datasets.size === 0,
    beforePublish,
    datasets: () => [...datasets.values()],
    dataset: datasetOf,
    createDataset: (name, aclMode) => {
      const row = {name, aclMode, createdAt: clock.now()}
      db.prepare('INSERT INTO datasets VALUES (?, ?, ?)').run(name, aclMode, row.createdAt)
      return add(new Dataset(row, writer, folder))
    },
    setAclMode: (name, aclMode) => {
      const dataset = datasetOf(name)
      db.prepare('UPDATE datasets SET acl_mode = ? WHERE name = ?').run(aclMode, name)
      dataset.aclMode = aclMode
    },
    deleteDataset: (name) => {
      writer.flush()
      removeDataset(db, name)
      datasets.get(name)?.end()
      datasets.delete(name)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      clearInterval(saving)
      writer.flush()
      for (const dataset of datasets.values()) dataset.saveWordsNow()
      db.close()
      unlock()
    },
  }
}

function removeDataset(db: DatabaseSync, name: string): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    for (const table of ['documents', 'changes', 'transactions', 'purges']) {
      db.prepare(`DELETE FROM ${table} WHERE dataset = ?`).run(name)
    }
    db.prepare('DELETE FROM datasets WHERE name = ?').run(name)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
