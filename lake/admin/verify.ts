import {type DatabaseSync} from 'node:sqlite'
import {assetProblem, assetsOf} from './assetFiles.ts'
import {databaseOf, openToRead} from './lakeFiles.ts'
import {histories, isSame, nameOf, replay, type Stored} from './replayHistory.ts'

export interface VerifySummary {
  documents: number
  changes: number
  assets: number
  /** A sentence each; none if the lake is whole. At most 50. */
  problems: string[]
}

const MAX_PROBLEMS = 50

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
    const {isReadable, ...summary} = verifyDatabase(db)
    if (!isReadable) return {...summary, assets: 0}
    const assets = assetsOf(db)
    for (const asset of assets) {
      const problem = assetProblem(folder, asset)
      if (problem && summary.problems.length < MAX_PROBLEMS) summary.problems.push(problem)
    }
    return {...summary, assets: assets.length}
  } finally {
    db.close()
  }
}

/** The same without the assets' files. */
export function verifyDatabase(
  db: DatabaseSync,
): Omit<VerifySummary, 'assets'> & {isReadable: boolean} {
  const problems: string[] = []
  const report = (problem: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem)
  }
  for (const said of integrityOf(db)) if (said !== 'ok') report(`The database says: ${said}`)
  if (problems.length === 0) missingTables(db).forEach(report)
  if (problems.length > 0) return {documents: 0, changes: 0, problems, isReadable: false}

  const bodyOf = db.prepare('SELECT body FROM documents WHERE dataset = ? AND id = ?')
  const stored = Number(db.prepare('SELECT count(*) AS n FROM documents').get()?.n)
  let documents = 0
  let changes = 0
  for (const history of histories(db)) {
    changes += history.changes.length
    const replayed = replay(history, report)
    const row = bodyOf.get(history.dataset, history.id)
    const body = row ? readBody(row.body) : null
    if (body) documents++
    if (!isSame(replayed, body)) {
      report(`${nameOf(history)}: the history does not match what is stored.`)
    }
  }
  if (documents < stored) report(`${stored - documents} documents have no history.`)
  return {documents, changes, problems, isReadable: true}
}

/** What the database says of itself: "ok", or what is wrong. */
function integrityOf(db: DatabaseSync): string[] {
  try {
    const rows = db.prepare('PRAGMA integrity_check').all()
    return rows.map(({integrity_check: said}) => String(said))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const TABLES = ['datasets', 'settings', 'documents', 'transactions', 'changes']

/** What of a lake a database has not, a sentence each; and what it has beside, which would run with it. */
function missingTables(db: DatabaseSync): string[] {
  const rows = db.prepare('SELECT type, name FROM sqlite_schema').all()
  const tables = rows.filter(({type}) => type === 'table').map(({name}) => name)
  const missing = TABLES.filter((name) => !tables.includes(name))
  const active = rows.filter(({type}) => type === 'trigger' || type === 'view')
  return [
    ...missing.map((name) => `The table "${name}" is missing.`),
    ...active.map(({type, name}) => `There is a ${type} "${name}", which no lake has.`),
  ]
}

/** What is no JSON is no document: the history does not come to it. */
function readBody(body: unknown): Stored | null {
  try {
    return JSON.parse(String(body)) as Stored
  } catch {
    return {}
  }
}
