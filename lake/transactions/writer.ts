import {type DatabaseSync, type StatementSync} from 'node:sqlite'
import {effectsOf, type Transaction, type TransactionDraft} from './transaction.ts'
import {type DocumentSource, Overlay} from './overlay.ts'
import {Journal} from './journal.ts'

/** What the writer needs of a dataset, and gives it after the commit. */
export interface WriteTarget {
  name: string
  documents: DocumentSource
  /** Called after COMMIT, in the order of transactions. */
  committed(transaction: Transaction): void
}

/** Works out a transaction on the documents as they then are. Throws to refuse it. */
export type Stage = (documents: DocumentSource) => TransactionDraft

export interface WriteOptions {
  /** Work it out on what is committed, with nothing waiting before it in the same batch. */
  alone: boolean
}

interface Job extends WriteOptions {
  target: WriteTarget
  stage: Stage
  resolve: (transaction: Transaction) => void
  reject: (error: unknown) => void
}

/** Turns of the event loop that a batch may grow. */
const MAX_TURNS_WAITED = 8

/** Jobs in one commit: bounds how long the process does nothing else. */
const MAX_BATCH = 128

/**
 * Writes transactions one after another, those that wait together under one COMMIT: one flush of
 * the disk acknowledges them all. A transaction that is refused, or that cannot be written, leaves
 * the others of its batch alone.
 */
export class Writer {
  readonly #db: DatabaseSync
  readonly #journal: Journal
  readonly #begin: StatementSync
  readonly #end: StatementSync
  readonly #asError: (error: unknown) => unknown
  #queue: Job[] = []
  #scheduled = false
  #seq: number

  /** `asError` turns an error of the database into what the caller is told. */
  constructor(db: DatabaseSync, lastSeq: number, asError: (error: unknown) => unknown) {
    this.#db = db
    this.#journal = new Journal(db)
    this.#begin = db.prepare('BEGIN IMMEDIATE')
    this.#end = db.prepare('COMMIT')
    this.#seq = lastSeq
    this.#asError = asError
  }

  /** Settles once the transaction is on disk, or refused. */
  write(target: WriteTarget, stage: Stage, {alone}: WriteOptions): Promise<Transaction> {
    return new Promise((resolve, reject) => {
      this.#queue.push({target, stage, alone, resolve, reject})
      this.#schedule()
    })
  }

  /** Writes what still waits. */
  flush(): void {
    while (this.#queue.length > 0) this.#commit(this.#nextBatch())
  }

  #nextBatch(): Job[] {
    const alone = this.#queue.findIndex((job, index) => index > 0 && job.alone)
    return this.#queue.splice(0, alone > 0 ? Math.min(alone, MAX_BATCH) : MAX_BATCH)
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    this.#commitSoon(this.#queue.length, MAX_TURNS_WAITED)
  }

  /** Waits a turn longer as long as more jobs come in: a flush of the disk takes many turns. */
  #commitSoon(waiting: number, turns: number): void {
    setImmediate(() => {
      const length = this.#queue.length
      if (length > waiting && length < MAX_BATCH && turns > 0) {
        return this.#commitSoon(length, turns - 1)
      }
      this.#scheduled = false
      this.#commit(this.#nextBatch())
      if (this.#queue.length > 0) this.#schedule()
    })
  }

  #commit(jobs: Job[]): void {
    const views = new Map<WriteTarget, Overlay>()
    const written: {job: Job; transaction: Transaction}[] = []
    const firstSeq = this.#seq
    try {
      for (const job of jobs) {
        const view = views.get(job.target) ?? new Overlay(job.target.documents)
        views.set(job.target, view)
        const draft = staged(job, view)
        if (!draft) continue
        if (written.length === 0) this.#begin.run()
        const transaction = this.#numbered(job.target.name, draft)
        this.#journal.write(transaction, draft.purged)
        for (const {documentId, after} of transaction.changes) {
          if (after) view.put(after)
          else view.remove(documentId)
        }
        written.push({job, transaction})
      }
      if (written.length > 0) this.#end.run()
    } catch (error) {
      this.#seq = firstSeq
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      if (jobs.length === 1) return jobs[0].reject(this.#asError(error))
      for (const job of jobs) this.#commit([job])
      return
    }
    for (const {job, transaction} of written) {
      job.target.committed(transaction)
      job.resolve(transaction)
    }
  }

  #numbered(dataset: string, draft: TransactionDraft): Transaction {
    const {id, author, timestamp} = draft
    return {
      id,
      author,
      timestamp,
      seq: ++this.#seq,
      dataset,
      changes: draft.changes.map((change) => ({
        ...change,
        effects: effectsOf(change),
      })),
    }
  }

  /** True where that transaction id is taken. */
  has(dataset: string, transactionId: string): boolean {
    return this.#journal.has(dataset, transactionId)
  }
}

function staged({stage, reject}: Job, view: DocumentSource): TransactionDraft | undefined {
  try {
    return stage(view)
  } catch (error) {
    reject(error)
    return undefined
  }
}
