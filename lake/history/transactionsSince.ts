import {type DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {type Dataset} from '../store/dataset.ts'
import {changeKey} from '../database/schema.ts'
import {type CommittedChange, type Transaction} from '../transactions/transaction.ts'

/**
 * A dataset's transactions from number `seq` on, oldest first, with the documents as they were:
 * worked out backwards from the present by the recorded patches.
 */
export function transactionsSince(db: DatabaseSync, dataset: Dataset, seq: number): Transaction[] {
  const rows = db
    .prepare(
      `SELECT c.*, t.id AS transaction_id, t.timestamp, t.author FROM changes c
         JOIN transactions t ON t.seq = c.seq
        WHERE c.key >= ? AND c.dataset = ? ORDER BY c.key DESC`,
    )
    .all(changeKey(seq, 0), dataset.name)
  const present = new Map<string, LakeDocument | null>()
  const transactions = new Map<number, Transaction>()
  for (const row of rows) {
    const documentId = String(row.document_id)
    const after = present.has(documentId)
      ? present.get(documentId)!
      : (dataset.documents.get(documentId) ?? null)
    const effects = {
      apply: JSON.parse(String(row.apply)) as unknown[],
      revert: JSON.parse(String(row.revert)) as unknown[],
    }
    const before = revised(
      applyPatch(withoutRevision(row.transition === 'disappear' ? null : after), effects.revert),
      row.previous_rev,
    )
    present.set(documentId, before)
    const change: CommittedChange = {
      documentId,
      before,
      after: row.transition === 'disappear' ? null : after,
      mutations: JSON.parse(String(row.mutations)) as unknown[],
      effects,
    }
    const number = Number(row.seq)
    const transaction = transactions.get(number)
    if (transaction) transaction.changes.unshift(change)
    else {
      transactions.set(number, {
        seq: number,
        dataset: dataset.name,
        id: String(row.transaction_id),
        author: String(row.author),
        timestamp: String(row.timestamp),
        changes: [change],
      })
    }
  }
  return [...transactions.values()].reverse()
}

function revised(document: object | null, rev: unknown): LakeDocument | null {
  return document && ({...document, _rev: String(rev)} as LakeDocument)
}
