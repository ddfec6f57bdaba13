import {type SanityClient} from '@sanity/client'
import {ENGINE_VERSION} from '../../engine/index.ts'
import {type IndexedStories, type Setup} from '../../story/index.ts'

/** What this browser keeps of the archive, and the way to keep what has changed since. Neither ever fails. */
export interface KeptStories {
  stories: IndexedStories | undefined
  save(stories: IndexedStories): Promise<void>
}

const NOTHING: KeptStories = {stories: undefined, save: () => Promise.resolve()}

/** The index that is kept for the person who is logged in, the dataset and these options. */
export async function openKeptStories(client: SanityClient, setup: Setup): Promise<KeptStories> {
  if (typeof indexedDB === 'undefined') return NOTHING
  try {
    const [{id: user}, {openArchiveKeeper}] = await Promise.all([
      client.users.getById('me'),
      import('./keptArchive.ts'),
    ])
    if (!user) return NOTHING
    const keeper = await openArchiveKeeper({user, source: sourceOf(client, setup)})
    let isKept = true
    return {
      stories: await keeper.load(),
      async save(stories) {
        if (!isKept) return
        try {
          await keeper.save(stories)
        } catch (error) {
          isKept = false
          warn(error)
        }
      },
    }
  } catch (error) {
    warn(error)
    return NOTHING
  }
}

/** Drops what is kept of all archives, whoever they are of. */
export async function clearKeptStories(): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  try {
    const {clearKeptArchives} = await import('./keptArchive.ts')
    await clearKeptArchives()
  } catch (error) {
    warn(error)
  }
}

/** What the index depends on: read from elsewhere, of other types or by another engine, it is another one. */
function sourceOf(client: SanityClient, {types, fieldsOf, archiveLimit}: Setup): unknown {
  const {url, projectId, dataset} = client.config()
  const fields = types.map((type) => [type, fieldsOf(type)])
  return {url, projectId, dataset, fields, archiveLimit, engine: ENGINE_VERSION}
}

/** Private windows, full disks: the stories are read again in the next tab, and nothing else changes. */
function warn(error: unknown): void {
  console.warn('copydesk: this browser does not keep the index of the archive.', error)
}
