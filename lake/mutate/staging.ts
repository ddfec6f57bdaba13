import {type Permission} from '../access/index.ts'
import {type LakeDocument} from '../document/document.ts'
import {groupOf, isSystemId} from '../document/documentId.ts'
import {type DocumentSource, Overlay} from '../transactions/overlay.ts'
import {startClock} from '../slices/inSlices.ts'
import {checkLocks} from '../releases/checkLocks.ts'
import {withSystem} from '../releases/versionSystem.ts'
import {type DocumentChange, type TransactionDraft} from '../transactions/transaction.ts'
import {completeDocument, type DocumentStub} from './completeDocument.ts'
import {patchDocument} from './patchDocument.ts'
import {type PatchSpec} from './patchSpec.ts'
import {checkReferences} from './referenceIntegrity.ts'
import {rejectUnreadableFields} from './unreadableFields.ts'
import {
  alreadyExists,
  notFound,
  notPermitted,
  systemDocument,
  tooMuchWork,
  unexpectedRevision,
} from './refusals.ts'

/** Who writes, when, and as which transaction. */
export interface WriteContext {
  transactionId: string
  author: string
  timestamp: string
  may(permission: Permission, document: LakeDocument): boolean
  /** A random id; where the transaction is worked out again, the same ones in the same order. */
  newId(): string
  /** A document as it last was, if it was ever there: for what was put aside to be brought back. */
  lastKnown(id: string): LakeDocument | null
  /** The ids under which a document, its drafts and versions ever were, by the published id. */
  idsEverOf(publishedId: string): string[]
}

/** Milliseconds of computing for one transaction, in which nothing else is written or answered. */
const MAX_WORK_MS = 2000

interface ToCome {
  at: string
  work(later: Staging): void
}

/**
 * A transaction being worked out: each operation sees what those before it did, and any may refuse
 * the whole by throwing an ApiError. Nothing is written here.
 */
export class Staging {
  readonly documents: Overlay
  readonly context: WriteContext
  /** Place of the current mutation in the request, for error messages. */
  index = 0
  readonly #base: DocumentSource
  readonly #mutations = new Map<string, unknown[]>()
  readonly #purged = new Set<string>()
  /** What this transaction deleted, as it then was. */
  readonly #deleted = new Map<string, LakeDocument>()
  readonly #toCome: ToCome[] = []
  readonly #worked = startClock()
  #bySystem = false
  #trusted = false

  constructor(base: DocumentSource, context: WriteContext) {
    this.#base = base
    this.documents = new Overlay(base)
    this.context = context
  }

  /** What `work` does, the system does: it alone writes the documents of releases. */
  asSystem(work: () => void): void {
    this.#bySystem = true
    try {
      work()
    } finally {
      this.#bySystem = false
    }
  }

  /** What `work` does was decided by the lake's owner: no permission is asked for. */
  asTrusted(work: () => void): void {
    this.#trusted = true
    try {
      work()
    } finally {
      this.#trusted = false
    }
  }

  /** Says that this transaction will lead to another, which `work` works out, at a time (ISO 8601). */
  willLeadTo(at: string, work: (later: Staging) => void): void {
    this.#toCome.push({at, work})
  }

