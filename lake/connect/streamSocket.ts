import {
  HEARTBEAT,
  type StreamMessage,
  type StreamRequest,
  STREAMS_PATH,
} from '../streams/protocol.ts'

/** Event streams of one origin over one WebSocket, which is opened with the first and reopened. */
export interface StreamSocket {
  /**
   * What `fetch(path, init)` would answer, its body streamed. Rejects, or breaks the body off, where
   * the socket is lost: an EventSource then connects again, with its last event id.
   */
  open(path: string, init?: RequestInit): Promise<Response>
}

/** One stream as it is being read. */
interface Stream {
  head(status: number, headers: Record<string, string>): void
  data(chunk: string): void
  end(): void
  fail(error: Error): void
}

/** An EventSource waits 3 s to connect again by itself; on one machine there is nothing to spare. */
const RETRY = 'retry: 500\n\n'

export function createStreamSocket(origin: string): StreamSocket {
  const streams = new Map<number, Stream>()
  let socket: WebSocket | undefined
  let waiting: StreamRequest[] = []
  let lastId = 0

  const connect = () => {
    const opened = new WebSocket(origin.replace(/^http/, 'ws') + STREAMS_PATH)
    opened.onopen = () => {
      for (const request of waiting) opened.send(JSON.stringify(request))
      waiting = []
    }
    opened.onmessage = ({data}) => {
      if (data !== HEARTBEAT) receive(JSON.parse(String(data)) as StreamMessage)
    }
    opened.onclose = () => {
      if (socket === opened) socket = undefined
      waiting = []
      const lost = [...streams.values()]
      streams.clear()
      for (const stream of lost) stream.fail(new TypeError('The connection to the lake was lost.'))
    }
    return opened
  }
  const send = (request: StreamRequest) => {
    socket ??= connect()
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request))
    else waiting.push(request)
  }
  const receive = (message: StreamMessage) => {
    const stream = streams.get(message.id)
    if (message.type === 'head') stream?.head(message.status, message.headers)
    else if (message.type === 'data') stream?.data(message.chunk)
    else if (streams.delete(message.id)) stream?.end()
  }

  return {
    open(path, init) {
      const id = ++lastId
      return new Promise<Response>((resolve, reject) => {
        const {stream, cancelled} = createStream(resolve, reject)
        const close = (reason: unknown) => {
          if (!streams.delete(id)) return
          send({type: 'close', id})
          stream.fail(reason as Error)
        }
        if (init?.signal?.aborted) return reject(init.signal.reason as Error)
        init?.signal?.addEventListener('abort', () => close(init.signal?.reason))
        cancelled(close)
        streams.set(id, stream)
        send({type: 'open', id, path, headers: Object.fromEntries(new Headers(init?.headers))})
      })
    },
  }
}

/** Turns the messages of one stream into a Response. */
function createStream(
  resolve: (response: Response) => void,
  reject: (error: Error) => void,
): {stream: Stream; cancelled: (then: (reason: unknown) => void) => void} {
  const encoder = new TextEncoder()
  let body: ReadableStreamDefaultController<Uint8Array>
  let onCancel = (_: unknown) => {}
  const readable = new ReadableStream<Uint8Array>({
    start: (controller) => void (body = controller),
    cancel: (reason) => onCancel(reason),
  })
  const stream: Stream = {
    head(status, headers) {
      if (headers['content-type']?.startsWith('text/event-stream')) stream.data(RETRY)
      resolve(new Response(readable, {status, headers}))
    },
    data: (chunk) => body.enqueue(encoder.encode(chunk)),
    end: () => body.close(),
    fail(error) {
      reject(error)
      body.error(error)
    },
  }
  return {stream, cancelled: (then) => void (onCancel = then)}
}
