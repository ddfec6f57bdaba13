import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {encode} from '../mendoza/index.ts'

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

/** Mendoza patches between two states of a document: what was done, and what undoes it. */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

/** `_rev` is left out, as the hosted API leaves it out: it is the transaction's id. */
export function effectsOf(change: {
  before: LakeDocument | null
  after: LakeDocument | null
}): Effects {
  const from = withoutRevision(change.before)
  const to = withoutRevision(change.after)
  return {apply: encode(from, to), revert: encode(to, from)}
}
