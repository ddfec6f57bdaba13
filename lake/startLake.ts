import {administratorToken, createSessions, openTokens} from './access/index.ts'
import {ASSET_TYPES, openAssetStore, servedFrom} from './assets/index.ts'
import {type BeforePublish} from './beforePublish/index.ts'
import {type LakeDocument} from './document/document.ts'
import {createReplay} from './listen/replay.ts'
import {writePortFile, removePort} from './folder/port.ts'
import {startReleaseScheduler} from './actions/releaseScheduler.ts'
import {type LakeContext} from './http/context.ts'
import {serveLake} from './server/serveLake.ts'
import {createSettings} from './database/settings.ts'
import {openStore} from './store/store.ts'

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
  /** Whether other processes of this user may find it by its folder; true unless said otherwise. */
  announced?: boolean
  /**
   * Asked before a transaction makes anything public, changes it in public or takes it out, and
   * before anything is written. It may refuse, or have more written in the same transaction. Off
   * unless given.
   */
  beforePublish?: BeforePublish
  /**
   * Told of each transaction that is on disk, with the documents as it left them. Writers wait for it: what takes
   * longer is done later. Whatever it throws is told in the console.
   */
  afterWrite?: (written: {dataset: string; documents: LakeDocument[]}) => void
  /**
   * True where this process does nothing but serve the lake: answers are then made of the HTTP
   * library's lighter `Request` and `Response`, which take the place of Node's in the whole process.
   * False unless said otherwise.
   */
  ownProcess?: boolean
}

export interface RunningLake {
  /** `http://localhost:PORT` */
  url: string
  port: number
  projectId: string
  dataset: string
  /** An administrator's, kept in `admin-token` in the folder, readable by its owner only. */
  token: string
  /** What `createClient` needs to reach the lake as the administrator, but for `apiVersion`. */
  clientConfig: {
    projectId: string
    dataset: string
    apiHost: string
    useProjectHostname: false
    useCdn: false
    token: string
  }
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
  const {folder, port = 0, host = '127.0.0.1', allowedHosts = [], studioFolder} = options
  const {projectId = 'local', dataset = 'production', announced = true} = options
  const {ownProcess = false} = options
  const store = openStore(folder, options.beforePublish)
  const {afterWrite} = options
  try {
    if (store.created) store.createDataset(dataset, 'public')
    const tokens = openTokens(folder)
    const token = administratorToken(folder, tokens)
    const lake: LakeContext = {
      store,
      settings: createSettings(store.db),
      assets: openAssetStore(folder),
      sessions: createSessions(),
      projectId,
      url: '',
      replay: createReplay(store.db),
      identify: (authorization) => tokens.identify(authorization),
      user: (id) => tokens.list().find((stored) => stored.id === id),
    }
    const served = await serveLake(lake, {port, host, allowedHosts, studioFolder, ownProcess})
    for (const known of store.datasets()) {
      for (const type of ASSET_TYPES) known.present(type, (asset) => servedFrom(lake.url, asset))
    }
    for (const known of store.datasets()) void known.documents.warmUp()
    if (announced) writePortFile(folder, served.port)
    const stopScheduler = startReleaseScheduler(store)
    if (afterWrite) {
      store.subscribe((dataset, {changes}) => {
        afterWrite({dataset: dataset.name, documents: changes.flatMap(({after}) => after ?? [])})
      })
    }
    const close = async () => {
      stopScheduler()
      removePort(folder)
      await served.close()
      store.close()
    }
    let closing: Promise<void> | undefined
    return {
      url: lake.url,
      port: served.port,
      projectId,
      dataset,
      token,
      clientConfig: {
        projectId,
        dataset,
        apiHost: lake.url,
        useProjectHostname: false,
        useCdn: false,
        token,
      },
      created: store.created,
      close: () => (closing ??= close()),
    }
  } catch (error) {
    store.close()
    throw error
  }
}
