import {encodeEvent} from '../streams/eventStream.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {type HeardChange, type ListenOptions, mutationEvents} from './mutationEvent.ts'

const encoded = new WeakMap<Transaction, Map<string, Uint8Array[]>>()

/**
 * The events for one listener as they go over the wire, one a change it hears of. Written out once
 * for all listeners that hear the same: many Studios follow one document.
 */
export function messagesFor(
  transaction: Transaction,
  heard: HeardChange[],
  options: ListenOptions,
): Uint8Array[] {
  const {includeResult, includePreviousRevision, includeMutations, includeEffects, history} =
    options
  const asked = [includeResult, includePreviousRevision, includeMutations, includeEffects, history]
  const key = JSON.stringify([asked, heard])
  const known = encoded.get(transaction) ?? new Map<string, Uint8Array[]>()
  encoded.set(transaction, known)
  const messages =
    known.get(key) ??
    mutationEvents(transaction, heard, options).map((event) =>
      encodeEvent('mutation', event, event.eventId),
    )
  known.set(key, messages)
  return messages
}
