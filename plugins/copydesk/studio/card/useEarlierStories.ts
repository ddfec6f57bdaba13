import {type SanityClient} from '@sanity/client'
import {useMemo} from 'react'
import {useClient} from 'sanity'
import {EMPTY, from} from 'rxjs'
import {type Finding} from '../../engine/index.ts'
import {API_VERSION, type Setup, type StoredDocument, readPublished} from '../../story/index.ts'
import {type StreamState, useStream} from '../feeds/useStream.ts'

/** The earlier stories that a finding names, as they are published now. */
export function useEarlierStories({archive}: Finding, setup: Setup): StreamState<StoredDocument[]> {
  const client = useClient({apiVersion: API_VERSION})
  const ids = archive?.map(({story}) => story).join(' ') ?? ''
  const stories = useMemo(
    () => (ids ? from(earlierStories(client, setup, ids.split(' '))) : EMPTY),
    [client, setup, ids],
  )
  return useStream(stories)
}

async function earlierStories(client: SanityClient, setup: Setup, ids: string[]) {
  const stories: StoredDocument[] = []
  for await (const {documents} of readPublished(client, setup, ids)) stories.push(...documents)
  return stories
}
