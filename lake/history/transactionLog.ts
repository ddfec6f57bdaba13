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

/** The transactions that changed any of some documents, with what they did to these. */
export function transactionLog(db: DatabaseSync, request: LogRequest): LogEntry[] {
  if (request.documentIds.length === 0) return []
  const {dataset, documentIds, fromSeq, toSeq, newestFirst, limit} = request
  const places = documentIds.map(() => '(?, ?)').join(', ')
  const ids = documentIds.flatMap((id) => [groupOf(id), id])
  const order = newestFirst ? 'DESC' : 'ASC'
  const rows = db
    .prepare(
      `SELECT c.*, t.id AS transaction_id, t.timestamp, t.author FROM changes c
         JOIN transactions t ON t.seq = c.seq
        WHERE c.dataset = ? AND (c.document_group, c.document_id) IN (VALUES ${places})
          AND c.seq IN (
            SELECT DISTINCT seq FROM changes
             WHERE dataset = ? AND (document_group, document_id) IN (VALUES ${places})
               AND seq BETWEEN ? AND ?
             ORDER BY seq ${order} LIMIT ?)
        ORDER BY c.seq ${order}, c.position`,
    )
    .all(dataset, ...ids, dataset, ...ids, fromSeq, toSeq, limit)
  const entries = new Map<unknown, LogEntry>()
  for (const row of rows) {
    const entry: LogEntry = entries.get(row.seq) ?? {
      id: String(row.transaction_id),
      timestamp: String(row.timestamp),
      author: String(row.author),
      documentIDs: [],
      effects: {},
      ...(request.includeMutations && {mutations: []}),
    }
    entries.set(row.seq, entry)
    entry.documentIDs.push(String(row.document_id))
    entry.effects[String(row.document_id)] = {
      apply: JSON.parse(String(row.apply)),
      revert: JSON.parse(String(row.revert)),
    }
    entry.mutations?.push(...(JSON.parse(String(row.mutations)) as unknown[]))
  }
  return [...entries.values()]
}
