import {
  getReleaseIdFromReleaseDocumentId,
  type ReleaseDocument,
  useClient,
  useCurrentUser,
  useSchema,
} from 'sanity'
import {ENGINE_VERSION} from '../../engine/index.ts'
import {
  API_VERSION,
  asLeftOpen,
  orTakeBack,
  overrideRecord,
  removeRecords,
  storyTitle,
} from '../../story/index.ts'
import {useSending} from '../components/useSending.ts'
import {isScheduled, type ReleaseFindings, timeOf} from './releaseFindings.ts'

/**
 * Publishes a release, or schedules it for the time it names. What was open, why, who and when is
 * stored first, a record for each document, and taken back where the release does not go out.
 */
export function useSendRelease(release: ReleaseDocument) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const schema = useSchema()
  const {send: sending, isSending, error} = useSending()

  /** Answers whether it went out. */
  const send = (open: ReleaseFindings, reason: string): Promise<boolean> => {
    const action = isScheduled(release) ? 'schedule' : 'publish'
    const by = {id: user?.id, name: user?.name ?? user?.email}
    const records = open.documents.map(({document, findings, items = []}) => {
      const title = titleOf(document, schema.get(document._type)?.preview?.select?.title)
      const id = crypto.randomUUID()
      const context = {id, title, reason, by, at: new Date(), engineVersion: ENGINE_VERSION}
      return overrideRecord(action, document, [...items.map(asLeftOpen), ...findings], context)
    })
    const releaseId = getReleaseIdFromReleaseDocumentId(release._id)
    return sending(async () => {
      await records.reduce((all, record) => all.create(record), client.transaction()).commit()
      await orTakeBack(
        () =>
          action === 'schedule'
            ? client.releases.schedule({releaseId, publishAt: timeOf(release)})
            : client.releases.publish({releaseId}),
        {'the reason for publishing': () => removeRecords(client, records)},
      )
    })
  }
  return {send, isSending, error}
}

function titleOf(document: Record<string, unknown>, field = 'title'): string {
  const title = document[field]
  return typeof title === 'string' && title ? title : (storyTitle(document) ?? '')
}
