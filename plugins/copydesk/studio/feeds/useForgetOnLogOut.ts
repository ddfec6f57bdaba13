import {useEffect} from 'react'
import {useWorkspace} from 'sanity'
import {forgetArchives} from './archiveFeed.ts'
import {clearKeptStories} from './keptStories.ts'

/** What somebody could read does not stay behind when they log out, in this tab or in another one. */
export function useForgetOnLogOut(): void {
  const {auth} = useWorkspace()
  useEffect(() => {
    let last: string | undefined
    const subscription = auth.state.subscribe(({currentUser}) => {
      if (last !== undefined && currentUser?.id !== last) {
        forgetArchives()
        void clearKeptStories()
      }
      last = currentUser?.id
    })
    return () => subscription.unsubscribe()
  }, [auth])
}
