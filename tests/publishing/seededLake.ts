import {type SanityClient} from '@sanity/client'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {seed} from '../../commands/seed.ts'
import {startLake} from '../../lake/index.ts'
import {clientOf} from '../lake/clientOf.ts'

export interface SeededLake {
  /** Signed in: reads and writes everything. */
  newsroom: SanityClient
  /** Without a token, as any reader. */
  reader: SanityClient
  /** Where it keeps everything. */
  folder: string
  close: () => Promise<void>
}

/** A lake of its own on a free port, with the seed in it; the clients talk to it over HTTP. */
export async function seededLake(): Promise<SeededLake> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-lake-'))
  const lake = await startLake({folder, port: 0})
  const newsroom = clientOf(lake, {perspective: 'raw'})
  await seed(newsroom)
  return {
    newsroom,
    folder,
    reader: clientOf(lake, {token: undefined}),
    close: async () => {
      await lake.close()
      await rm(folder, {recursive: true})
    },
  }
}
