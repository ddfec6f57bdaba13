import {type SanityClient} from '@sanity/client'
import {type Client} from '../../publishing/index.ts'

/** A client, and the tags of all that was read with it: when one changes, so may the page. */
export interface TrackedClient {
  client: Client
  tags: Set<string>
}

export function trackedClient(client: SanityClient): TrackedClient {
  const tags = new Set<string>()
  const fetch = async (query: string, params = {}, options = {}) => {
    const answer = await client.fetch(query, params, {...options, filterResponse: false})
    for (const tag of answer.syncTags ?? []) tags.add(tag)
    return answer.result
  }
  return {client: {fetch: fetch as SanityClient['fetch']}, tags}
}
