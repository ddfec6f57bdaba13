import {type LakeDocument} from '../document.ts'
import {type CommittedChange, type Transaction} from '../store/transaction.ts'

/** What a listener asked to be told. */
export interface ListenOptions {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  includeEffects: boolean
}

/** Which documents a listener hears of: those its filter matches and its identity may read. */
export type Matches = (document: LakeDocument) => boolean

export interface MutationEvent {
  eventId: string
  documentId: string
  [field: string]: unknown
}

/**
 * The events that one listener receives for a transaction. `transactionTotalEvents` counts just
 * these: the Studio waits for that many before it applies any.
 *
 * @param after only changes after this position, when a listener resumes inside a transaction
 */
export function mutationEvents(
  transaction: Transaction,
  matches: Matches,
  options: ListenOptions,
  after = -1,
): MutationEvent[] {
  const heard = transaction.changes.flatMap((change, position) => {
    const was = change.before !== null && matches(change.before)
    const is = change.after !== null && matches(change.after)
    return was || is ? [{change, was, is, position}] : []
  })
  return heard
    .map(({change, was, is, position}, index) => ({
      position,
      event: {
        ...described(transaction, change, options),
        transition: was ? (is ? 'update' : 'disappear') : 'appear',
        transactionTotalEvents: heard.length,
        transactionCurrentEvent: index + 1,
      },
    }))
    .filter(({position}) => position > after)
    .map(({event}) => event)
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
    ...(options.includeMutations && {mutations: change.mutations}),
    ...(options.includePreviousRevision && change.before && {previous: change.before}),
    ...(options.includeResult && change.after && {result: change.after}),
    ...(options.includeEffects && {effects: change.effects}),
  }
}
