import {randomUUID} from 'node:crypto'
import {type Dataset} from '../store/dataset.ts'
import {type EventSink} from '../streams/eventStream.ts'
import {type ListenOptions, type Matches, mutationEvents} from './mutationEvent.ts'
import {type Replay} from './replay.ts'

export interface ListenRequest extends ListenOptions {
  matches: Matches
  enableResume: boolean
  /** The last event the client has, when it comes back. */
  lastEventId?: string
}

/**
 * Tells `sink` of every transaction from now on, and, for a client that comes back, of those it
 * missed. Replay and subscription happen in one go, so that no event is lost or sent twice. The
 * welcome has an id as well: a client that was cut off before its first event resumes from there.
 *
 * @returns how to stop
 */
export function listen(
  dataset: Dataset,
  request: ListenRequest,
  sink: EventSink,
  replay: Replay,
): () => void {
  const listenerName = randomUUID()
  const now = replay.position(dataset)
  const missed =
    request.enableResume && request.lastEventId !== undefined
      ? replay.since(dataset, request.lastEventId)
      : undefined
  if (missed) {
    sink.send('welcomeback', {listenerName}, request.lastEventId)
    for (const {transaction, after} of missed) {
      for (const event of mutationEvents(transaction, request.matches, request, after)) {
        sink.send('mutation', event, event.eventId)
      }
    }
  } else {
    const lost = request.enableResume && request.lastEventId !== undefined
    sink.send(lost ? 'reset' : 'welcome', {listenerName}, now)
  }
  return dataset.subscribe((transaction) => {
    for (const event of mutationEvents(transaction, request.matches, request)) {
      sink.send('mutation', event, event.eventId)
    }
  })
}
