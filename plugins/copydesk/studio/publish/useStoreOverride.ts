import {useCallback, useState} from 'react'
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

/** Stores what was left, why, who and when. `record` answers whether it is stored. */
export function useStoreOverride(
  action: Override['action'],
  document: CheckedDocument,
  findings: readonly LeftOpen[],
) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const {title} = useDocumentTitle()
  const [isRecording, setIsRecording] = useState(false)
  const [error, setError] = useState<Error>()
  const record = useCallback(
    async (reason: string): Promise<boolean> => {
      setIsRecording(true)
      setError(undefined)
      try {
        const by = {id: user?.id, name: user?.name ?? user?.email}
        const id = crypto.randomUUID()
        const at = new Date()
        const context = {id, title: title ?? '', reason, by, at, engineVersion: ENGINE_VERSION}
        await client.create(overrideRecord(action, document, findings, context))
        return true
      } catch (failure) {
        setError(failure as Error)
        return false
      } finally {
        setIsRecording(false)
      }
    },
    [client, user, title, action, document, findings],
  )
  return {record, isRecording, error}
}
