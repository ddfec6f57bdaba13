import {type SanityClient} from '@sanity/client'
import {useEffect, useMemo, useState} from 'react'
import {EMPTY, filter} from 'rxjs'
import {type Finding, type Records} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type StreamState, useStream} from '../check/useStream.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {archiveFeed} from './archiveFeed.ts'
import {archiveFindings} from './archiveFindings.ts'

/** The archive is asked when the typing pauses. */
const PAUSE_MS = 600
const NONE: Finding[] = []

/**
 * What earlier stories say about a document, as it was at the last pause in typing. Nothing is read
 * for a document that is not there.
 */
export function useArchiveFindings(
  client: SanityClient,
  document: CheckedDocument | null | undefined,
  setup: Setup,
  records: StreamState<Records>,
): Finding[] {
  const isAsked = setup.archiveLimit > 0 && Boolean(document)
  // Forms are not drawn anew while the archive is being read: only what is ready arrives here.
  const feed = useMemo(
    () =>
      isAsked
        ? archiveFeed(client, setup).pipe(filter((state) => state.status === 'ready'))
        : EMPTY,
    [client, setup, isAsked],
  )
  const state = useStream(feed)
  const archive = state.status === 'ready' ? state.value : undefined
  const [findings, setFindings] = useState(NONE)

  useEffect(() => {
    if (!document || !archive || records.status === 'loading') return undefined
    let isCurrent = true
    const known = records.status === 'ready' ? records.value : undefined
    const timer = setTimeout(() => {
      archiveFindings(document, setup, known, archive)
        .catch((error: unknown) => {
          console.warn('copydesk: this document could not be compared with the archive.', error)
          return NONE
        })
        .then((found) => {
          if (isCurrent) setFindings(found.length > 0 ? found : NONE)
        })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [document, setup, records, archive])

  return document ? findings : NONE
}
