import {getDraftId} from '@sanity/client/csm'
import {useMemo} from 'react'
import {useClient} from 'sanity'
import {
  API_VERSION,
  type RecordToTeach,
  recordPatch,
  rawClient,
  type Setup,
  type StoredDocument,
  unlearnPatch,
} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {panelNotices} from '../pane/notices.ts'

/** Adds a spelling to the record of a name, and takes it out again; the panel says what failed. */
export interface TeachRecord {
  /** @returns whether the record has it now */
  teach(record: RecordToTeach): Promise<boolean>
  takeBack(record: RecordToTeach): Promise<void>
}

export function useTeachRecord({records: setting}: Setup, documentId: string): TeachRecord {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  return useMemo(() => {
    const change = async (
      {id, name}: RecordToTeach,
      patchOf: (version: StoredDocument) => object,
    ): Promise<boolean> => {
      try {
        const versions = await rawClient(client).fetch<StoredDocument[]>('*[_id in $ids]', {
          ids: [id, getDraftId(id)],
        })
        const transaction = client.transaction()
        for (const version of versions) transaction.patch(version._id, patchOf(version))
        await transaction.commit()
        return true
      } catch (error) {
        const values = {name, error: (error as Error).message}
        panelNotices.set(documentId, {tone: 'critical', text: t('failed.record', values)})
        return false
      }
    }
    return {
      teach(record) {
        const patch = recordPatch(record, setting)
        return change(record, () => patch)
      },
      async takeBack(record) {
        const isUndone = await change(record, (version) => unlearnPatch(record, setting, version))
        if (!isUndone) return
        const {name, spelling} = record
        panelNotices.set(documentId, {
          tone: 'positive',
          text: t('done.unlearned', {name, spelling}),
        })
      },
    }
  }, [client, documentId, setting, t])
}
