/**
 * Many event streams over one WebSocket. A browser allows six HTTP/1.1 connections an origin, and
 * one open document holds about six event streams: without this a second tab would hang.
 *
 * The browser connects to `ws(s)://<origin>/socket/streams` and sends one JSON message per line of
 * `StreamRequest`; the server answers with `StreamMessage`s. Every stream behaves as the same GET
 * over HTTP would: `path` is routed as usual, with `headers` for those the browser may not set on a
 * socket (`authorization`, `last-event-id`).
 */
export const STREAMS_PATH = '/socket/streams'

export type StreamRequest =
  | {
      type: 'open'
      /** Chosen by the browser, unique on its socket. */
      id: number
      /** Path and query of the GET, as in `/v2025-02-19/data/listen/production?query=…`. */
      path: string
      /** Lower-case names. Only `authorization`, `accept` and `last-event-id` are read. */
      headers?: Record<string, string>
    }
  | {type: 'close'; id: number}

export type StreamMessage =
  /** Always first: what the GET answered. */
  | {type: 'head'; id: number; status: number; headers: Record<string, string>}
  /** A piece of the body, text (server-sent events, or the JSON of an error). */
  | {type: 'data'; id: number; chunk: string}
  /** The body is over; nothing more comes for this id. */
  | {type: 'end'; id: number}

/** A frame from the server that is not JSON: keeps proxies and timers from closing the socket. */
export const HEARTBEAT = '♥'
