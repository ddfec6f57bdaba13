import * as v from 'valibot'
import {type WebSocket} from 'ws'
import {onSocket} from './onSocket.ts'
import {HEARTBEAT, type StreamMessage} from './protocol.ts'

/** Answers a GET as over HTTP. */
type Fetch = (request: Request) => Promise<Response> | Response

const HEARTBEAT_MS = 25_000
const MAX_STREAMS = 200
/** A browser that is this far behind gets nothing more until it has read that. */
const ENOUGH_BYTES = 256 * 1024
/** One that goes on to ask is let go; its streams resume on a new socket. */
const MAX_BUFFERED_BYTES = 32 * 1024 * 1024

/** What may stand in a header: visible characters of Latin-1, spaces and tabs. */
const header = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^[\t\x20-\x7e\x80-\xff]*$/))

const openRequest = v.object({
  type: v.literal('open'),
  id: v.pipe(v.number(), v.safeInteger()),
  path: v.pipe(v.string(), v.maxLength(65_536), v.regex(/^\/v[\x21-\x7e]*$/)),
  headers: v.optional(
    v.object({
      authorization: v.optional(header),
      accept: v.optional(header),
      'last-event-id': v.optional(header),
    }),
    {},
  ),
})
const closeRequest = v.object({type: v.literal('close'), id: v.number()})
const streamRequest = v.variant('type', [openRequest, closeRequest])

type OpenRequest = v.InferOutput<typeof openRequest>

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
  /** Pieces wait for each other, and all for a browser that does not read. */
  let turn: Promise<unknown> = Promise.resolve()
  const sendInTurn = (message: StreamMessage) => {
    turn = turn.then(() => sent(socket, message))
    return turn
  }
  onSocket(socket, 'message', (data) => {
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
    void follow(request, abort.signal)
      .catch((error: unknown) => fail(request, error))
      .finally(() => {
        if (open.get(request.id) === abort) open.delete(request.id)
      })
  })
  socket.on('error', () => socket.terminate())
  onSocket(socket, 'close', () => {
    clearInterval(heartbeat)
    for (const abort of open.values()) abort.abort()
    open.clear()
  })

  /** One stream ends, and the others go on. */
  function fail({id, path}: OpenRequest, error: unknown) {
    console.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`)
    send({type: 'head', id, status: 500, headers: {}})
    send({type: 'end', id})
  }

  async function follow({id, path, headers}: OpenRequest, signal: AbortSignal) {
    const given = Object.entries(headers).filter(([, value]) => value !== undefined)
    const response = await fetch(new Request(origin + path, {headers: given, signal}))
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
      if (signal.aborted) return
      await sendInTurn({type: 'data', id, chunk: decoder.decode(piece.value, {stream: true})})
    }
    if (!signal.aborted) send({type: 'end', id})
  }
}

/** Settles at once, or where a browser is behind, when it has read this. */
function sent(socket: WebSocket, message: StreamMessage): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve()
    socket.send(JSON.stringify(message), () => resolve())
    if (socket.bufferedAmount < ENOUGH_BYTES) resolve()
  })
}

function parse(text: string): v.InferOutput<typeof streamRequest> | undefined {
  try {
    const parsed = v.safeParse(streamRequest, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function refused(id: number): StreamMessage {
  return {type: 'head', id, status: 429, headers: {}}
}
