import {type SanityClient} from '@sanity/client'
import {useEffect, useMemo, useRef, useState} from 'react'
import {EMPTY, filter} from 'rxjs'
import {type Finding, type Records} from '../../engine/index.ts'
import {type CheckedDocument, type Setup, archiveFindings, isAnswered} from '../../story/index.ts'
import {type StreamState, useStream} from '../feeds/useStream.ts'
import {archiveFeed} from '../feeds/archiveFeed.ts'

/** When this tab first wanted a story compared, and whether it was: for the timings of the browser's tools. */
let firstAsked: number | undefined
let isMeasured = false

function measureFirst(): void {
  if (isMeasured) return
  isMeasured = true
  requestAnimationFrame(() => performance.measure('copydesk comparison', {start: firstAsked}))
}

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
  const hasAsked = useRef(false)

  useEffect(() => {
    if (isAsked) firstAsked ??= performance.now()
  }, [isAsked])

  useEffect(() => {
    if (!document || !archive || records.status === 'loading') return undefined
    let isCurrent = true
    const known = records.status === 'ready' ? records.value : undefined
    // Who looks later, as the panel when it is opened, finds what the badge says already.
    const isFirst = !hasAsked.current
    hasAsked.current = true
    const pause = isFirst || isAnswered(document, setup, known, archive) ? 0 : PAUSE_MS
    const timer = setTimeout(() => {
      void archiveFindings(document, setup, known, archive).then((found) => {
        if (!isCurrent) return
        setFindings(found)
        measureFirst()
      })
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [document, setup, records, archive])

  return document ? findings : NONE
}
