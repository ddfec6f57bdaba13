import {type WebSocket} from 'ws'
import {HEARTBEAT, type StreamMessage, type StreamRequest} from './protocol.ts'

/** Answers a GET as over HTTP. */
type Fetch = (request: Request) => Promise<Response> | Response

const HEARTBEAT_MS = 25_000
const MAX_STREAMS = 200
/** A browser that is this far behind is let go; its streams resume on a new socket. */
const MAX_BUFFERED_BYTES = 32 * 1024 * 1024
const FORWARDED = ['authorization', 'accept', 'last-event-id']

/** Serves many event streams over one socket: see `protocol.ts`. */
export function serveStreams(socket: WebSocket, origin: string, fetch: Fetch): void {
  const open = new Map<number, AbortController>()
  const heartbeat = setInterval(() => socket.send(HEARTBEAT), HEARTBEAT_MS)
  heartbeat.unref()

  const send = (message: StreamMessage) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return socket.terminate()
    socket.send(JSON.stringify(message))
  }
  socket.on('message', (data) => {
    const request = parse(String(data))
    if (!request) return socket.close(1008, 'a message was not understood')
    if (request.type === 'close') {
      open.get(request.id)?.abort()
      open.delete(request.id)
      return
    }
    if (open.has(request.id) || open.size >= MAX_STREAMS) return send(refused(request.id))
    const abort = new AbortController()
    open.set(request.id, abort)
    void follow(request, abort.signal).finally(() => {
      if (open.get(request.id) === abort) open.delete(request.id)
    })
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearInterval(heartbeat)
    for (const abort of open.values()) abort.abort()
    open.clear()
  })

  async function follow({id, path, headers = {}}: OpenRequest, signal: AbortSignal) {
    const kept = Object.entries(headers).filter(([name]) => FORWARDED.includes(name))
    const response = await fetch(new Request(origin + path, {headers: kept, signal}))
    const {status} = response
    send({type: 'head', id, status, headers: Object.fromEntries(response.headers)})
    const reader = response.body?.getReader()
    const stop = () => void reader?.cancel().catch(() => {})
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, {once: true})
    const decoder = new TextDecoder()
    for (;;) {
      const piece = await reader?.read()
      if (!piece || piece.done) break
      send({type: 'data', id, chunk: decoder.decode(piece.value, {stream: true})})
    }
    if (!signal.aborted) send({type: 'end', id})
  }
}

type OpenRequest = Extract<StreamRequest, {type: 'open'}>

function parse(text: string): StreamRequest | undefined {
  try {
    const message = JSON.parse(text) as Partial<OpenRequest>
    if (typeof message.id !== 'number') return undefined
    if ((message.type as string) === 'close') return message as StreamRequest
    const isOpen = message.type === 'open' && typeof message.path === 'string'
    return isOpen && message.path?.startsWith('/v') ? (message as StreamRequest) : undefined
  } catch {
    return undefined
  }
}

function refused(id: number): StreamMessage {
  return {type: 'head', id, status: 429, headers: {}}
}
