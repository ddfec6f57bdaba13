import {type DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {groupOf} from '../document/documentId.ts'
import {type Dataset} from '../store/dataset.ts'

/**
 * A document as it was after transaction number `seq`: the present, taken back change by change.
 *
 * @returns null where there was no such document then
 */
export function documentAt(
  db: DatabaseSync,
  dataset: Dataset,
  id: string,
  seq: number,
): LakeDocument | null {
  const later = db.prepare(
    `SELECT revert, previous_rev FROM changes
      WHERE dataset = ? AND document_group = ? AND document_id = ? AND seq > ? ORDER BY seq DESC`,
  )
  const present = dataset.documents.get(id) ?? null
  let content: object | null = withoutRevision(present)
  let rev: unknown = present?._rev
  for (const change of later.iterate(dataset.name, groupOf(id), id, seq)) {
    content = applyPatch(content, JSON.parse(String(change.revert)) as unknown[]) as object | null
    rev = change.previous_rev
  }
  return content && ({...content, _rev: String(rev)} as LakeDocument)
}

/** The number of the last transaction at which the document was there, before it was deleted. */
export function lastRevisionOf(db: DatabaseSync, dataset: string, id: string): number | undefined {
  const row = db
    .prepare(
      `SELECT seq, transition FROM changes
        WHERE dataset = ? AND document_group = ? AND document_id = ? ORDER BY seq DESC LIMIT 1`,
    )
    .get(dataset, groupOf(id), id)
  if (!row) return undefined
  return row.transition === 'disappear' ? Number(row.seq) - 1 : Number(row.seq)
}

/** The ids of a document, its drafts and versions that the history knows. */
export function idsEverOf(db: DatabaseSync, dataset: string, publishedId: string): string[] {
  const rows = db
    .prepare('SELECT DISTINCT document_id FROM changes WHERE dataset = ? AND document_group = ?')
    .all(dataset, publishedId)
  return rows.map((row) => String(row.document_id))
}

/** True where there is a document of that id, or the history knows of one. */
export function wasEver(db: DatabaseSync, dataset: string, id: string): boolean {
  const known = db.prepare(
    'SELECT 1 FROM changes WHERE dataset = ? AND document_group = ? AND document_id = ? LIMIT 1',
  )
  return known.get(dataset, groupOf(id), id) !== undefined
}

/** The number of the transaction with that id. */
export function seqOfTransaction(
  db: DatabaseSync,
  dataset: string,
  transactionId: string,
): number | undefined {
  const row = db
    .prepare('SELECT seq FROM transactions WHERE dataset = ? AND id = ?')
    .get(dataset, transactionId)
  return row && Number(row.seq)
}

/** The number of the last transaction that was made at or before a time (ISO 8601). */
export function seqAtTime(db: DatabaseSync, time: string): number {
  const last = db.prepare('SELECT max(seq) AS seq FROM transactions WHERE timestamp <= ?')
  return Number(last.get(time)?.seq ?? 0)
}
