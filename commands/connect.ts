import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {
  LakeError,
  readPort,
  type RunningLake,
  SKIP_BEFORE_PUBLISH,
  startLake,
} from '../lake/index.ts'
import {lakeTarget} from '../lakeTarget.ts'
import {newsroomHook} from './beforePublish/newsroomHook.ts'

/** Where the embedded lake keeps everything. `COPYDESK_LAKE` names another folder. */
export const LAKE_FOLDER = path.resolve(process.env.COPYDESK_LAKE || '.lake')

export const PORT = process.env.PORT || '3333'

/** A client that reads drafts too, and what must be closed after it. */
export interface Connection {
  client: SanityClient
  /** What the client talks to, for a person to read. */
  place: string
  close(): Promise<void>
}

/**
 * Connects to the lake that `lakeTarget` names: the hosted one with `SANITY_AUTH_TOKEN`, or the
 * embedded one, which is opened in this process where no `npm start` is running. Where there is no
 * lake yet, one is made only with `create`. With `unjudged` nobody is asked before anything is
 * published: for documents that were published before.
 *
 * @throws Error with one sentence where the token is missing or the lake cannot be opened.
 */
export async function connect({create = false, unjudged = false} = {}): Promise<Connection> {
  const target = lakeTarget()
  const {projectId, dataset, apiVersion} = target
  const shared = {projectId, dataset, apiVersion, useCdn: false, perspective: 'raw'} as const
  if (!target.local) {
    const token = process.env.SANITY_AUTH_TOKEN
    if (!token) {
      throw new Error(
        `SANITY_AUTH_TOKEN is not set: give it a token of project ${projectId} that may read drafts.`,
      )
    }
    const place = `the hosted project ${projectId}, dataset ${dataset}`
    return {client: createClient({...shared, token}), place, close: async () => {}}
  }
  if (!create && !existsSync(LAKE_FOLDER)) throw noLake()
  const lake = await openLake({announced: false})
  const client = lakeClient(lake, unjudged ? {headers: SKIP_BEFORE_PUBLISH} : {})
  return {client, place: `the lake in ${LAKE_FOLDER}`, close: () => lake.close()}
}

export const noLake = () =>
  new Error(`There is no lake in ${LAKE_FOLDER}: run npm start once, or set COPYDESK_LAKE.`)

/** Where a lake on this machine answers, and a token for it. */
export type LakeAddress = Pick<RunningLake, 'url' | 'token'>

/** A lake that this process opened or found; closing one that was found leaves it running. */
type OpenLake = Pick<RunningLake, 'url' | 'port' | 'token' | 'close'>

/** A client of the embedded lake: the administrator, who sees drafts, unless `config` says otherwise. */
export function lakeClient({url, token}: LakeAddress, config: ClientConfig = {}): SanityClient {
  const {projectId, dataset, apiVersion} = lakeTarget()
  return createClient({
    projectId,
    dataset,
    apiVersion,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
    ...config,
  })
}

const PATIENCE_MS = 15_000

/**
 * Opens the lake in this process, or reaches the one that `npm start` serves from the folder. While
 * the folder is held and nothing is served, as where the lake is starting or another command is at
 * work, it waits. The token goes to nobody but the process that holds the folder. A lake that is
 * `announced` can be reached by other commands while this process runs.
 */
export async function openLake({announced}: {announced: boolean}): Promise<OpenLake> {
  const {projectId, dataset} = lakeTarget()
  const deadline = Date.now() + PATIENCE_MS
  while (true) {
    try {
      return await startLake({
        folder: LAKE_FOLDER,
        projectId,
        dataset,
        announced,
        beforePublish: newsroomHook,
      })
    } catch (error) {
      if (!isInUse(error)) throw error
      const served = servedLake()
      if (served) return served
      if (Date.now() > deadline) throw error
    }
    await setTimeout(100)
  }
}

/** The lake that another process serves from the folder, once the folder is known to be in use. */
export function servedLake(): OpenLake | undefined {
  const port = readPort(LAKE_FOLDER)
  if (!port) return undefined
  const token = readFileSync(path.join(LAKE_FOLDER, 'admin-token'), 'utf8').trim()
  // Not `localhost`, which can be `::1`: another user may listen there on the same port.
  return {url: `http://127.0.0.1:${port}`, port, token, close: async () => {}}
}

export const isInUse = (error: unknown) => error instanceof LakeError && error.code === 'in-use'
