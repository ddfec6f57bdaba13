import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {type CommittedChange, type Transaction} from '../transactions/transaction.ts'

/** What a listener asked to be told. */
export interface ListenOptions {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  includeEffects: boolean
  /** Whether the past may be read: what a document was before, and steps that nobody saw. */
  history: boolean
}

/** Which documents a listener hears of: those its filter matches and its identity may read. */
export type Matches = (document: LakeDocument) => boolean

export interface MutationEvent {
  eventId: string
  documentId: string
  [field: string]: unknown
}

/** One change that a listener hears of: whether it matched before, and does now. */
export interface HeardChange {
  position: number
  was: boolean
  is: boolean
}

/**
 * The events for the changes that one listener hears of. `transactionTotalEvents` counts just
 * these: the Studio waits for that many before it applies any.
 */
export function mutationEvents(
  transaction: Transaction,
  heard: HeardChange[],
  options: ListenOptions,
): MutationEvent[] {
  return heard.map(({position, was, is}, index) => ({
    ...described(transaction, transaction.changes[position], options),
    transition: was ? (is ? 'update' : 'disappear') : 'appear',
    transactionTotalEvents: heard.length,
    transactionCurrentEvent: index + 1,
  }))
}

/** Identifies an event among all of a dataset; a client sends it back to resume after it. */
export function eventIdOf(transactionId: string, documentId: string): string {
  return `${transactionId}#${documentId}`
}

function described(transaction: Transaction, change: CommittedChange, options: ListenOptions) {
  return {
    eventId: eventIdOf(transaction.id, change.documentId),
    documentId: change.documentId,
    transactionId: transaction.id,
    identity: transaction.author,
    timestamp: transaction.timestamp,
    visibility: 'query',
    ...(change.before && {previousRev: change.before._rev}),
    resultRev: transaction.id,
    ...(options.includeMutations && {
      mutations: options.history ? change.mutations : asOneMutation(change),
    }),
    ...(options.includePreviousRevision &&
      options.history &&
      change.before && {previous: change.before}),
    ...(options.includeResult && change.after && {result: change.after}),
    ...(options.includeEffects && options.history && {effects: change.effects}),
  }
}

/** What a change came to: several mutations of one transaction have states between them. */
function asOneMutation({documentId, after, mutations}: CommittedChange): readonly unknown[] {
  if (mutations.length === 1) return mutations
  return [after ? {createOrReplace: withoutRevision(after)} : {delete: {id: documentId}}]
}
