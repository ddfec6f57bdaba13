import {getPublishedId, getVersionFromId, isVersionId} from '@sanity/client/csm'
import {useState} from 'react'
import {useClient, useDocumentOperation} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {type DeskKey, useDeskText} from '../i18n/useDeskText.ts'
import {type Plan, planOf} from './plan.ts'
import {type Proposals, type ReadArticle} from './propose.ts'

/** What was added last. */
export type Added = Pick<Plan, 'counts' | 'undo' | 'records'>

/** Stores confirmed proposals: new records first, then the article's own changes; and takes them back. */
export function useAdd(article: () => ReadArticle & {_id: string}) {
  const client = useClient({apiVersion: API_VERSION}).withConfig({
    perspective: 'raw',
    useCdn: false,
  })
  const {_id} = article()
  const version = isVersionId(_id) ? getVersionFromId(_id) : undefined
  const {patch} = useDocumentOperation(getPublishedId(_id), 'article', version)
  const t = useDeskText()
  const [done, setDone] = useState<Added>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const attempt = async (failed: DeskKey, work: () => Promise<void>) => {
    setIsBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(t(failed, {error: (error as Error).message}))
    }
    setIsBusy(false)
  }
  return {
    done,
    failure,
    isBusy,
    add: (proposals: Proposals) =>
      attempt('fromText.addFailed', async () => {
        const ids = proposals.names.flatMap(({choice}) =>
          typeof choice === 'object' ? [choice.record] : [],
        )
        const published = new Set(await client.fetch<string[]>('*[_id in $ids]._id', {ids}))
        const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
        const newId = () => crypto.randomUUID()
        const plan = planOf(article(), proposals, {published, newKey, newId})
        if (plan.records.length > 0) {
          const transaction = client.transaction()
          for (const record of plan.records) transaction.create(record)
          await transaction.commit({tag: 'desk.fromText'})
        }
        if (plan.patches.length > 0) patch.execute(plan.patches as never[], {})
        setDone(plan)
      }),
    undo: () =>
      done &&
      attempt('fromText.undoFailed', async () => {
        if (done.undo.length > 0) patch.execute(done.undo as never[], {})
        if (done.records.length > 0) {
          const transaction = client.transaction()
          for (const {_id: id} of done.records) transaction.delete(id)
          await transaction.commit({tag: 'desk.fromText'})
        }
        setDone(undefined)
      }),
  }
}
