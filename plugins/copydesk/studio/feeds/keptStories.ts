import {type SanityClient} from '@sanity/client'
import {ENGINE_VERSION} from '../../engine/index.ts'
import {type IndexedStories, type Setup} from '../../story/index.ts'

/** What this browser keeps of the archive, and the way to keep what has changed since. Neither ever fails. */
export interface KeptStories {
  stories: IndexedStories | undefined
  save(stories: IndexedStories): Promise<void>
}

const NOTHING: KeptStories = {stories: undefined, save: () => Promise.resolve()}

/** What was read before a story asked for it, by its source: workspaces may share their options. */
const ahead = new Map<string, Promise<KeptStories>>()

/**
 * Reads what is kept for a person while the Studio starts: the first story that is opened finds it there.
 *
 * @returns whether anything is kept
 */
export async function readKeptAhead(
  client: SanityClient,
  setup: Setup,
  user: string,
): Promise<boolean> {
  const source = sourceOf(client, setup)
  const key = JSON.stringify(source)
  const opened = ahead.get(key) ?? open(source, async () => user)
  ahead.set(key, opened)
  return (await opened).stories !== undefined
}

/** Forgets what was read ahead: who was logged in may be somebody else now. */
export function forgetKeptAhead(): void {
  ahead.clear()
}

/** The index that is kept for the person who is logged in, the dataset and these options. It belongs to who asks. */
export async function openKeptStories(client: SanityClient, setup: Setup): Promise<KeptStories> {
  const source = sourceOf(client, setup)
  const key = JSON.stringify(source)
  const early = ahead.get(key)
  ahead.delete(key)
  return early ?? open(source, async () => (await client.users.getById('me')).id)
}

async function open(source: unknown, askUser: () => Promise<string>): Promise<KeptStories> {
  if (typeof indexedDB === 'undefined') return NOTHING
  try {
    const [user, {openArchiveKeeper}] = await Promise.all([askUser(), import('./keptArchive.ts')])
    if (!user) return NOTHING
    const keeper = await openArchiveKeeper({user, source})
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
