import {type DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {changeKey} from '../database/schema.ts'
import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {type Steps} from '../slices/steps.ts'
import {type CommittedChange, type Transaction} from '../transactions/transaction.ts'

/** Rows that are read at a time. */
const CHUNK = 100

/** A stretch of a dataset's history, as it was when somebody asked for it. */
export interface Stretch {
  dataset: string
  /** Number of the first transaction, and the key of the last change. */
  fromSeq: number
  lastKey: number
  /** A document as it was right after that last change. */
  documentThen(id: string): LakeDocument | null
}

/**
 * Goes through past transactions, oldest first, with the documents as they were: `each` is done for
 * one after another. First back from the end by the recorded patches, to what the documents were at
 * the beginning, then forward: at no time is more in memory than one state of each document.
 *
 * @param isWhole asked before each read: false where history was removed meanwhile, which ends it
 */
export function* pastTransactions(
  db: DatabaseSync,
  stretch: Stretch,
  isWhole: () => boolean,
  each: (transaction: Transaction) => Steps<void>,
): Steps<void> {
  const states = yield* statesBefore(db, stretch, isWhole)
  let current: Transaction | undefined
  for (const row of rowsOf(db, stretch, 'ASC', isWhole)) {
    const seq = Number(row.seq)
    if (current && current.seq !== seq) {
      yield* each(current)
      current = undefined
    }
    current ??= {
      seq,
      dataset: stretch.dataset,
      id: String(row.transaction_id),
      author: String(row.author),
      timestamp: String(row.timestamp),
      changes: [],
    }
    current.changes.push(changeIn(row, states))
    yield
  }
  if (current && isWhole()) yield* each(current)
}

type Row = Record<string, unknown>

function* statesBefore(db: DatabaseSync, stretch: Stretch, isWhole: () => boolean) {
  const states = new Map<string, LakeDocument | null>()
  for (const row of rowsOf(db, stretch, 'DESC', isWhole)) {
    const id = String(row.document_id)
    const after = states.has(id) ? states.get(id)! : stretch.documentThen(id)
    const content = withoutRevision(row.transition === 'disappear' ? null : after)
    states.set(id, revised(applyPatch(content, patchIn(row.revert)), row.previous_rev))
    yield
  }
  return states
}

function* rowsOf(
  db: DatabaseSync,
  {dataset, fromSeq, lastKey}: Stretch,
  order: 'ASC' | 'DESC',
  isWhole: () => boolean,
): Generator<Row> {
  const chunk = db.prepare(
    `SELECT c.*, t.id AS transaction_id, t.timestamp, t.author FROM changes c
       JOIN transactions t ON t.seq = c.seq
      WHERE c.key BETWEEN ? AND ? AND c.dataset = ? ORDER BY c.key ${order} LIMIT ${CHUNK}`,
  )
  let [low, high] = [changeKey(fromSeq, 0), lastKey]
  while (low <= high && isWhole()) {
    const rows = chunk.all(low, high, dataset)
    yield* rows
    if (rows.length < CHUNK) return
    const last = Number(rows[rows.length - 1].key)
    if (order === 'ASC') low = last + 1
    else high = last - 1
  }
}

/** One change, going forward: `states` has what the document was, and gets what it became. */
function changeIn(row: Row, states: Map<string, LakeDocument | null>): CommittedChange {
  const documentId = String(row.document_id)
  const effects = {apply: patchIn(row.apply), revert: patchIn(row.revert)}
  const before = states.get(documentId) ?? null
  const after =
    row.transition === 'disappear'
      ? null
      : revised(applyPatch(withoutRevision(before), effects.apply), row.result_rev)
  states.set(documentId, after)
  const mutations = JSON.parse(String(row.mutations)) as unknown[]
  return {documentId, before, after, mutations, effects}
}

function patchIn(column: unknown): unknown[] {
  return JSON.parse(String(column)) as unknown[]
}

function revised(document: object | null, rev: unknown): LakeDocument | null {
  return document && ({...document, _rev: String(rev)} as LakeDocument)
}
