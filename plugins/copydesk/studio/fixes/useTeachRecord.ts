import {getDraftId} from '@sanity/client/csm'
import {useToast} from '@sanity/ui/toast'
import {useCallback} from 'react'
import {useClient} from 'sanity'
import {type Finding} from '../../engine/index.ts'
import {API_VERSION, type Setup, findRecord, recordPatch} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {currentRecords} from '../feeds/recordsFeed.ts'

/** Adds a spelling to the record of the name, where there is exactly one; a toast tells of it. */
export function useTeachRecord({records: setting}: Setup) {
  const t = useTranslate()
  const toast = useToast()
  const client = useClient({apiVersion: API_VERSION})
  return useCallback(
    async (finding: Finding, spelling: string) => {
      const record = findRecord(await currentRecords(client, setting), finding, spelling)
      if (!record) return
      try {
        const versions = await client
          .withConfig({perspective: 'raw'})
          .fetch<string[]>('*[_id in $ids]._id', {ids: [record.id, getDraftId(record.id)]})
        const transaction = client.transaction()
        for (const id of versions) transaction.patch(id, recordPatch(record, setting))
        await transaction.commit()
        const {name, spelling: taught} = record
        toast.push({status: 'success', title: t('done.record', {name, spelling: taught})})
      } catch (error) {
        const values = {name: record.name, error: (error as Error).message}
        toast.push({status: 'error', title: t('failed.record', values)})
      }
    },
    [client, setting, t, toast],
  )
}
