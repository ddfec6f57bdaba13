import {type IncomingMessage, type Server} from 'node:http'
import {type Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import {refuseOrigin} from '../access/index.ts'
import {createBudget} from '../budget/budget.ts'

const MAX_MESSAGE_BYTES = 1024 * 1024
const MAX_SOCKETS = 500
/** Of one token. */
const MAX_OF_CLIENT = 400
/** What one socket may be behind with answers to its pings. */
const MAX_UNREAD_BYTES = 64 * 1024

export interface SocketRoute {
  matches(pathname: string): boolean
  /** `show` is to be told of each token that is shown on the socket. */
  serve(socket: WebSocket, request: IncomingMessage, show: ShowToken): void
}

export type ShowToken = (authorization: string | undefined) => void

/**
 * Upgrades WebSockets to the route of their path; others, and those from elsewhere, are refused. A
 * browser shows its token only once its socket is open: where there are too many, the one that is open
 * longest without having shown any gives way to the next.
 *
 * @param clientOf who an `Authorization` header stands for, undefined for nobody
 */
export function serveSockets(
  server: Server,
  routes: SocketRoute[],
  allowedHosts: string[],
  clientOf: (authorization: string | undefined) => string | undefined,
): WebSocketServer {
  const open = new Set<WebSocket>()
  const unknown = new Set<WebSocket>()
  const ofClients = createBudget({all: MAX_SOCKETS, client: MAX_OF_CLIENT}, () => {
    return new Error('Too many sockets are open with this token: close some.')
  })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    autoPong: false,
  })
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy())
    try {
      upgrade(request, connection, head)
    } catch (error) {
      console.error(`A socket could not be opened: ${String(error)}`)
      connection.destroy()
    }
  })
  return sockets

  function upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const {host, origin, 'sec-fetch-site': fetchSite} = request.headers
    const refusal = refuseOrigin({host, origin, fetchSite: first(fetchSite)}, allowedHosts)
    const pathname = pathOf(request)
    const route = routes.find((candidate) => candidate.matches(pathname))
    if (refusal) return refuse(connection, '403 Forbidden', refusal)
    if (!route) return refuse(connection, '404 Not Found', 'There is no such socket.')
    const [longest] = unknown
    if (open.size >= MAX_SOCKETS) {
      if (!longest) {
        return refuse(connection, '503 Service Unavailable', 'There are too many open sockets.')
      }
      end(longest, 'Too many sockets are open: those that showed no token give way.')
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      open.add(socket)
      unknown.add(socket)
      let release = () => {}
      socket.once('close', () => {
        forget(socket)
        release()
      })
      socket.on('error', () => socket.terminate())
      socket.on('ping', (data) => {
        if (socket.bufferedAmount < MAX_UNREAD_BYTES) socket.pong(data)
      })
      const show = (authorization: string | undefined) => {
        const client = unknown.has(socket) ? clientOf(authorization) : undefined
        if (client === undefined) return
        const share = ofClients.shareOf(client)
        try {
          share.take(1)
        } catch (error) {
          return end(socket, (error as Error).message)
        }
        release = () => share.release()
        unknown.delete(socket)
      }
      show(request.headers.authorization)
      route.serve(socket, request, show)
    })
  }

  function end(socket: WebSocket, why: string): void {
    forget(socket)
    socket.close(TRY_AGAIN_LATER, why)
    socket.terminate()
  }

  function forget(socket: WebSocket): void {
    open.delete(socket)
    unknown.delete(socket)
  }
}

/** Source: https://www.iana.org/assignments/websocket, the close code numbers. */
const TRY_AGAIN_LATER = 1013

/** The path of a request, `//` made one. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0].replace(/\/{2,}/g, '/')
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function refuse(connection: Duplex, status: string, sentence: string): void {
  connection.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n\r\n${sentence}\n`,
  )
}
