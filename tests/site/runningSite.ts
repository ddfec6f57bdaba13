import {type SanityClient} from '@sanity/client'
import {openTokens} from '../../lake/index.ts'
import {serveSite, type SiteSettings} from '../../site/index.ts'
import {sparePort} from '../commands/sparePort.ts'
import {seededLake} from '../publishing/seededLake.ts'

/** A site on a seeded lake of its own. */
export interface TestSite {
  url: string
  /** Signed in at the lake: reads and writes everything. */
  newsroom: SanityClient
  /** Sees at the lake what anybody sees. */
  reader: SanityClient
  /** What the site told its log. */
  log: string[]
  /** A token for the lake. */
  token(role: 'viewer' | 'contributor' | 'submitter'): string
  get(path: string, init?: RequestInit): Promise<Response>
  /** The text of a page. */
  text(path: string): Promise<string>
  close(): Promise<void>
}

export async function runningSite(settings: Partial<SiteSettings> = {}): Promise<TestSite> {
  const lake = await seededLake()
  const port = await sparePort()
  const url = `http://localhost:${port}`
  const log: string[] = []
  const {projectId, dataset, apiVersion, apiHost} = lake.reader.config()
  const tokens = openTokens(lake.folder)
  const site = await serveSite(
    {
      publication: {name: 'The Ledger', url, language: 'en', imageOrigin: url},
      lake: {projectId, dataset, apiVersion, apiHost, useProjectHostname: false},
      studioUrl: 'http://localhost:3333',
      reportToken: tokens.add('Site', 'submitter').token,
      timeZone: 'UTC',
      relayPictures: true,
      behindProxy: false,
      log: (line) => log.push(line),
      ...settings,
    },
    {port},
  )
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, {redirect: 'manual', ...init})
  return {
    url,
    newsroom: lake.newsroom,
    reader: lake.reader,
    log,
    token: (role) => tokens.add(role, role).token,
    get,
    text: async (path) => (await get(path)).text(),
    async close() {
      await site.close()
      await lake.close()
    },
  }
}
