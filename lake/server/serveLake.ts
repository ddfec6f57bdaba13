import {createServer, type IncomingMessage, type Server, type ServerOptions} from 'node:http'
import {type AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {LakeError} from '../errors/lakeError.ts'
import {audienceOf} from '../access/index.ts'
import {createPresence} from '../presence/index.ts'
import {assetFile} from '../routes/assets.ts'
import {STREAMS_PATH} from '../streams/protocol.ts'
import {serveStreams} from '../streams/streamsSocket.ts'
import {createApp} from './app.ts'
import {limitConnections} from './connections.ts'
import {type LakeContext} from '../http/context.ts'
import {createRequestHandler} from './handleRequest.ts'
import {pathOf, serveSockets, type SocketRoute} from './sockets.ts'
import {answerUnreadable} from './unreadableRequest.ts'

export interface ServeOptions {
  port: number
  host: string
  allowedHosts: string[]
  studioFolder?: string
  ownProcess: boolean
}

export interface ServedLake {
  port: number
  /** Settles once the port is free and no request is left. */
  close(): Promise<void>
}

/**
 * A client that offers HTTP/2 (`Upgrade: h2c`, as Java's does) is answered as if it did not. Node has it
 * since 22.21, and its types do not yet; before that, such a request is refused.
 */
const ONLY_SOCKETS_UPGRADE = {
  shouldUpgradeCallback: ({headers}: IncomingMessage) => {
    return headers.upgrade?.toLowerCase() === 'websocket'
  },
} as ServerOptions

const PRESENCE_PATH = /^\/v[^/]+\/socket\/([^/]+)$/

/**
 * Serves a lake: its API, its assets, the Studio, and the sockets of event streamsRoute and presence.
 * Sets `lake.url` once the port is known.
 *
 * @throws LakeError where the port or the host cannot be used
 */
export async function serveLake(lake: LakeContext, options: ServeOptions): Promise<ServedLake> {
  const {allowedHosts, studioFolder, ownProcess} = options
  const app = createApp(lake)
  const handle = createRequestHandler({
    api: (request) => app.fetch(request),
    files: (request) => assetFile(lake, request),
    studioFolder,
    allowedHosts,
  })
  const clientOf = (authorization: string | undefined) => lake.identify(authorization)?.id
  const listener = getRequestListener(handle, {overrideGlobalObjects: ownProcess})
  const server = createServer(ONLY_SOCKETS_UPGRADE, listener)
  server.on('clientError', answerUnreadable)
  limitConnections(server, clientOf)
  const port = await listenOn(server, options.port, options.host)
  lake.url = `http://localhost:${port}`

  const presence = createPresence({
    // what others have open tells of drafts
    identify: (authorization) => {
      const identity = lake.identify(authorization)
      return identity && audienceOf(identity) === 'member' ? identity : undefined
    },
  })
  const streamsRoute: SocketRoute = {
    matches: (pathname) => pathname === STREAMS_PATH,
    serve: (socket, _, show) => {
      serveStreams(socket, lake.url, (request) => {
        show(request.headers.get('authorization') ?? undefined)
        return app.fetch(request)
      })
    },
  }
  const presenceRoute: SocketRoute = {
    matches: (pathname) => PRESENCE_PATH.test(pathname),
    serve: (socket, request, show) =>
      presence.accept(socket, PRESENCE_PATH.exec(pathOf(request))![1], show),
  }
  const sockets = serveSockets(server, [streamsRoute, presenceRoute], allowedHosts, clientOf)
  return {
    port,
    close: async () => {
      presence.close()
      for (const socket of sockets.clients) socket.terminate()
      await closeServer(server)
    },
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE'
      const sentence = taken
        ? `Port ${port} is in use: stop the program that uses it, or set PORT to another port.`
        : `The lake cannot listen on ${host}:${port} (${cause.code}): name another port or host.`
      reject(new LakeError(taken ? 'port-taken' : 'bad-option', sentence, {cause}))
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Milliseconds in which a client in the same process sees that its connections have ended. */
const CLOSING_MS = 10

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => setTimeout(resolve, CLOSING_MS))
    server.closeAllConnections()
  })
}