  /** What was said to come, worked out on what this transaction comes to. */
  toCome(): {at: string; changes: DocumentChange[]}[] {
    return this.#toCome.map(({at, work}) => {
      const later = new Staging(this.documents, this.context)
      later.asSystem(() => work(later))
      return {at, changes: later.#changes()}
    })
  }

  create(stub: DocumentStub): LakeDocument {
    const document = completeDocument(stub, this.context, this.index)
    if (this.documents.get(document._id)) {
      if (!this.#mayKnow(document._id)) this.#require('create', document)
      throw alreadyExists(document._id, this.index)
    }
    return this.#put(document, 'create', {create: stub})
  }

  createIfNotExists(stub: DocumentStub): LakeDocument | undefined {
    if (stub._id && this.documents.get(stub._id)) {
      if (!this.#mayKnow(stub._id)) this.#require('create', this.documents.get(stub._id)!)
      return undefined
    }
    return this.#put(completeDocument(stub, this.context, this.index), 'create', {
      createIfNotExists: stub,
    })
  }

  createOrReplace(stub: DocumentStub): LakeDocument {
    const completed = completeDocument(stub, this.context, this.index)
    const before = this.documents.get(completed._id)
    const isTimed = stub._updatedAt !== undefined || !before
    const document = isTimed
      ? completed
      : {...completed, _updatedAt: later(completed._updatedAt, before._updatedAt)}
    if (before) this.#require('update', before)
    return this.#put(document, before ? 'update' : 'create', {createOrReplace: stub})
  }

  /** @returns the document that was deleted, if there was one */
  delete(id: string): LakeDocument | undefined {
    const before = this.documents.get(id)
    if (!before && !this.#mayKnow(id)) throw notPermitted('update', this.index)
    if (!before) return undefined
    this.#requireSystem(id)
    this.#require('update', before)
    this.documents.remove(id)
    this.#deleted.set(id, before)
    this.#record(id, {delete: {id}})
    return before
  }

  /** A document that is gone as it last was, be it that this transaction made or changed it before. */
  lastKnown(id: string): LakeDocument | null {
    return this.#deleted.get(id) ?? this.context.lastKnown(id)
  }

  /**
   * Deletes a document, where that was not done before, and its history.
   * Source: https://www.sanity.io/docs/content-lake/mutation-patterns, "Fully purging a document".
   */
  purge(id: string): void {
    const last = this.documents.get(id) ?? this.lastKnown(id)
    if (!last && !this.#mayKnow(id)) throw notPermitted('editHistory', this.index)
    if (!last) return
    this.#requireSystem(id)
    this.#require('editHistory', last)
    this.delete(id)
    this.#mutations.set(id, [{delete: {id}}])
    this.#purged.add(id)
    this.#deleted.delete(id)
  }

  patch(id: string, patch: PatchSpec): LakeDocument {
    const before = this.documents.get(id)
    if (!before) {
      throw this.#mayKnow(id) ? notFound(id, this.index) : notPermitted('update', this.index)
    }
    this.#require('update', before)
    const expected = patch.ifRevisionID ?? patch.ifRevisionId
    if (expected !== undefined) this.requireRevision(id, expected)
    const patched = patchDocument(before, patch, this.index)
    const document = {
      ...patched,
      _rev: this.context.transactionId,
      _createdAt: before._createdAt,
      _updatedAt: later(this.context.timestamp, before._updatedAt),
    }
    const {query: _q, params: _p, ...rest} = patch
    return this.#put(document, 'update', {patch: {...rest, id}})
  }

  /** @throws ApiError 409 where the document is missing or at another revision */
  requireRevision(id: string, expected: string): void {
    const current = this.documents.get(id)?._rev
    if (current === expected) return
    if (current === undefined) throw notFound(id, this.index)
    throw unexpectedRevision(id, current, expected, this.index)
  }

  /**
   * What is to be written: one change a document, those that came to nothing left out.
   *
   * @throws ApiError 409 where a strong reference would be left dangling, or a release is locked
   */
  finish(): TransactionDraft {
    checkLocks(this.#base, this.documents)
    checkReferences(this.#base, this.documents, (id) => this.#mayKnow(id))
    const {transactionId: id, author, timestamp} = this.context
    return {id, author, timestamp, changes: this.#changes(), purged: this.#purged}
  }

  #changes(): DocumentChange[] {
    return [...this.documents.changed].flatMap(([documentId, after]) => {
      const before = this.#base.get(documentId) ?? null
      if (!before && !after) return []
      return [{documentId, before, after, mutations: this.#mutations.get(documentId) ?? []}]
    })
  }

  #put(written: LakeDocument, permission: Permission, mutation: Record<string, unknown>) {
    const document = withSystem(written, this.documents)
    this.#requireSystem(document._id, document)
    this.#require(permission, document)
    rejectUnreadableFields(document, this.index)
    this.documents.put(document)
    this.#record(document._id, withIdentity(mutation, document))
    return document
  }

  #record(id: string, mutation: unknown): void {
    if (this.#worked() > MAX_WORK_MS) throw tooMuchWork(MAX_WORK_MS)
    const recorded = this.#mutations.get(id)
    if (recorded) recorded.push(mutation)
    else this.#mutations.set(id, [mutation])
  }

  /** A system document is known by its id. Only the system writes one, or of such a type. */
  #requireSystem(id: string, written?: LakeDocument): void {
    const isSystem = isSystemId(id)
    if (isSystem && this.#bySystem) return
    if (isSystem) throw systemDocument(id, this.index)
    if (!written) return
    if (isSystemId(groupOf(id)) || written._type.startsWith('system.')) {
      throw systemDocument(id, this.index)
    }
  }

  /** Whether the writer may know if there is such a document: who may not read it is told nothing of it. */
  #mayKnow(id: string): boolean {
    const document = this.documents.get(id) ?? ({_id: id} as LakeDocument)
    return this.#trusted || this.context.may('read', document)
  }

  /** @throws ApiError 403 where the writer may not know whether there is such a document */
  requireKnowable(id: string): void {
    if (!this.#mayKnow(id)) throw notPermitted('read', this.index)
  }

  #require(permission: Permission, document: LakeDocument): void {
    if (this.#trusted || this.context.may(permission, document)) return
    throw notPermitted(permission, this.index)
  }
}

/** A document's own times never go back, also where the clock was ahead when it was last written. */
function later(time: string, before: string): string {
  return Date.parse(before) > Date.parse(time) ? before : time
}

/** Listeners are told the document that was made, ids and times included. */
function withIdentity(mutation: Record<string, unknown>, document: LakeDocument) {
  const [operation] = Object.keys(mutation)
  if (operation === 'patch') return mutation
  const {_rev: _, ...created} = document
  return {[operation]: created}
}
