import {createClient, type SanityClient} from '@sanity/client'
import {evaluate, parse} from 'groq-js'

/**
 * A real client whose requests are answered from `documents`: queries, and which ids exist.
 * @param onIds told the ids that a query asks for by `$ids`
 */
export function memoryClient(
  documents: {_id: string}[],
  onIds: (ids: string[]) => void = () => {},
): SanityClient {
  return createClient({
    projectId: 'memory',
    dataset: 'production',
    apiVersion: '2025-02-19',
    perspective: 'raw',
    useCdn: false,
    maxRetries: 0,
    resolveFetch: () => async (input) => {
      const url = new URL(String(input))
      onIds(JSON.parse(url.searchParams.get('$ids') ?? '[]'))
      return Response.json(await answer(url, documents))
    },
  })
}

async function answer(url: URL, documents: {_id: string}[]) {
  const listed = url.pathname.match(/\/data\/doc\/[^/]+\/(.+)/)?.[1]
  if (listed) {
    const ids = decodeURIComponent(listed).split(',')
    const found = documents.filter(({_id}) => ids.includes(_id))
    const missing = ids.filter((id) => !found.some(({_id}) => _id === id))
    return {documents: found, omitted: missing.map((id) => ({id, reason: 'existence'}))}
  }
  const params = Object.fromEntries(
    [...url.searchParams]
      .filter(([name]) => name.startsWith('$'))
      .map(([name, value]) => [name.slice(1), JSON.parse(value)]),
  )
  const tree = parse(url.searchParams.get('query') ?? '', {params})
  return {result: await (await evaluate(tree, {dataset: documents, params})).get()}
}
