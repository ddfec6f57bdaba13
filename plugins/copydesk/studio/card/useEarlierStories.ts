import {useMemo} from 'react'
import {useClient} from 'sanity'
import {EMPTY, from} from 'rxjs'
import {type Finding} from '../../engine/index.ts'
import {API_VERSION, type Setup, type PublishedStory, readPublished} from '../../story/index.ts'
import {type StreamState, useStream} from '../feeds/useStream.ts'

/** The earlier stories that a finding names, as they are published now. */
export function useEarlierStories({archive}: Finding, setup: Setup): StreamState<PublishedStory[]> {
  const client = useClient({apiVersion: API_VERSION})
  const ids = archive?.map(({story}) => story).join(' ') ?? ''
  const stories = useMemo(
    () => (ids ? from(readPublished(client, setup, ids.split(' '))) : EMPTY),
    [client, setup, ids],
  )
  return useStream(stories)
}
