import {useEffect} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {API_VERSION, type Setup} from '../../story/index.ts'
import {readKeptAhead} from './keptStories.ts'
import {currentRecords} from './recordsFeed.ts'

/**
 * Reads the index of the archive that this browser keeps while the Studio starts, and where there is one, loads the
 * checks and the records too: the first story that is opened waits for none of them.
 */
export function useKeptAhead(setup: Setup): void {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()?.id
  useEffect(() => {
    if (!user || setup.archiveLimit === 0) return
    void readKeptAhead(client, setup, user).then((isKept) => {
      // Who opens a story is told what went wrong.
      if (isKept) void currentRecords(client, setup.records)
    })
  }, [client, setup, user])
}
