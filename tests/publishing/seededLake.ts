import {createClient, type SanityClient} from '@sanity/client'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {seed} from '../../commands/seed.ts'
import {startLake} from '../../lake/index.ts'

export interface SeededLake {
  /** Signed in: reads and writes everything. */
  newsroom: SanityClient
  /** Without a token, as any reader. */
  reader: SanityClient
  close: () => Promise<void>
}

/** A lake of its own on a free port, with the seed in it; the clients talk to it over HTTP. */
export async function seededLake(): Promise<SeededLake> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-lake-'))
  const lake = await startLake({folder, port: 0})
  const shared = {
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
  }
  const newsroom = createClient({...shared, token: lake.token, perspective: 'raw'})
  await seed(newsroom)
  return {
    newsroom,
    reader: createClient(shared),
    close: async () => {
      await lake.close()
      await rm(folder, {recursive: true})
    },
  }
}
