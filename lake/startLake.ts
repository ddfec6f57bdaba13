import {createServer, type Server} from 'node:http'
import {type AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {administratorToken, openTokens} from './access/index.ts'
import {openAssetStore} from './assets/index.ts'
import {LakeError} from './lakeError.ts'
import {createPresence} from './presence/index.ts'
import {assetFile} from './routes/assets.ts'
import {createReplay} from './listen/replay.ts'
import {createApp} from './server/app.ts'
import {startReleaseScheduler} from './schedule/releaseScheduler.ts'
import {createRequestHandler} from './server/handleRequest.ts'
import {pathOf, serveSockets} from './server/sockets.ts'
import {type LakeContext} from './server/context.ts'
import {openStore, type Store} from './store/store.ts'
import {createSettings} from './store/settings.ts'
import {STREAMS_PATH} from './streams/protocol.ts'
import {serveStreams} from './streams/streamsSocket.ts'

const PRESENCE_PATH = /^\/v[^/]+\/socket\/([^/]+)$/

export interface LakeOptions {
  /** Where everything is kept; made if missing. */
  folder: string
  /** 0: any that is free. */
  port?: number
  /** Loopback unless named. */
  host?: string
  /** Host names (without port) that it answers to beside loopback. */
  allowedHosts?: string[]
  projectId?: string
  /** The dataset that a new lake has. */
  dataset?: string
  /** The built Studio, served on the same origin. May appear later. */
  studioFolder?: string
}

export interface RunningLake {
  /** `http://localhost:PORT` */
  url: string
  port: number
  projectId: string
  dataset: string
  /** An administrator's, kept in `admin-token` in the folder, readable by its owner only. */
  token: string
  /** True where there was no lake in the folder before. */
  created: boolean
  /** Settles once everything is written and the port is free. */
  close(): Promise<void>
}

/**
 * Opens the lake in a folder and serves it.
 *
 * @throws LakeError where the folder, the database or the port cannot be used; nothing is changed
 */
export async function startLake(options: LakeOptions): Promise<RunningLake> {
  const {folder, host = '127.0.0.1', projectId = 'local', dataset = 'production'} = options
  const allowedHosts = options.allowedHosts ?? []
  const store = openStore(folder)
  try {
    if (store.created) store.createDataset(dataset, 'public')
    const tokens = openTokens(folder)
    const token = administratorToken(folder, tokens)
    const lake: LakeContext = {
      store,
      settings: createSettings(store.db),
      assets: openAssetStore(folder),
      projectId,
      url: '',
      replay: createReplay(store.db),
      identify: (authorization) => tokens.identify(authorization),
      user: (id) => tokens.list().find((stored) => stored.id === id),
    }
    const app = createApp(lake)
    const handle = createRequestHandler({
      api: (request) => app.fetch(request),
      files: (request) => assetFile(lake, request),
      studioFolder: options.studioFolder,
      allowedHosts,
    })
    const presence = createPresence({identify: lake.identify})
    const server = createServer(getRequestListener(handle, {overrideGlobalObjects: false}))
    const sockets = serveSockets(
      server,
      [
        {
          matches: (pathname) => pathname === STREAMS_PATH,
          serve: (socket) => serveStreams(socket, lake.url, (request) => app.fetch(request)),
        },
        {
          matches: (pathname) => PRESENCE_PATH.test(pathname),
          serve: (socket, request) => {
            const [, dataset] = PRESENCE_PATH.exec(pathOf(request)) ?? []
            presence.accept(socket, dataset)
          },
        },
      ],
      allowedHosts,
    )
    const stopScheduler = startReleaseScheduler(store)
    const port = await listenOn(server, options.port ?? 0, host)
    lake.url = `http://localhost:${port}`
    const close = async () => {
      stopScheduler()
      presence.close()
      for (const socket of sockets.clients) socket.terminate()
      await closeServer(server)
      store.close()
    }
    let closing: Promise<void> | undefined
    return {
      url: lake.url,
      port,
      projectId,
      dataset,
      token,
      created: store.created,
      close: () => (closing ??= close()),
    }
  } catch (error) {
    closeQuietly(store)
    throw error
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE'
      const sentence = taken
        ? `Port ${port} is taken: stop what uses it, or name another with PORT.`
        : `The lake cannot listen on ${host}:${port} (${cause.code}): name another port or host.`
      reject(new LakeError(taken ? 'port-taken' : 'bad-option', sentence, {cause}))
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function closeQuietly(store: Store): void {
  try {
    store.close()
  } catch {
    // The error that led here is the one to tell.
  }
}
