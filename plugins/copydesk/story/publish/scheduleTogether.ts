import {type SanityClient} from '@sanity/client'
import {getDraftId, getVersionId} from '@sanity/client/csm'

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
 * documents the release holds all of them; a scheduled draft of the Studio's own can hold only one. What was made for it
 * is taken back where scheduling is refused.
 *
 * @throws the client's error, which says why
 */
export async function scheduleTogether(client: SanityClient, scheduled: Scheduled): Promise<void> {
  const {releaseId, title, at, story, others = [], records = []} = scheduled
  const write = (change: 'create' | 'delete') =>
    records.reduce(
      (all, record) => (change === 'create' ? all.create(record) : all.delete(record._id)),
      client.transaction(),
    )
  if (records.length > 0) await write('create').commit({tag: 'copydesk.schedule'})
  let isMade = false
  try {
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
      ],
      {tag: 'copydesk.schedule'},
    )
    isMade = true
    await client.releases.schedule({releaseId, publishAt: at}, {tag: 'copydesk.schedule'})
  } catch (refused) {
    if (isMade) await removeRelease(client, releaseId)
    if (records.length > 0) await write('delete').commit({tag: 'copydesk.schedule'})
    throw refused
  }
}

/** Takes back a release that could not be scheduled; one that is left over goes out only when somebody says so. */
async function removeRelease(client: SanityClient, releaseId: string): Promise<void> {
  try {
    await client.releases.archive({releaseId}, {tag: 'copydesk.schedule'})
    await client.releases.delete({releaseId}, {tag: 'copydesk.schedule'})
  } catch (error) {
    console.warn(`copydesk: the release ${releaseId} could not be removed.`, error)
  }
}

/** Whether a scheduled draft of a story is waiting for its time, or paused: there is one at most. */
export const hasScheduledDraft = (client: SanityClient, id: string): Promise<boolean> =>
  client.withConfig({perspective: 'raw', useCdn: false}).fetch<boolean>(
    `count(*[_type == "system.release" && metadata.cardinality == "one" && state in ["active", "scheduled"]
        && defined(*[_id == "versions." + ^.name + "." + $id][0]._id)]) > 0`,
    {id},
    {tag: 'copydesk.scheduled'},
  )
