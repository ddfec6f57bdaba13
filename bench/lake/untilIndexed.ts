import {setTimeout} from 'node:timers/promises'

/** The tables were filled by hand, so the first start reads the words of all documents. */
const INDEXING_MS = 300_000
/** What is not indexed yet is read whole, which takes longer. */
const INDEXED_MS = 250
/** Between two questions, each of which keeps the lake from indexing meanwhile. */
const PAUSE_MS = 10_000

/** Asks a lake for every perspective and for words, until the words are indexed. */
export async function untilIndexed({port, token}: {port: number; token: string}): Promise<void> {
  const ask = async (query: string, perspective: string) => {
    const search = new URLSearchParams({query, perspective})
    const url = `http://localhost:${port}/v2025-02-19/data/query/production?${search}`
    return (await fetch(url, {headers: {authorization: `Bearer ${token}`}})).ok
  }
  for (const perspective of ['published', 'drafts', 'raw']) {
    await ask('*[_type == "article"] | order(publishedAt desc) [0...20]', perspective)
  }
  const until = performance.now() + INDEXING_MS
  for (let isIndexed = false; !isIndexed && performance.now() < until;) {
    await setTimeout(PAUSE_MS)
    const asked = performance.now()
    const isAnswered = await ask('count(*[@ match "hinpolva*"])', 'raw')
    isIndexed = isAnswered && performance.now() - asked < INDEXED_MS
  }
}
