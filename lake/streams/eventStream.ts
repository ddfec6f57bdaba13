/** The sending end of a stream of server-sent events. */
export interface EventSink {
  /** `data` is sent as JSON, on one line. */
  send(event: string, data: unknown, id?: string): void
  /** An event that `encodeEvent` made. */
  write(bytes: Uint8Array): void
  /** Ends the stream; the client reconnects. */
  close(): void
}

/** A stream whose reader is this far behind is closed, so that it cannot fill the memory. */
const MAX_BACKLOG_BYTES = 16 * 1024 * 1024

/** Comments keep the connection from being taken for dead. */
const HEARTBEAT_MS = 20_000

/**
 * A response of server-sent events.
 *
 * @param open called once with the sink; returns what to do when the reader is gone
 * @param isAllowed asked now and then, also where nothing is told: false ends the stream
 */
export function eventStream(
  open: (sink: EventSink) => () => void,
  isAllowed = () => true,
): Response {
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let closed = false
        const sink: EventSink = {
          send: (event, data, id) => sink.write(encodeEvent(event, data, id)),
          write: (bytes) => {
            if (closed) return
            if ((controller.desiredSize ?? 0) <= 0) return sink.close()
            controller.enqueue(bytes)
          },
          close: () => {
            if (closed) return
            closed = true
            stop()
            controller.close()
          },
        }
        const heartbeat = setInterval(() => {
          if (isAllowed()) sink.write(COMMENT)
          else sink.close()
        }, HEARTBEAT_MS)
        heartbeat.unref()
        let release = () => {}
        stop = () => {
          closed = true
          clearInterval(heartbeat)
          release()
        }
        sink.write(COMMENT)
        release = open(sink)
        if (closed) release()
      },
      cancel: () => stop(),
    },
    {highWaterMark: MAX_BACKLOG_BYTES, size: (chunk) => chunk.byteLength},
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

const encoder = new TextEncoder()
const COMMENT = encoder.encode(':\n\n')

/** An event as it goes over the wire. `data` becomes JSON, which has no line breaks. */
export function encodeEvent(event: string, data: unknown, id?: string): Uint8Array {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return encoder.encode(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}
