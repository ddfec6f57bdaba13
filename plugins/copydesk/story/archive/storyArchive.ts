import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, type Records} from '../../engine/index.ts'
import {inSteps, whenIdle} from '../reading/whenIdle.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type ListedDocument} from '../documents/pages.ts'
import {addStory, readPublished} from './publishedStories.ts'

/** An index, with the revision of each story in it. */
export interface IndexedStories {
  index: ArchiveIndex
  revisions: Map<string, string>
}

/** The published stories as an index, brought up to date a page at a time. */
export interface StoryArchive extends IndexedStories {
  /** How many stories were read or dropped so far. */
  changes: number
  /** Reads what is new or changed among the listed stories, the newest first, and drops all others. */
  readAll(
    listed: readonly ListedDocument[],
    onProgress: (read: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<void>
  /** Reads these stories again; those that are no longer published are dropped. */
  readSome(ids: string[], signal: AbortSignal): Promise<void>
}

/**
 * Work is done between two frames, a story at a time: a draft can be typed meanwhile.
 * @param readRecords the records as they stand when a page is read: they name the place of a dateline
 * @param kept what was read before: only what has changed since is read again
 */
export function createStoryArchive(
  client: SanityClient,
  setup: Setup,
  readRecords: () => Promise<Records>,
  kept: IndexedStories = {index: new ArchiveIndex(), revisions: new Map()},
): StoryArchive {
  const {index, revisions} = kept
  // The list of spellings is kept up from the first question on: asked now, it is never built at once.
  index.spellings([])

  const drop = (id: string) => {
    if (revisions.delete(id)) archive.changes++
    index.remove(id)
  }
  const readSome = async (
    ids: string[],
    signal: AbortSignal,
    onPage: (read: number) => void = () => {},
  ) => {
    let read = 0
    onPage(read)
    if (ids.length > 0) await inSteps(index.makeRoom())
    for await (const page of readPublished(client, setup, ids, signal)) {
      const records = await readRecords()
      const there = new Set(page.documents.map(({_id}) => _id))
      for (const id of page.ids) if (!there.has(id)) drop(id)
      for (const story of page.documents) {
        await whenIdle()
        if (signal.aborted) return
        addStory(index, story, setup, records)
        revisions.set(story._id, story._rev)
        archive.changes++
      }
      read += page.ids.length
      if (read < ids.length) onPage(read)
    }
  }
  const archive: StoryArchive = {
    index,
    revisions,
    changes: 0,
    readSome,
    async readAll(listed, onProgress, signal) {
      const ids = new Set(listed.map(({_id}) => _id))
      for (const id of revisions.keys()) if (!ids.has(id)) drop(id)
      // The oldest first: of several earlier stories the newest is told.
      const changed = listed.filter(({_id, _rev}) => revisions.get(_id) !== _rev).reverse()
      await readSome(
        changed.map(({_id}) => _id),
        signal,
        (read) => onProgress(read, changed.length),
      )
    },
  }
  return archive
}
