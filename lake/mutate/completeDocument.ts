import {mutationError} from '../errors/apiError.ts'
import {type LakeDocument} from '../document/document.ts'
import {isDocumentId} from '../document/documentId.ts'

/** A document as a client sends it. */
export type DocumentStub = Record<string, unknown> & {_id?: string; _type: string}

/**
 * A new document with what the lake sets itself: its id where it has none, its revision, its times.
 *
 * @param index the mutation's place in its request, for the error
 * @throws ApiError 400 where its id or type cannot be one
 */
export function completeDocument(
  stub: DocumentStub,
  context: {transactionId: string; timestamp: string; newId(): string},
  index: number,
): LakeDocument {
  const {transactionId, timestamp} = context
  const _id = completeId(stub._id, context)
  if (!isDocumentId(_id)) {
    const given = JSON.stringify(stub._id)
    throw invalid(
      `Document ID ${given} is not valid: use letters, digits, ".", "_" and "-", at most 128.`,
      index,
    )
  }
  if (typeof stub._type !== 'string' || stub._type === '') {
    throw invalid(`Document "${_id}" must have a "_type": give it one.`, index)
  }
  for (const name of ['_createdAt', '_updatedAt'] as const) {
    if (stub[name] === undefined || instant(stub[name]) !== undefined) continue
    const given = JSON.stringify(stub[name])
    throw invalid(
      `"${name}" of document "${_id}" is ${given}: write a time as 2025-01-31T12:00:00Z.`,
      index,
    )
  }
  return {
    ...stub,
    _id,
    _type: stub._type,
    _rev: transactionId,
    _createdAt: instant(stub._createdAt) ?? timestamp,
    _updatedAt: instant(stub._updatedAt) ?? timestamp,
  }
}

/** No id, or one that ends in a dot (`drafts.`), is completed with a random one. */
function completeId(id: unknown, {newId}: {newId(): string}): unknown {
  if (id === undefined || id === '') return newId()
  return typeof id === 'string' && id.endsWith('.') ? id + newId() : id
}

/** A timestamp that a client may set when it creates a document, as an import does. */
function instant(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function invalid(description: string, index: number) {
  return mutationError(400, {description, type: 'validationError'}, index)
}
