import {type Identity} from '../access/index.ts'
import {type ApiError, plainError} from '../errors/apiError.ts'
import {createBudget} from '../budget/budget.ts'
import {type EventSink, eventStream} from '../streams/eventStream.ts'

/** Streams that are open at one time; a tab of a Studio has about ten. */
const STREAMS = createBudget({all: 2000, client: 1000}, (total) => {
  console.error(`A stream of events was refused: ${total} would be open.`)
  return plainError(429, 'Too many listeners are open: close some, or try again later.')
})

/** A stream of server-sent events that counts among those of who asks, until its reader is gone or may not read on. */
export function countedStream(
  identity: Identity,
  isAllowed: () => boolean,
  open: (sink: EventSink) => () => void,
): Response {
  const share = STREAMS.shareOf(identity.id)
  try {
    share.take(1)
  } catch (error) {
    return channelError(error as ApiError)
  }
  return eventStream((sink) => {
    const stop = open(sink)
    return () => {
      stop()
      share.release()
    }
  }, isAllowed)
}

/** A listener is told what is wrong inside its stream: a status code is lost on an EventSource. */
export function channelError({body}: ApiError): Response {
  return eventStream((sink) => {
    sink.send('channelError', body)
    sink.close()
    return () => {}
  })
}
