import {createClient, type SanityClient} from '@sanity/client'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {lakeTarget} from '../lakeTarget.ts'
import {startLake} from '../lake/index.ts'

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
 * embedded one, which is opened in this process where no `npm start` is running.
 *
 * @throws Error with one sentence where the token is missing or the lake cannot be opened.
 */
export async function connect(): Promise<Connection> {
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
  const running = await runningLake()
  const lake = running ?? (await startLake({folder: LAKE_FOLDER, port: 0, projectId, dataset}))
  const client = createClient({
    ...shared,
    apiHost: lake.url,
    useProjectHostname: false,
    token: lake.token,
  })
  return {client, place: `the lake in ${LAKE_FOLDER}`, close: () => lake.close()}
}

/** The lake that `npm start` serves from the same folder on this machine, if it answers. */
async function runningLake() {
  const token = await readFile(path.join(LAKE_FOLDER, 'admin-token'), 'utf8').catch(() => '')
  if (!token) return undefined
  const url = `http://localhost:${PORT}`
  const user = await fetch(`${url}/v1/users/me`, {
    headers: {authorization: `Bearer ${token.trim()}`},
  })
    .then((response) => response.json() as Promise<{id?: string}>)
    .catch(() => undefined)
  return user?.id ? {url, token: token.trim(), close: async () => {}} : undefined
}
