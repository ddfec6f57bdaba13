import {type DatabaseSync} from 'node:sqlite'
import {groupOf} from '../document/documentId.ts'

/** Up to which transaction a dataset's history has gaps. Lakes made before this was kept get it too. */
export const PURGES_TABLE = `
CREATE TABLE IF NOT EXISTS purges (
  dataset TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

/**
 * Removes every change of a document from the history, the last one too: transaction number `seq`
 * does this, inside the caller's `BEGIN` … `COMMIT`.
 */
export type Purge = (dataset: string, documentId: string, seq: number) => void

export function preparePurge(db: DatabaseSync): Purge {
  const forget = db.prepare(
    'DELETE FROM changes WHERE dataset = ? AND document_group = ? AND document_id = ?',
  )
  const mark = db.prepare(
    'INSERT INTO purges VALUES (?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq',
  )
  return (dataset, documentId, seq) => {
    forget.run(dataset, groupOf(documentId), documentId)
    mark.run(dataset, seq)
  }
}

/** The number of a dataset's last transaction that purged anything, 0 if there is none. */
export function prepareLastPurge(db: DatabaseSync): (dataset: string) => number {
  const last = db.prepare('SELECT seq FROM purges WHERE dataset = ?')
  return (dataset) => Number(last.get(dataset)?.seq ?? 0)
}
