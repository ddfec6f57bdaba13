import {type SanityClient} from '@sanity/client'
import {getDraftId, getVersionId} from '@sanity/client/csm'
import {publishNew} from '../corrections/publishActions.ts'
import {rawClient} from '../documents/rawClient.ts'
import {orTakeBack, removeRecords} from './orTakeBack.ts'

/** A story that is to go out later, and what goes with it. */
export interface Scheduled {
  /** A new name for the release that holds it. */
  releaseId: string
  /** What the release is called. */
  title: string
  /** When it goes out, ISO 8601. */
  at: string
  /** Its published id, and the revision of the draft that was read, where that matters. */
  story: {id: string; draftRev?: string}
  /** New documents that go out in the same transaction, such as a correction. */
  others?: readonly {_id: string; _type: string}[]
  /** New documents that only the newsroom sees, from now on: reasons and answers. */
  records?: readonly {_id: string; _type: string}[]
}

/**
 * Schedules the draft of a story as the Studio does: a release that holds it, and is locked until its time. With other
 * documents the release holds all of them; a scheduled draft of the Studio's own can hold only one. What was made for
 * it is taken back where scheduling is refused.
 *
 * @throws the client's error, which says why
 */
export async function scheduleTogether(client: SanityClient, scheduled: Scheduled): Promise<void> {
  const {releaseId, title, at, story, others = [], records = []} = scheduled
  await client.action(
    [
      {
        actionType: 'sanity.action.release.create',
        releaseId,
        metadata: {
          title,
          releaseType: 'scheduled',
          cardinality: others.length === 0 ? 'one' : 'many',
          intendedPublishAt: at,
        },
      },
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: story.id,
        baseId: getDraftId(story.id),
        versionId: getVersionId(story.id, releaseId),
        ...(story.draftRev && {ifBaseRevisionId: story.draftRev}),
      },
      ...others.map((document) => ({
        actionType: 'sanity.action.document.version.create' as const,
        publishedId: document._id,
        document: {...document, _id: getVersionId(document._id, releaseId)},
      })),
      ...publishNew(records),
    ],
    {tag},
  )
  await orTakeBack(() => client.releases.schedule({releaseId, publishAt: at}, {tag}), {
    'what was kept with the story': () => removeRecords(client, records),
    // One that is left over goes out only when somebody says so.
    [`the release ${releaseId}`]: async () => {
      await client.releases.archive({releaseId}, {tag})
      await client.releases.delete({releaseId}, {tag})
    },
  })
}

const tag = 'copydesk.schedule'

/** Whether a scheduled draft of a story is waiting for its time, or paused: there is one at most. */
export const hasScheduledDraft = (client: SanityClient, id: string): Promise<boolean> =>
  rawClient(client).fetch<boolean>(
    `count(*[_type == "system.release" && metadata.cardinality == "one" && state in ["active", "scheduled"]
        && defined(*[_id == "versions." + ^.name + "." + $id][0]._id)]) > 0`,
    {id},
    {tag: 'copydesk.scheduled'},
  )
