import {type DatabaseSync} from 'node:sqlite'
import {groupOf} from '../document/documentId.ts'

export interface LogRequest {
  dataset: string
  documentIds: string[]
  /** Both ends are included. */
  fromSeq: number
  toSeq: number
  newestFirst: boolean
  limit: number
  includeMutations: boolean
}

export interface LogEntry {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  effects: Record<string, {apply: unknown; revert: unknown}>
  mutations?: unknown[]
}

/**
 * The transactions that changed any of some documents, with what they did to these. Each is read when it is asked for:
 * all of them together may be larger than the memory. Nor is the last one kept, as a generator would.
 */
export function transactionLog(db: DatabaseSync, request: LogRequest): Iterable<LogEntry> {
  if (request.documentIds.length === 0) return []
  const {dataset, documentIds, fromSeq, toSeq, newestFirst, limit, includeMutations} = request
  const places = documentIds.map(() => '(?, ?)').join(', ')
  const ids = documentIds.flatMap((id) => [groupOf(id), id])
  const seqs = db
    .prepare(
      `SELECT DISTINCT seq FROM changes
        WHERE dataset = ? AND (document_group, document_id) IN (VALUES ${places})
          AND seq BETWEEN ? AND ?
        ORDER BY seq ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
    )
    .all(dataset, ...ids, fromSeq, toSeq, limit)
  const ofOne = db.prepare(
    `SELECT c.document_id, c.apply, c.revert, ${includeMutations ? 'c.mutations' : 'NULL'} AS mutations,
            t.id AS transaction_id, t.timestamp, t.author
       FROM changes c JOIN transactions t ON t.seq = c.seq
      WHERE c.seq = ? AND c.dataset = ? AND (c.document_group, c.document_id) IN (VALUES ${places})
      ORDER BY c.position`,
  )
  const left = seqs.values()
  const next = (): IteratorResult<LogEntry, undefined> => {
    for (const {seq} of left) {
      const entry = entryOf(ofOne.all(seq!, dataset, ...ids), includeMutations)
      // purged since the list was read
      if (entry) return {done: false, value: entry}
    }
    return {done: true, value: undefined}
  }
  return {[Symbol.iterator]: () => ({next})}
}

function entryOf(rows: Record<string, unknown>[], includeMutations: boolean): LogEntry | undefined {
  if (rows.length === 0) return undefined
  const {transaction_id, timestamp, author} = rows[0]
  const read = (json: unknown) => JSON.parse(String(json)) as unknown
  return {
    id: String(transaction_id),
    timestamp: String(timestamp),
    author: String(author),
    documentIDs: rows.map(({document_id}) => String(document_id)),
    effects: Object.fromEntries(
      rows.map(({document_id, apply, revert}) => [
        String(document_id),
        {apply: read(apply), revert: read(revert)},
      ]),
    ),
    ...(includeMutations && {
      mutations: rows.flatMap(({mutations}) => read(mutations) as unknown[]),
    }),
  }
}
