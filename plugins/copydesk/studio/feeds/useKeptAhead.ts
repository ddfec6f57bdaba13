import {useEffect} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {API_VERSION, type Setup} from '../../story/index.ts'
import {readKeptAhead} from './keptStories.ts'

/** Reads the index of the archive that this browser keeps while the Studio starts. */
export function useKeptAhead(setup: Setup): void {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()?.id
  useEffect(() => {
    if (user && setup.archiveLimit > 0) readKeptAhead(client, setup, user)
  }, [client, setup, user])
}
