import {type DatabaseSync} from 'node:sqlite'
import {groupOf} from '../document/documentId.ts'
import {eventIdOf} from './mutationEvent.ts'
import {type Dataset} from '../store/dataset.ts'
import {transactionsSince} from '../history/transactionsSince.ts'
import {prepareLastPurge} from '../database/purges.ts'
import {changeKey} from '../database/schema.ts'
import {type Transaction} from '../transactions/transaction.ts'

export interface MissedTransaction {
  transaction: Transaction
  /** Changes up to this position were received before. */
  after: number
}

export interface Replay {
  /** The id of an event that would come now, before any of the next transaction. */
  position(dataset: Dataset): string
  /** What came after an event, oldest first; `undefined` where that cannot be told any more. */
  since(dataset: Dataset, lastEventId: string): MissedTransaction[] | undefined
}

/** Further back than this, a client does better to fetch its documents anew. */
const MAX_CHANGES = 10_000

export function createReplay(db: DatabaseSync): Replay {
  const positionOf = db.prepare(
    `SELECT t.seq, (
       SELECT position FROM changes c WHERE c.dataset = t.dataset
          AND c.document_group = ? AND c.document_id = ? AND c.seq = t.seq) AS position
       FROM transactions t WHERE t.dataset = ? AND t.id = ?`,
  )
  const last = db.prepare('SELECT id FROM transactions WHERE dataset = ? ORDER BY seq DESC LIMIT 1')
  const lastPurge = prepareLastPurge(db)
  const countSince = db.prepare(
    'SELECT count(*) AS n FROM (SELECT 1 FROM changes WHERE key >= ? AND dataset = ? LIMIT ?)',
  )
  return {
    position: (dataset) => eventIdOf(String(last.get(dataset.name)?.id ?? ''), ''),
    since: (dataset, lastEventId) => {
      const [transactionId, documentId = ''] = lastEventId.split('#')
      const found =
        transactionId === ''
          ? {seq: 0, position: null}
          : positionOf.get(groupOf(documentId), documentId, dataset.name, transactionId)
      if (!found) return undefined
      const seq = Number(found.seq)
      const purged = lastPurge(dataset.name)
      if (seq < purged || (seq === purged && documentId !== '')) return undefined
      const count = countSince.get(changeKey(seq, 0), dataset.name, MAX_CHANGES + 1)
      if (Number(count?.n) > MAX_CHANGES) return undefined
      const received = found.position === null ? Infinity : Number(found.position)
      return transactionsSince(db, dataset, seq).map((transaction) => ({
        transaction,
        after: transaction.seq === seq ? received : -1,
      }))
    },
  }
}
