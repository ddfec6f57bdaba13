import {randomUUID} from 'node:crypto'
import {type Dataset} from '../store/dataset.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {type EventSink} from '../streams/eventStream.ts'
import {messagesFor} from './messages.ts'
import {type HeardChange, heardChanges, type ListenOptions, type Matches} from './mutationEvent.ts'
import {type Replay} from './replay.ts'

export interface ListenRequest extends ListenOptions {
  matches: Matches
  enableResume: boolean
  /** The last event the client has, when it comes back. */
  lastEventId?: string
  /** False once its token was revoked: the stream then ends. */
  isAllowed(): boolean
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
  const {enableResume, lastEventId} = request
  const returns = enableResume && lastEventId !== undefined
  const missed = returns ? replay.since(dataset, lastEventId) : undefined
  if (missed) {
    sink.send('welcomeback', {listenerName}, lastEventId)
    for (const {transaction, after} of missed) tell(transaction, after)
  } else {
    sink.send(returns ? 'reset' : 'welcome', {listenerName}, replay.position(dataset))
  }
  return dataset.subscribe((transaction) => tell(transaction, -1))

  /** `after`: changes up to this position were received before. */
  function tell(transaction: Transaction, after: number): void {
    if (!request.isAllowed()) return sink.close()
    const heard = heardBy(transaction)
    if (!heard || heard.length === 0) return
    const messages = messagesFor(transaction, heard, request)
    heard.forEach(({position}, index) => {
      if (position > after) sink.write(messages[index])
    })
  }

  /** A filter that cannot be evaluated ends the stream with the reason. */
  function heardBy(transaction: Transaction): HeardChange[] | undefined {
    try {
      return heardChanges(transaction, request.matches)
    } catch (error) {
      sink.send('channelError', {message: error instanceof Error ? error.message : String(error)})
      sink.close()
      return undefined
    }
  }
}
