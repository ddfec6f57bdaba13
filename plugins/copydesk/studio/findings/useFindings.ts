import {useDeferredValue, useMemo} from 'react'
import {useClient} from 'sanity'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {
  API_VERSION,
  withArchive,
  type Setup,
  type CheckedDocument,
  readDocument,
  type StoredDecision,
  storedDecisions,
  type Unread,
  unreadOf,
} from '../../story/index.ts'
import {useDecisions} from './useDecisions.ts'
import {useReferenced} from './useReferenced.ts'
import {useArchiveFindings} from './useArchiveFindings.ts'
import {recordsFeed} from '../feeds/recordsFeed.ts'
import {useStream} from '../feeds/useStream.ts'

export interface FindingsState {
  status: 'loading' | 'ready' | 'failed'
  /** Unsettled findings, most serious first. */
  findings: Finding[]
  /** What their spans index. */
  paragraphs: ArticleParagraph[]
  /** The languages in which the names are not checked. */
  unread: string[]
  /** Those of them in which text says it is, and plainly is English. */
  seemEnglish: string[]
  /** Whether every rule has read some of it. */
  isRead: boolean
  /** The document as it was read: with what it refers to. */
  whole?: CheckedDocument
  /** What of it, and of what it refers to, was not read. */
  unreadParts: Unread
  /** Whether something that it refers to is still being read: more may be found. */
  isReading?: boolean
  /** What was decided about findings of the document. */
  decisions: StoredDecision[]
  /** The records could not be read: the findings stand, without them. */
  withoutRecords?: boolean
  /** Nor could the decisions: what was set aside is among the findings. */
  withoutDecisions?: boolean
  error?: Error
}

const NOTHING = {
  findings: [],
  paragraphs: [],
  unread: [],
  seemEnglish: [],
  isRead: false,
  unreadParts: {missing: 0, beyond: 0},
  decisions: [],
}

/** The findings of a document as it stands, kept up as it changes, after the keystroke has been drawn. */
export function useFindings(
  document: CheckedDocument | null | undefined,
  setup: Setup,
): FindingsState {
  const client = useClient({apiVersion: API_VERSION})
  const feed = useMemo(() => recordsFeed(client, setup.records), [client, setup])
  const records = useStream(feed)
  const {status, document: deferred} = useDecisions(useDeferredValue(document), setup)
  const {document: whole, isReading} = useReferenced(deferred, setup)
  const archived = useArchiveFindings(client, deferred, setup, records)
  const state = useMemo((): FindingsState => {
    if (!whole || records.status === 'loading') return {status: 'loading', ...NOTHING}
    try {
      const known = records.status === 'ready' ? records.value : undefined
      return {
        status: 'ready',
        ...readDocument(whole, setup, known),
        whole,
        unreadParts: unreadOf(whole, setup),
        decisions: storedDecisions(whole, setup.decisionsField),
        withoutRecords: records.status === 'failed',
        withoutDecisions: status === 'failed',
        isReading,
      }
    } catch (error) {
      return {status: 'failed', ...NOTHING, error: error as Error}
    }
  }, [whole, isReading, status, records, setup])
  return useMemo(() => {
    if (state.status !== 'ready' || !deferred) return state
    return {...state, findings: withArchive(state, archived, deferred, setup)}
  }, [state, deferred, setup, archived])
}
