import {randomUUID} from 'node:crypto'
import {inSlices} from '../slices/inSlices.ts'
import {type Steps} from '../slices/steps.ts'
import {type Dataset} from '../store/dataset.ts'
import {type EventSink} from '../streams/eventStream.ts'
import {type Transaction} from '../transactions/transaction.ts'
import {messagesFor} from './messages.ts'
import {type HeardChange, type ListenOptions, type Matches} from './mutationEvent.ts'
import {type Missed, type Replay} from './replay.ts'

export interface ListenRequest extends ListenOptions {
  matches: Matches
  enableResume: boolean
  /** The last event the client has, when it comes back. */
  lastEventId?: string
  /** False once its token was revoked: the stream then ends. */
  isAllowed(): boolean
}

/** Transactions that may wait for a listener. One that is further behind is closed, and resumes. */
const MAX_WAITING = 5000

/** Milliseconds of computing for all that a client missed. */
const REPLAY_LIMIT_MS = 10_000

/**
 * Tells `sink` of every transaction from now on, and, for a client that comes back, of those it
 * missed before. What happens is put in a queue; the filters are run on it in slices, out of the way
 * of who writes, and the events come in the order of the transactions. The welcome has an id as well:
 * a client that was cut off before its first event resumes from there.
 *
 * Only who may read the history resumes: to others the past is told by `reset`, "ask anew".
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
  let missed = returns && request.history ? replay.since(dataset, lastEventId) : undefined
  if (missed) sink.send('welcomeback', {listenerName}, lastEventId)
  else sink.send(returns ? 'reset' : 'welcome', {listenerName}, replay.position(dataset))

  const waiting: Transaction[] = []
  const stopped = new AbortController()
  let isTelling = false
  const stop = () => {
    unsubscribe()
    waiting.length = 0
    stopped.abort()
  }
  const unsubscribe = dataset.subscribe((transaction) => {
    missed?.follow(transaction)
    waiting.push(transaction)
    if (waiting.length > MAX_WAITING) sink.close()
    else tellAll()
  })
  if (missed) tellAll()
  return stop

  function tellAll(): void {
    if (isTelling || stopped.signal.aborted) return
    isTelling = true
    const work = missed ? tellMissed(missed) : tellWaiting()
    const limit = missed ? REPLAY_LIMIT_MS : undefined
    const tooLong = () =>
      new Error('Replaying what the listener missed takes too long: connect again.')
    inSlices(work, {limit, tooLong, signal: stopped.signal}).then(
      () => {
        isTelling = false
        if (waiting.length > 0) tellAll()
      },
      (error: unknown) => {
        if (!stopped.signal.aborted) fail(error)
      },
    )
  }

  function* tellMissed(past: Missed): Steps<void> {
    const isWhole = yield* past.tellAll(tell)
    missed = undefined
    if (!isWhole) sink.close()
  }

  function* tellWaiting(): Steps<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) yield* tell(next, -1)
  }

  function* tell(transaction: Transaction, after: number): Steps<void> {
    if (stopped.signal.aborted) return
    if (!request.isAllowed()) return sink.close()
    const heard: HeardChange[] = []
    for (const [position, {before, after: now}] of transaction.changes.entries()) {
      const was = before !== null && request.matches(before)
      const is = now !== null && request.matches(now)
      if (was || is) heard.push({position, was, is})
      yield
    }
    if (heard.length === 0) return
    const messages = messagesFor(transaction, heard, request)
    heard.forEach(({position}, index) => {
      if (position > after) sink.write(messages[index])
    })
  }

  /** A filter that cannot be evaluated ends the stream with the reason. */
  function fail(error: unknown): void {
    sink.send('channelError', {message: error instanceof Error ? error.message : String(error)})
    sink.close()
  }
}
