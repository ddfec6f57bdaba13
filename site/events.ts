import {type Context} from 'hono'
import {streamSSE} from 'hono/streaming'
import {type Changes} from './cache/changes.ts'

const MAX_STREAMS = 2000
const HEARTBEAT_MS = 25_000

/** Tells open pages that something has changed: they ask for themselves again. Nothing else is told. */
export function changeEvents(changes: Changes) {
  let streams = 0
  return (c: Context) => {
    if (streams >= MAX_STREAMS) {
      c.header('Retry-After', '60')
      return c.text('Too many pages are open: this one does not follow changes.\n', 503)
    }
    streams++
    c.header('Cache-Control', 'no-store')
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const {promise: ended, resolve: end} = Promise.withResolvers<void>()
      const write = (message: {event: string; data: string}) => stream.writeSSE(message).catch(end)
      const unsubscribe = changes.subscribe(() => void write({event: 'change', data: ''}))
      const heartbeat = setInterval(() => void write({event: 'alive', data: ''}), HEARTBEAT_MS)
      stream.onAbort(end)
      await write({event: 'alive', data: ''})
      await ended
      clearInterval(heartbeat)
      unsubscribe()
      streams--
    })
  }
}
