import {type SanityClient} from '@sanity/client'
import {getDraftId} from '@sanity/client/csm'
import {type Records, type StoryChanges} from '../../engine/index.ts'
import {type CheckedDocument, plainStory, type Setup, storyChanges} from '../../story/index.ts'

type Stored = CheckedDocument & {_id: string; _rev: string}

/** A story as readers see it, as it will be, and what differs. */
export interface ReadChanges {
  live: Stored
  next: Stored
  changes: StoryChanges
  /** The text of each, for the draft of a correction. */
  before: string
  after: string
}

/** Compares what is stored: null where the story is not published, or has no draft. */
export async function readChanges(
  client: SanityClient,
  id: string,
  setup: Setup,
  records: Records,
): Promise<ReadChanges | null> {
  const [next, live] = (await client.getDocuments([getDraftId(id), id])) as (Stored | null)[]
  if (!next || !live) return null
  return {
    live,
    next,
    changes: storyChanges(live, next, setup, records),
    before: plainStory(live, setup, records),
    after: plainStory(next, setup, records),
  }
}
