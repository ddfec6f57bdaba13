import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, type Records} from '../../engine/index.ts'
import {whenIdle} from '../reading/whenIdle.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {listDocuments} from '../documents/pages.ts'
import {addStory, readPublished} from './publishedStories.ts'

/** The published stories as an index, brought up to date a page at a time. */
export interface StoryArchive {
  index: ArchiveIndex
  /** Reads what is new or changed among the newest stories and drops what has gone. */
  readAll(onProgress: (read: number, total: number) => void, signal: AbortSignal): Promise<void>
  /** Reads these stories again; those that are no longer published are dropped. */
  readSome(ids: string[], signal: AbortSignal): Promise<void>
}

/**
 * Work is done between two frames, a story at a time: a draft can be typed meanwhile.
 * @param readRecords the records as they stand when a page is read: they name the place of a dateline
 */
export function createStoryArchive(
  client: SanityClient,
  setup: Setup,
  readRecords: () => Promise<Records>,
): StoryArchive {
  const index = new ArchiveIndex()
  const revisions = new Map<string, string>()
  // The list of spellings is kept up from the first question on: asked now, it is never built at once.
  index.spellings([])

  const drop = (id: string) => {
    index.remove(id)
    revisions.delete(id)
  }
  const readSome = async (
    ids: string[],
    signal: AbortSignal,
    onPage: (read: number) => void = () => {},
  ) => {
    let read = 0
    onPage(read)
    for await (const page of readPublished(client, setup, ids, signal)) {
      const records = await readRecords()
      const there = new Set(page.documents.map(({_id}) => _id))
      for (const id of page.ids) if (!there.has(id)) drop(id)
      for (const story of page.documents) {
        await whenIdle()
        if (signal.aborted) return
        addStory(index, story, setup, records)
        revisions.set(story._id, story._rev)
      }
      read += page.ids.length
      if (read < ids.length) onPage(read)
    }
  }
  return {
    index,
    readSome,
    async readAll(onProgress, signal) {
      const options = {newest: setup.archiveLimit, signal, tag: 'copydesk.archive'}
      const listed = await listDocuments(client, setup.types, 'published', options)
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
}
