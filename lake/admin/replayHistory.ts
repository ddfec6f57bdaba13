import {type DatabaseSync} from 'node:sqlite'
import {isDeepStrictEqual} from 'node:util'
import {applyPatch, type RawPatch} from 'mendoza'
import {isAsset} from '../assets/assetUrl.ts'

/** A document as it is stored. */
export type Stored = Record<string, unknown>

interface Change {
  seq: number
  previousRev: string | null
  resultRev: string | null
  apply: RawPatch
  revert: RawPatch
}

/** What happened to one document. */
export interface History {
  dataset: string
  id: string
  changes: Change[]
}

/** The changes of each document, in their order, one document after another. */
export function* histories(db: DatabaseSync): Generator<History> {
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
      apply: patchIn(row.apply),
      revert: patchIn(row.revert),
    })
  }
  if (current) yield current
}

/** The document that a history leads to, `null` if it was deleted. */
export function replay(history: History, report: (problem: string) => void): Stored | null {
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

/** Whether two states of a document are one. An asset's URL follows the port on which the lake was last served. */
export function isSame(one: Stored | null, other: Stored | null): boolean {
  const settled = (state: Stored | null) => (state && isAsset(state) ? {...state, url: ''} : state)
  const [first, second] = [settled(one), settled(other)]
  return isDeepStrictEqual(first, second) || isDeepStrictEqual(bare(first), bare(second))
}

/** What is no JSON is a patch that fits nothing. */
function patchIn(column: unknown): RawPatch {
  try {
    return JSON.parse(String(column)) as RawPatch
  } catch {
    return [NaN] as unknown as RawPatch
  }
}

/** Without fields named `__proto__`, which documents could have once: no patch can set one. */
function bare(state: Stored | null): unknown {
  return JSON.parse(JSON.stringify(state), (key, value: unknown) =>
    key === '__proto__' ? undefined : value,
  )
}

/** A patch that does not fit its document gives nothing. */
function patched(before: Stored | null, patch: RawPatch): Stored | null {
  try {
    return applyPatch(before, patch) as Stored | null
  } catch {
    return null
  }
}

/** How problems name a document. */
export function nameOf({dataset, id}: {dataset: string; id: string}): string {
  return `${dataset}/${id}`
}
