import {randomUUID} from 'node:crypto'
import {mutationError} from '../apiError.ts'
import {isDocumentId, type LakeDocument} from '../document.ts'
import {type DocumentSource} from '../store/documentSource.ts'
import {Overlay} from '../store/overlay.ts'
import {type TransactionDraft} from '../store/transaction.ts'
import {patchDocument, type PatchSpec} from './patchDocument.ts'
import {checkReferences} from './referenceIntegrity.ts'

export type Permission = 'create' | 'update'

/** Who writes, when, and as which transaction. */
export interface WriteContext {
  transactionId: string
  author: string
  timestamp: string
  may(permission: Permission, document: LakeDocument): boolean
  /** A document as it last was, if it was ever there: for what was put aside to be brought back. */
  lastKnown(id: string): LakeDocument | null
}

/** A document as a client sends it. */
export type DocumentStub = Record<string, unknown> & {_id?: string; _type: string}

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

  constructor(base: DocumentSource, context: WriteContext) {
    this.#base = base
    this.documents = new Overlay(base)
    this.context = context
  }

  create(stub: DocumentStub): LakeDocument {
    const document = this.#complete(stub)
    if (this.documents.get(document._id)) {
      throw mutationError(
        409,
        {
          description: `Document by ID "${document._id}" already exists`,
          id: document._id,
          type: 'documentAlreadyExistsError',
        },
        this.index,
      )
    }
    return this.#put(document, 'create', {create: stub})
  }

  createIfNotExists(stub: DocumentStub): LakeDocument | undefined {
    if (stub._id && this.documents.get(stub._id)) return undefined
    return this.#put(this.#complete(stub), 'create', {createIfNotExists: stub})
  }

  createOrReplace(stub: DocumentStub): LakeDocument {
    const document = this.#complete(stub)
    const before = this.documents.get(document._id)
    if (before) this.#require('update', before)
    return this.#put(document, before ? 'update' : 'create', {createOrReplace: stub})
  }

  /** @returns the document that was deleted, if there was one */
  delete(id: string): LakeDocument | undefined {
    const before = this.documents.get(id)
    if (!before) return undefined
    this.#require('update', before)
    this.documents.remove(id)
    this.#record(id, {delete: {id}})
    return before
  }

  patch(id: string, patch: PatchSpec): LakeDocument {
    const before = this.documents.get(id)
    if (!before) throw this.#notFound(id)
    const expected = patch.ifRevisionID ?? patch.ifRevisionId
    if (expected !== undefined) this.requireRevision(id, expected)
    this.#require('update', before)
    const patched = patchDocument(before, patch)
    const document = {
      ...patched,
      _rev: this.context.transactionId,
      _createdAt: before._createdAt,
      _updatedAt: this.context.timestamp,
    }
    const {query: _q, params: _p, ...rest} = patch
    return this.#put(document, 'update', {patch: {...rest, id}})
  }

  /** @throws ApiError 409 where the document is missing or at another revision */
  requireRevision(id: string, expected: string): void {
    const current = this.documents.get(id)?._rev
    if (current === expected) return
    if (current === undefined) throw this.#notFound(id)
    throw mutationError(
      409,
      {
        currentRevisionID: current,
        description: `Document "${id}" has unexpected revision ID (${current}), expected "${expected}"`,
        expectedRevisionID: expected,
        id,
        type: 'documentRevisionIDDoesNotMatchError',
      },
      this.index,
    )
  }

  /**
   * What is to be written: one change a document, those that came to nothing left out.
   *
   * @throws ApiError 409 where a strong reference would be left dangling
   */
  finish(): TransactionDraft {
    checkReferences(this.#base, this.documents)
    const changes = [...this.documents.changed].flatMap(([documentId, after]) => {
      const before = this.#base.get(documentId) ?? null
      if (!before && !after) return []
      return [{documentId, before, after, mutations: this.#mutations.get(documentId) ?? []}]
    })
    const {transactionId: id, author, timestamp} = this.context
    return {id, author, timestamp, changes}
  }

  #complete(stub: DocumentStub): LakeDocument {
    const _id = completeId(stub._id)
    if (!isDocumentId(_id) || typeof stub._type !== 'string' || stub._type === '') {
      throw mutationError(
        400,
        {
          description: isDocumentId(_id)
            ? `Document "${_id}" must have a "_type": give it one.`
            : `Document ID ${JSON.stringify(stub._id)} is not valid: use letters, digits, ".", "_" and "-", at most 128.`,
          type: 'validationError',
        },
        this.index,
      )
    }
    const {timestamp, transactionId} = this.context
    return {
      ...stub,
      _id,
      _type: stub._type,
      _rev: transactionId,
      _createdAt: instant(stub._createdAt) ?? timestamp,
      _updatedAt: instant(stub._updatedAt) ?? timestamp,
    }
  }

  #put(document: LakeDocument, permission: Permission, mutation: Record<string, unknown>) {
    this.#require(permission, document)
    this.documents.put(document)
    this.#record(document._id, withIdentity(mutation, document))
    return document
  }

  #record(id: string, mutation: unknown): void {
    const recorded = this.#mutations.get(id)
    if (recorded) recorded.push(mutation)
    else this.#mutations.set(id, [mutation])
  }

  #require(permission: Permission, document: LakeDocument): void {
    if (this.context.may(permission, document)) return
    throw mutationError(
      403,
      {
        description: `Insufficient permissions; permission "${permission}" required`,
        permission,
        type: 'insufficientPermissionsError',
      },
      this.index,
    )
  }

  #notFound(id: string) {
    return mutationError(
      409,
      {
        description: `The document with the ID "${id}" was not found`,
        id,
        type: 'documentNotFoundError',
      },
      this.index,
    )
  }
}

/** No id, or one that ends in a dot (`drafts.`), is completed with a random one. */
function completeId(id: unknown): unknown {
  if (id === undefined || id === '') return randomUUID()
  return typeof id === 'string' && id.endsWith('.') ? id + randomUUID() : id
}

/** A timestamp that a client may set when it creates a document, as an import does. */
function instant(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined
}

/** Listeners are told the document that was made, ids and times included. */
function withIdentity(mutation: Record<string, unknown>, document: LakeDocument) {
  const [operation] = Object.keys(mutation)
  if (operation === 'patch') return mutation
  const {_rev: _, ...created} = document
  return {[operation]: created}
}
