import {type DatabaseSync} from 'node:sqlite'
import {prepareLastPurge} from '../database/purges.ts'
import {changeKey} from '../database/schema.ts'
import {type LakeDocument} from '../document/document.ts'
import {groupOf} from '../document/documentId.ts'
import {pastTransactions} from '../history/pastTransactions.ts'
import {type Steps} from '../slices/steps.ts'
import {type Dataset} from '../store/dataset.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {eventIdOf} from './mutationEvent.ts'

/** `after`: changes of the transaction up to this position were received before. */
export type Tell = (transaction: Transaction, after: number) => Steps<void>

/** What a client missed, to be told it in steps. */
export interface Missed {
  /** @returns false where history was removed meanwhile, and not all could be told */
  tellAll(tell: Tell): Steps<boolean>
  /** To be called with every transaction that is written before all is told. */
  follow(transaction: Transaction): void
}

export interface Replay {
  /** The id of an event that would come now, before any of the next transaction. */
  position(dataset: Dataset): string
  /** What came after an event, up to now; `undefined` where that cannot be told any more. */
  since(dataset: Dataset, lastEventId: string): Missed | undefined
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
  const since = db.prepare(
    `SELECT count(*) AS n, max(key) AS last FROM
       (SELECT key FROM changes WHERE key >= ? AND dataset = ? ORDER BY key LIMIT ?)`,
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
      const range = since.get(changeKey(seq, 0), dataset.name, MAX_CHANGES + 1)
      if (Number(range?.n) > MAX_CHANGES) return undefined
      const received = found.position === null ? Infinity : Number(found.position)
      const written = new Map<string, LakeDocument | null>()
      const stretch = {
        dataset: dataset.name,
        fromSeq: seq,
        lastKey: Number(range?.last ?? 0),
        documentThen: (id: string) =>
          written.has(id) ? written.get(id)! : (dataset.documents.get(id) ?? null),
      }
      const isWhole = () => lastPurge(dataset.name) === purged
      return {
        *tellAll(tell) {
          yield* pastTransactions(db, stretch, isWhole, (transaction) =>
            tell(transaction, transaction.seq === seq ? received : -1),
          )
          return isWhole()
        },
        follow({changes}) {
          for (const {documentId, before} of changes) {
            if (!written.has(documentId)) written.set(documentId, before)
          }
        },
      }
    },
  }
}
