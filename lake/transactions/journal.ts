import {type DatabaseSync, type StatementSync} from 'node:sqlite'
import {groupOf} from '../document/documentId.ts'
import {type CommittedChange, effectsOf, type Transaction} from './transaction.ts'
import {preparePurge, type Purge} from '../database/purges.ts'
import {changeKey} from '../database/schema.ts'

/** Writes transactions into the database, inside the caller's `BEGIN` … `COMMIT`. */
export class Journal {
  readonly #insertTransaction: StatementSync
  readonly #insertChange: StatementSync
  readonly #putDocument: StatementSync
  readonly #deleteDocument: StatementSync
  readonly #hasTransaction: StatementSync
  readonly #purge: Purge

  constructor(db: DatabaseSync) {
    this.#insertTransaction = db.prepare(
      'INSERT INTO transactions (seq, dataset, id, timestamp, author) VALUES (?, ?, ?, ?, ?)',
    )
    this.#insertChange = db.prepare(
      'INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#putDocument = db.prepare(
      'INSERT INTO documents (dataset, id, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    )
    this.#deleteDocument = db.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?')
    this.#hasTransaction = db.prepare('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?')
    this.#purge = preparePurge(db)
  }

  /** True where that transaction is written already, in this batch or before. */
  has(dataset: string, transactionId: string): boolean {
    return this.#hasTransaction.get(dataset, transactionId) !== undefined
  }

  /** What is remembered of the documents in `purged` is removed, and this transaction's part in it. */
  write(transaction: Transaction, purged: ReadonlySet<string>): void {
    const {seq, dataset, id, timestamp, author, changes} = transaction
    this.#insertTransaction.run(seq, dataset, id, timestamp, author)
    for (const documentId of purged) this.#purge(dataset, documentId, seq)
    changes.forEach((change, position) => {
      const remembered = purged.has(change.documentId) ? begunAnew(change) : change
      if (remembered) this.#writeChange(transaction, remembered, position)
      if (change.after) {
        this.#putDocument.run(dataset, change.documentId, JSON.stringify(change.after))
      } else {
        this.#deleteDocument.run(dataset, change.documentId)
      }
    })
  }

  #writeChange({seq, dataset}: Transaction, change: CommittedChange, position: number): void {
    this.#insertChange.run(
      changeKey(seq, position),
      seq,
      position,
      dataset,
      groupOf(change.documentId),
      change.documentId,
      (change.after ?? change.before)?._type ?? '',
      transitionOf(change),
      change.before?._rev ?? null,
      change.after?._rev ?? null,
      JSON.stringify(change.mutations),
      JSON.stringify(change.effects.apply),
      JSON.stringify(change.effects.revert),
    )
  }
}

/** A change as it reads with nothing before it, `undefined` where nothing is after it either. */
function begunAnew(change: CommittedChange): CommittedChange | undefined {
  if (!change.after) return undefined
  const begun = {...change, before: null}
  return {...begun, effects: effectsOf(begun)}
}

export type Transition = 'appear' | 'update' | 'disappear'

export function transitionOf(change: {before: unknown; after: unknown}): Transition {
  if (!change.before) return 'appear'
  return change.after ? 'update' : 'disappear'
}
