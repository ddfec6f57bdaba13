import {type SanityClient} from '@sanity/client'
import {getPublishedId} from '@sanity/client/csm'
import {type DeskText} from '../i18n/useDeskText.ts'
import {draftsTiedTo} from './draftsTiedTo.ts'

/**
 * Publishes the drafts that a document is tied to, in one transaction.
 * @throws Error that names a source who is not on the record: such a one stays a draft, and so does the story
 */
export async function publishRecordsOf(
  client: SanityClient,
  document: Record<string, unknown> | null,
  t: DeskText,
): Promise<void> {
  const drafts = document ? await draftsTiedTo(client, document) : []
  const secret = drafts.find(({attributionLevel = 'onRecord'}) => attributionLevel !== 'onRecord')
  if (secret) throw new Error(t('publish.notOnRecord', {name: String(secret.name)}))
  if (drafts.length === 0) return
  const transaction = client.withConfig({perspective: 'raw'}).transaction()
  for (const {_rev, ...draft} of drafts) {
    const strong = strengthened(draft) as typeof draft
    transaction.create({...strong, _id: getPublishedId(draft._id)}).delete(draft._id)
  }
  await transaction.commit({tag: 'desk.publishTied'})
}

/** References that were weak until what they refer to is published. */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (value === null || typeof value !== 'object') return value
  const {_strengthenOnPublish, _weak, ...rest} = value as Record<string, unknown>
  const own = _strengthenOnPublish ? rest : {...rest, ...(_weak !== undefined && {_weak})}
  return Object.fromEntries(Object.entries(own).map(([key, one]) => [key, strengthened(one)]))
}
