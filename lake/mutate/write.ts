import {randomBytes} from 'node:crypto'
import {type Identity, mayWrite} from '../access/index.ts'
import {typedError} from '../errors/apiError.ts'
import {documentAt, idsEverOf, lastRevisionOf} from '../history/documentAt.ts'
import {Staging, type WriteContext} from './staging.ts'
import {type Dataset} from '../store/dataset.ts'
import {type DocumentSource} from '../transactions/overlay.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {type Store} from '../store/store.ts'

const TRANSACTION_ID = /^[a-zA-Z0-9_-]{1,128}$/

export interface WriteRequest {
  dataset: Dataset
  /** As the client chose it, or undefined. */
  transactionId: unknown
  dryRun: boolean
  /** Works out the transaction. Throws ApiError to refuse it. */
  stage(staging: Staging): void
  /** What the caller may do; what its role may, unless that was decided before. */
  may?: WriteContext['may']
  /** Ask queries of what is committed, nothing waiting. */
  alone?: boolean
}

/**
 * Writes what `stage` works out, or with `dryRun` only finds out whether it could be.
 *
 * @returns the transaction's id, and the transaction unless it was a dry run
 * @throws ApiError
 */
export async function write(
  store: Store,
  identity: Identity,
  request: WriteRequest,
): Promise<{transactionId: string; staging: Staging; transaction?: Transaction}> {
  const {dataset} = request
  const isChosen = Boolean(request.transactionId)
  const transactionId = isChosen ? validId(request.transactionId) : randomId()
  let staged: Staging | undefined
  const stage = (documents: DocumentSource) => {
    if (isChosen && dataset.hasTransaction(transactionId)) throw taken(transactionId)
    staged = new Staging(documents, {
      transactionId,
      author: identity.id,
      timestamp: store.clock.now(),
      may: request.may ?? ((permission, document) => mayWrite(identity, permission, document)),
      lastKnown: (id) => {
        const seq = lastRevisionOf(store.db, dataset.name, id)
        return seq === undefined ? null : documentAt(store.db, dataset, id, seq)
      },
      idsEverOf: (publishedId) => idsEverOf(store.db, dataset.name, publishedId),
    })
    request.stage(staged)
    return staged.finish()
  }
  if (request.dryRun) {
    stage(dataset.documents)
    return {transactionId, staging: staged!}
  }
  const transaction = await dataset.write(stage, {alone: request.alone === true})
  return {transactionId, staging: staged!, transaction}
}

function validId(id: unknown): string {
  if (typeof id === 'string' && TRANSACTION_ID.test(id)) return id
  throw typedError(
    400,
    'validationError',
    `The transaction id ${JSON.stringify(id)} is not valid: use letters, digits, "_" and "-".`,
  )
}

/** 22 characters of 62, as the hosted lake's. */
function randomId(): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  return Array.from(randomBytes(22), (byte) => alphabet[byte % 62]).join('')
}

function taken(transactionId: string) {
  return typedError(
    409,
    'transactionIdConflictError',
    `A transaction with the ID "${transactionId}" was written before: choose another.`,
  )
}
