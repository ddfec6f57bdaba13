import {makeDocuments} from './lake/articles.ts'
import {benchQueries} from './lake/queries.ts'
import {benchServer} from './lake/server.ts'

/**
 * Prints how fast the embedded lake reads and writes, beside plain groq-js and the disk's own limit. `queries` and
 * `server` are its parts, each of several minutes.
 */
export async function benchLake(part?: string): Promise<void> {
  if (part !== undefined && part !== 'queries' && part !== 'server')
    throw new Error(`The lake’s bench has no part “${part}”: write lake:queries or lake:server.`)
  if (part !== 'server') {
    for (const count of [1_000, 10_000, 100_000]) await benchQueries(count, makeDocuments(count))
  }
  if (part !== 'queries') await benchServer()
}

if (import.meta.main) await benchLake(process.argv[2])
