import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {type DatabaseSync} from 'node:sqlite'
import {applyPatch, type RawPatch} from 'mendoza'
import {isDeepStrictEqual} from 'node:util'
import {isAsset} from '../assets/assetUrl.ts'
import {databaseOf, openToRead} from './lakeFiles.ts'

export interface VerifySummary {
  documents: number
  changes: number
  assets: number
  /** A sentence each; none if the lake is whole. At most 50. */
  problems: string[]
}

type Stored = Record<string, unknown>

const MOST_PROBLEMS = 50

/**
 * Proves a lake whole: the database's own check; the history of every document, replayed from its
 * first change to its last and undone again, gives the document; every asset's file is there and has
 * its SHA-1. The lake may run meanwhile: one moment of it is looked at.
 *
 * @throws LakeError where the database cannot be read at all
 */
export function verify(folder: string): VerifySummary {
  const db = openToRead(databaseOf(folder))
  try {
    db.exec('BEGIN')
    const summary = verifyDatabase(db)
    const assets = assetsOf(db)
    for (const asset of assets) {
      const problem = problemOfAsset(folder, asset)
      if (problem && summary.problems.length < MOST_PROBLEMS) summary.problems.push(problem)
    }
    return {...summary, assets: assets.length}
  } finally {
    db.close()
  }
}

/** The same without the assets' files. */
export function verifyDatabase(db: DatabaseSync): Omit<VerifySummary, 'assets'> {
  const problems: string[] = []
  const report = (problem: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  for (const row of db.prepare('PRAGMA integrity_check').all()) {
    if (row.integrity_check !== 'ok') report(`The database says: ${row.integrity_check}`)
  }
  if (problems.length > 0) return {documents: 0, changes: 0, problems}

  const bodyOf = db.prepare('SELECT body FROM documents WHERE dataset = ? AND id = ?')
  const stored = Number(db.prepare('SELECT count(*) AS n FROM documents').get()?.n)
  let documents = 0
  let changes = 0
  for (const history of histories(db)) {
    changes += history.changes.length
    const replayed = replay(history, report)
    const row = bodyOf.get(history.dataset, history.id)
    const body = row ? (JSON.parse(String(row.body)) as Stored) : null
    if (body) documents++
    if (!isSame(replayed, body)) {
      report(`${nameOf(history)}: the history does not lead to what is stored.`)
    }
  }
  if (documents < stored) report(`${stored - documents} documents have no history.`)
  return {documents, changes, problems}
}

interface Change {
  seq: number
  previousRev: string | null
  resultRev: string | null
  apply: RawPatch
  revert: RawPatch
}

interface History {
  dataset: string
  id: string
  changes: Change[]
}

/** The changes of each document, in their order, one document after another. */
function* histories(db: DatabaseSync): Generator<History> {
  const rows = db.prepare(
    `SELECT dataset, document_id, seq, previous_rev, result_rev, apply, revert FROM changes
     ORDER BY dataset, document_id, seq, position`,
  )
  let current: History | undefined
  for (const row of rows.iterate()) {
    const dataset = String(row.dataset)
    const id = String(row.document_id)
    if (current?.id !== id || current.dataset !== dataset) {
      if (current) yield current
      current = {dataset, id, changes: []}
    }
    current.changes.push({
      seq: Number(row.seq),
      previousRev: row.previous_rev as string | null,
      resultRev: row.result_rev as string | null,
      apply: JSON.parse(String(row.apply)) as RawPatch,
      revert: JSON.parse(String(row.revert)) as RawPatch,
    })
  }
  if (current) yield current
}

/** The document that a history leads to, `null` if it was deleted. */
function replay(history: History, report: (problem: string) => void): Stored | null {
  let state: Stored | null = null
  let revision: string | null = null
  for (const {seq, previousRev, resultRev, apply, revert} of history.changes) {
    const before: Stored | null = state
    if (previousRev !== revision) {
      report(`${nameOf(history)}: transaction ${seq} does not follow the one before it.`)
    }
    state = patched(before, apply)
    revision = resultRev
    if (!isSame(patched(state, revert), before)) {
      report(`${nameOf(history)}: transaction ${seq} cannot be undone.`)
    }
  }
  return state && {...state, _rev: revision}
}

/** An asset's URL follows the port on which the lake was last served. */
function isSame(one: Stored | null, other: Stored | null): boolean {
  const settled = (state: Stored | null) => (state && isAsset(state) ? {...state, url: ''} : state)
  return isDeepStrictEqual(settled(one), settled(other))
}

/** A patch that does not fit its document gives nothing. */
function patched(before: Stored | null, patch: RawPatch): Stored | null {
  try {
    return applyPatch(before, patch) as Stored | null
  } catch {
    return null
  }
}

function nameOf({dataset, id}: {dataset: string; id: string}): string {
  return `${dataset}/${id}`
}

interface Asset {
  dataset: string
  id: string
  path?: string
  sha1hash?: string
}

function assetsOf(db: DatabaseSync): Asset[] {
  const rows = db.prepare(
    `SELECT dataset, id, body ->> 'path' AS path, body ->> 'sha1hash' AS sha1hash FROM documents
     WHERE body ->> '_type' IN ('sanity.imageAsset', 'sanity.fileAsset')`,
  )
  return rows.all() as unknown as Asset[]
}

function problemOfAsset(folder: string, asset: Asset): string | undefined {
  const [kind, , , name] = String(asset.path).split('/')
  try {
    const bytes = readFileSync(path.join(folder, 'assets', asset.dataset, kind, name ?? ''))
    const found = createHash('sha1').update(bytes).digest('hex')
    return found === asset.sha1hash ? undefined : `${nameOf(asset)}: its file has changed.`
  } catch {
    return `${nameOf(asset)}: its file is missing.`
  }
}
