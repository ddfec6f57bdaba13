import {useMemo} from 'react'
import {distinctUntilChanged, EMPTY, map} from 'rxjs'
import {useClient} from 'sanity'
import {API_VERSION, isArchivePending, isUnread, type Setup} from '../../story/index.ts'
import {archiveFeed} from '../feeds/archiveFeed.ts'
import {useStream} from '../feeds/useStream.ts'
import {type CleanLimits} from '../i18n/cleanTitle.ts'
import {type FindingsState} from './useFindings.ts'

/** What keeps a document from being called clean; drawn anew only when that changes, not while stories are read. */
export function useCleanLimits(
  {unreadParts, seemEnglish, withoutRecords = false, isReading = false}: FindingsState,
  setup: Setup,
): CleanLimits {
  const client = useClient({apiVersion: API_VERSION})
  const isAsked = setup.archiveLimit > 0
  const feed = useMemo(
    () =>
      isAsked
        ? archiveFeed(client, setup).pipe(
            map((state) => (isArchivePending(state) ? 'reading' : state.status)),
            distinctUntilChanged(),
          )
        : EMPTY,
    [client, setup, isAsked],
  )
  const archive = useStream(feed)
  const status = archive.status === 'ready' ? archive.value : archive.status
  return {
    isInPart:
      isUnread(unreadParts) || seemEnglish.length > 0 || withoutRecords || status === 'failed',
    isArchivePending: isAsked && (status === 'loading' || status === 'reading'),
    isReading,
  }
}
