import {useMemo} from 'react'
import {useClient} from 'sanity'
import {type Records} from '../../engine/index.ts'
import {API_VERSION, type Setup} from '../../story/index.ts'
import {recordsFeed} from '../feeds/recordsFeed.ts'
import {useStream} from '../feeds/useStream.ts'

/** The house's records as they stand; undefined where they are not there. */
export function useRecords(setup: Setup): Records | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const feed = useMemo(() => recordsFeed(client, setup.records), [client, setup])
  const records = useStream(feed)
  return records.status === 'ready' ? records.value : undefined
}
