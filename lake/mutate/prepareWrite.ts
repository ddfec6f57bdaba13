import {randomBytes, randomUUID} from 'node:crypto'
import {type Identity, mayWrite} from '../access/index.ts'
import {type Way} from '../beforePublish/index.ts'
import {typedError} from '../errors/apiError.ts'
import {documentAt, idsEverOf, lastRevisionOf} from '../history/documentAt.ts'
import {stageMutations} from './stageMutations.ts'
import {Staging, type WriteContext} from './staging.ts'
import {type Dataset} from '../store/dataset.ts'
import {type DocumentSource} from '../transactions/overlay.ts'
import {type Transaction, type TransactionDraft} from '../transactions/transaction.ts'
import {type Store} from '../store/store.ts'

const TRANSACTION_ID = /^[a-zA-Z0-9_-]{1,128}$/

export interface WriteRequest {
  dataset: Dataset
  /** As the client chose it, or undefined. */
  transactionId: unknown
  dryRun: boolean
  /** Works out the transaction. Throws ApiError to refuse it. */
  stage(staging: Staging): void
  /** How it came about, and the actions or mutations as they were sent. */
  how: Exclude<Way, 'schedule'>
  request?: readonly unknown[]
  /** Nobody is asked before anything changes in public. */
  unjudged?: boolean
  /** What the caller may do; what its role may, unless that was decided before. */
  may?: WriteContext['may']
  /** Ask queries of what is committed, nothing waiting. */
  alone?: boolean
}

export interface Written {
  transactionId: string
  staging: Staging
  /** Left out of a dry run. */
  transaction?: Transaction
}

/** What to write beside what was asked for. Throws where the transaction may not be written so. */
export type Judge = (staging: Staging, draft: TransactionDraft) => Record<string, unknown>[]

/** Works a transaction out and writes it; with `dryRun` only works it out. */
export type Attempt = (judge: Judge, dryRun?: boolean) => Promise<Written>

/** How to work a transaction out and write it, any number of times: ids are the same each time. */
export function prepareWrite(store: Store, identity: Identity, request: WriteRequest): Attempt {
  const {dataset} = request
  const isChosen = Boolean(request.transactionId)
  const transactionId = isChosen ? validId(request.transactionId) : randomId()
  const ids: string[] = []

  const stage = (documents: DocumentSource, judge: Judge) => {
    if (isChosen && dataset.hasTransaction(transactionId)) throw taken(transactionId)
    let given = 0
    const staging = new Staging(documents, {
      transactionId,
      author: identity.id,
      timestamp: store.clock.now(),
      may:
        request.may ??
        ((permission, document) => mayWrite(identity, permission, document, dataset.aclMode)),
      newId: () => (ids[given++] ??= randomUUID()),
      lastKnown: (id) => {
        const seq = lastRevisionOf(store.db, dataset.name, id)
        return seq === undefined ? null : documentAt(store.db, dataset, id, seq)
      },
      idsEverOf: (publishedId) => idsEverOf(store.db, dataset.name, publishedId),
    })
    request.stage(staging)
    const draft = staging.finish()
    const more = judge(staging, draft)
    if (more.length === 0) return {staging, draft}
    staging.asTrusted(() => {
      const idsOf = () => []
      stageMutations(staging, more, {autoGenerateArrayKeys: true, idsOf})
    })
    return {staging, draft: staging.finish()}
  }

  return async (judge, dryRun = request.dryRun) => {
    if (dryRun) return {transactionId, staging: stage(dataset.documents, judge).staging}
    let staging: Staging | undefined
    const work = (documents: DocumentSource) => {
      const staged = stage(documents, judge)
      staging = staged.staging
      return staged.draft
    }
    const transaction = await dataset.write(work, {alone: request.alone === true})
    return {transactionId, staging: staging!, transaction}
  }
}

function validId(id: unknown): string {
  if (typeof id === 'string' && TRANSACTION_ID.test(id)) return id
  throw typedError(
    400,
    'validationError',
    `The transaction id ${JSON.stringify(id)} is not valid: use letters, digits, "_" and "-".`,
  )
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ID_LENGTH = 22

/** Bytes for the next ids: to ask for many at once takes no longer than for a few. */
let random = Buffer.alloc(0)

/** 22 characters of 62, as the hosted lake's. */
function randomId(): string {
  if (random.length === 0) random = randomBytes(100 * ID_LENGTH)
  let id = ''
  for (const byte of random.subarray(0, ID_LENGTH)) id += ALPHABET[byte % 62]
  random = random.subarray(ID_LENGTH)
  return id
}

function taken(transactionId: string) {
  return typedError(
    409,
    'transactionIdConflictError',
    `A transaction with the ID "${transactionId}" was written before: choose another.`,
  )
}
