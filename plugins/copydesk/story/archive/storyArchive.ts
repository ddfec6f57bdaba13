import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, articleParagraphs, type Records} from '../../engine/index.ts'
import {whenIdle} from '../reading/whenIdle.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {listPublished, readPublished} from './publishedStories.ts'

const PAGE = 50

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
  const readPage = async (ids: string[], signal: AbortSignal) => {
    const stories = await readPublished(client, setup, ids, signal)
    const records = await readRecords()
    const there = new Set(stories.map(({_id}) => _id))
    for (const id of ids) if (!there.has(id)) drop(id)
    for (const story of stories) {
      await whenIdle()
      if (signal.aborted) return
      const paragraphs = articleParagraphs(story, setup.fieldsOf(story._type), records)
      index.add(
        story._id,
        paragraphs.map(({text}) => text),
      )
      revisions.set(story._id, story._rev)
    }
  }
  const readSome = async (
    ids: string[],
    signal: AbortSignal,
    onPage: (read: number) => void = () => {},
  ) => {
    for (let from = 0; from < ids.length && !signal.aborted; from += PAGE) {
      onPage(from)
      await readPage(ids.slice(from, from + PAGE), signal)
    }
  }
  return {
    index,
    readSome,
    async readAll(onProgress, signal) {
      const listed = await listPublished(client, setup, signal)
      const ids = new Set(listed.map(({_id}) => _id))
      for (const id of revisions.keys()) if (!ids.has(id)) drop(id)
      const changed = listed.filter(({_id, _rev}) => revisions.get(_id) !== _rev)
      await readSome(
        changed.map(({_id}) => _id),
        signal,
        (read) => onProgress(read, changed.length),
      )
    },
  }
}
