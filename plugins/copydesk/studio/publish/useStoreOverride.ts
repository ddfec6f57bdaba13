import {useCallback} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import {useDocumentTitle} from 'sanity/structure'
import {ENGINE_VERSION} from '../../engine/index.ts'
import {
  API_VERSION,
  type CheckedDocument,
  type LeftOpen,
  type Override,
  overrideRecord,
} from '../../story/index.ts'
import {useSending} from '../components/useSending.ts'

/**
 * Stores what was left, why, who and when. `record` answers whether it is stored; `recordOf` is what it stores, for who
 * writes it with other things.
 */
export function useStoreOverride(
  action: Override['action'],
  document: CheckedDocument,
  findings: readonly LeftOpen[],
) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const {title} = useDocumentTitle()
  const {send, isSending: isRecording, error} = useSending()
  const recordOf = useCallback(
    (reason: string): Override => {
      const by = {id: user?.id, name: user?.name ?? user?.email}
      const id = crypto.randomUUID()
      const at = new Date()
      const context = {id, title: title ?? '', reason, by, at, engineVersion: ENGINE_VERSION}
      return overrideRecord(action, document, findings, context)
    },
    [user, title, action, document, findings],
  )
  const record = useCallback(
    (reason: string): Promise<boolean> => send(() => client.create(recordOf(reason))),
    [client, recordOf, send],
  )
  return {record, recordOf, isRecording, error}
}
