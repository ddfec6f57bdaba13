import {type SanityClient} from '@sanity/client'
import {useCallback, useEffect, useMemo, useState} from 'react'
import {EMPTY, Observable} from 'rxjs'
import {type Finding, type Records} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type StreamState, useStream} from '../check/useStream.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {archiveFeed, type ArchiveState} from './archiveFeed.ts'
import {archiveFindings} from './archiveFindings.ts'

/** How far the archive is; undefined where a Studio does not use one. */
export type ArchiveProgress =
  ArchiveState | {status: 'failed'; error: Error; retry(): void} | undefined

export interface ArchiveReading {
  progress: ArchiveProgress
  /** Of the document as it was at the last pause in typing. */
  findings: Finding[]
}

/** The archive is asked when the typing pauses. */
const PAUSE_MS = 600
const NONE: Finding[] = []

/** What earlier stories say about a document. Nothing is read for a document that is not there. */
export function useArchiveFindings(
  client: SanityClient,
  document: CheckedDocument | null | undefined,
  setup: Setup,
  records: StreamState<Records>,
): ArchiveReading {
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((number) => number + 1), [])
  const isAsked = setup.archiveLimit > 0 && Boolean(document)
  const feed = useMemo(
    () => (isAsked ? attemptOf(archiveFeed(client, setup), attempt) : EMPTY),
    [client, setup, isAsked, attempt],
  )
  const state = useStream<ArchiveState>(feed)
  const archive =
    state.status === 'ready' && state.value.status === 'ready' ? state.value : undefined
  const [findings, setFindings] = useState<Finding[]>(NONE)

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
          if (isCurrent) setFindings(found)
        })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [document, setup, records, archive])

  const progress = useMemo((): ArchiveProgress => {
    if (!isAsked) return undefined
    if (state.status === 'failed') return {...state, retry}
    return state.status === 'ready' ? state.value : {status: 'reading', read: 0, total: 0}
  }, [isAsked, state, retry])
  return {progress, findings: document ? findings : NONE}
}

/** The same feed as another object for each attempt, so that it is subscribed to anew. */
const attemptOf = <T>(feed: Observable<T>, _attempt: number): Observable<T> =>
  new Observable((subscriber) => feed.subscribe(subscriber))
