import {type Action, type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'
import {type DeskText} from '../i18n/useDeskText.ts'
import {draftsTiedTo} from './draftsTiedTo.ts'

/** A draft of a story, and the revision that is public, where one is. */
export interface StoryToPublish {
  draft: {_id: string; _rev: string; [field: string]: unknown}
  publishedRev?: string
}

/**
 * Publishes a story with the drafts of records that it is tied to, in one transaction: all of them go out, or none, and
 * none as it was not read. Answers how many records there were; without any, nothing is published.
 * @throws Error that names a source who is not on the record: such a one stays a draft, and so does the story
 */
export async function publishWithRecords(
  client: SanityClient,
  {draft: story, publishedRev}: StoryToPublish,
  t: DeskText,
): Promise<number> {
  const records = await draftsTiedTo(client, story)
  const secret = records.find(({attributionLevel = 'onRecord'}) => attributionLevel !== 'onRecord')
  if (secret) throw new Error(t('publish.notOnRecord', {name: String(secret.name)}))
  if (records.length === 0) return 0
  await client.action(
    [
      ...records.map((record) => publishing(record._id, String(record._rev))),
      {
        ...publishing(story._id, story._rev),
        ...(publishedRev && {ifPublishedRevisionId: publishedRev}),
      },
    ],
    {tag: 'desk.publishTied'},
  )
  return records.length
}

const publishing = (id: string, ifDraftRevisionId: string) =>
  ({
    actionType: 'sanity.action.document.publish',
    draftId: getDraftId(id),
    publishedId: getPublishedId(id),
    ifDraftRevisionId,
  }) satisfies Action
