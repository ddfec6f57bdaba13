import {type IncomingMessage, type Server} from 'node:http'
import {type Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import {refuseOrigin} from '../access/index.ts'

const MAX_MESSAGE_BYTES = 1024 * 1024
const MAX_SOCKETS = 500
/** What one socket may be behind with answers to its pings. */
const MAX_UNREAD_BYTES = 64 * 1024

export interface SocketRoute {
  matches(pathname: string): boolean
  serve(socket: WebSocket, request: IncomingMessage): void
}

/** Upgrades WebSockets to the route of their path; others, and those from elsewhere, are refused. */
export function serveSockets(
  server: Server,
  routes: SocketRoute[],
  allowedHosts: string[],
): WebSocketServer {
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
    if (sockets.clients.size >= MAX_SOCKETS) {
      return refuse(connection, '503 Service Unavailable', 'There are too many open sockets.')
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      socket.on('error', () => socket.terminate())
      socket.on('ping', (data) => {
        if (socket.bufferedAmount < MAX_UNREAD_BYTES) socket.pong(data)
      })
      route.serve(socket, request)
    })
  }
}

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
