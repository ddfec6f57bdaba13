import {makeDocuments} from './lake/articles.ts'
import {benchQueries} from './lake/queries.ts'
import {benchServer} from './lake/server.ts'

/** Prints how fast the embedded lake reads and writes, beside plain groq-js and the disk's own limit. */
export async function benchLake(): Promise<void> {
  for (const count of [1_000, 10_000, 100_000]) await benchQueries(count, makeDocuments(count))
  await benchServer()
}

if (import.meta.main) await benchLake()
