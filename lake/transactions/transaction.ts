import {type LakeDocument} from '../document/document.ts'
import {type Effects} from './effects.ts'

/** One document's part in a transaction. `null` before: it was created; after: deleted. */
export interface DocumentChange {
  documentId: string
  before: LakeDocument | null
  after: LakeDocument | null
  /** The mutations that did it, as listeners are told them. */
  mutations: readonly unknown[]
}

/** A transaction worked out but not yet written. */
export interface TransactionDraft {
  id: string
  author: string
  timestamp: string
  changes: DocumentChange[]
  /** Ids of documents that are gone, or begin anew, with all that was remembered of them. */
  purged: ReadonlySet<string>
}

export interface CommittedChange extends DocumentChange {
  /** Mendoza patches between the two states, `_rev` left out. */
  effects: Effects
}

/** A transaction that is on disk. */
export interface Transaction extends Omit<TransactionDraft, 'changes' | 'purged'> {
  /** Its place in the order of all transactions of the lake. */
  seq: number
  dataset: string
  changes: CommittedChange[]
}
