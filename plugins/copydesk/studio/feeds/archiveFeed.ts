import {type SanityClient} from '@sanity/client'
import {firstValueFrom, Observable, ReplaySubject, share, type Subscription} from 'rxjs'
import {
  API_VERSION,
  type ArchiveState,
  createStoryArchive,
  type IndexedStories,
  listPublished,
  type Setup,
} from '../../story/index.ts'
import {forgetKeptAhead, openKeptStories} from './keptStories.ts'
import {oncePerDataset} from './oncePerDataset.ts'
import {currentRecords} from './recordsFeed.ts'

/** A pause that lets a burst of publications pass before they are read. */
const SETTLE_MS = 1000

/** How often what has changed is kept for the next tab; until then that one reads it again. */
const KEEP_MS = 10 * 60 * 1000

const feeds = oncePerDataset((client, setup) =>
  watchPublished(client, setup).pipe(
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: false}),
  ),
)
const running = new Set<AbortController>()

/**
 * The published stories of a dataset, read when the first one asks, kept up as stories are published,
 * changed and unpublished, and shared by all who look. It never errors: failures are states.
 */
export const archiveFeed = (client: SanityClient, setup: Setup): Observable<ArchiveState> =>
  feeds.of(client, setup)

/** The archive as it is now; undefined where stories are not compared with earlier ones. */
export async function currentArchive(
  client: SanityClient,
  setup: Setup,
): Promise<ArchiveState | undefined> {
  return setup.archiveLimit > 0 ? firstValueFrom(archiveFeed(client, setup)) : undefined
}

/** Stops all feeds and forgets what they read: who was logged in may be somebody else now. */
export function forgetArchives(): void {
  for (const stop of running) stop.abort()
  running.clear()
  feeds.forget()
  forgetKeptAhead()
}

function watchPublished(client: SanityClient, setup: Setup): Observable<ArchiveState> {
  return new Observable((subscriber) => {
    const began = performance.now()
    const stop = new AbortController()
    running.add(stop)
    const createArchive = (kept?: IndexedStories) =>
      createStoryArchive(client, setup, () => currentRecords(client, setup.records), kept)
    let archive = createArchive()
    const changed = new Set<string>()
    let isReady = false
    /** Whether all that is published has been read, as far as anybody was told. */
    let isCurrent = false
    /** The last ready state that was told, by how many changes its index had. */
    let told: {changes: number; isCurrent: boolean} | undefined
    let pause: ReturnType<typeof setTimeout> | undefined
    let keeping: ReturnType<typeof setTimeout> | undefined
    let kept = 0
    let queue = Promise.resolve()
    const opened = openKeptStories(client, setup).then(({stories, save}) => {
      if (stories) archive = createArchive(stories)
      // Stories are compared at once with what is kept, and again where something has changed since.
      if (archive.index.size > 0) tellReady()
      return {save}
    })

    const tellReady = () => {
      const {changes, index} = archive
      if (stop.signal.aborted || (told?.changes === changes && told.isCurrent === isCurrent)) return
      // In the timings of the browser's tools, and of `npm run bench -- archive`.
      if (!isReady) performance.measure('copydesk archive', {start: began})
      isReady = true
      told = {changes, isCurrent}
      subscriber.next({status: 'ready', index, changes, stories: index.size, isCurrent})
    }
    const fail = (error: Error) => {
      told = undefined
      isCurrent = false
      if (!stop.signal.aborted) subscriber.next({status: 'failed', error, retry: listen})
    }
    const inTurn = (work: () => Promise<void>) => {
      queue = queue.then(work).then(() => {
        if (stop.signal.aborted) return
        const wasCurrent = isCurrent
        isCurrent = true
        tellReady()
        keepIn(wasCurrent ? KEEP_MS : 0)
      }, fail)
    }
    /** Nothing is added to the index while it is kept. */
    const keepIn = (milliseconds: number) => {
      if (archive.changes === kept) return
      keeping ??= setTimeout(() => {
        keeping = undefined
        queue = queue.then(async () => {
          if (stop.signal.aborted) return
          kept = archive.changes
          await (await opened).save(archive)
        })
      }, milliseconds)
    }
    // On the way up progress is told; later the stories that are known already answer meanwhile.
    const onProgress = (read: number, total: number) => {
      if (!isReady) subscriber.next({status: 'reading', read, total})
    }
    const readAll = async () => {
      const [listed] = await Promise.all([listPublished(client, setup, stop.signal), opened])
      return archive.readAll(listed, onProgress, stop.signal)
    }
    const readChanged = async () => {
      // What was missed by a failure is not among the changes.
      if (!isCurrent) return readAll()
      const ids = [...changed]
      changed.clear()
      return archive.readSome(ids, stop.signal)
    }
    let listening: Subscription | undefined
    function listen() {
      listening?.unsubscribe()
      onProgress(0, 0)
      listening = publishedEvents(client, setup).subscribe({
        next: (event) => {
          if (event.type === 'welcome') inTurn(readAll)
          if (event.type !== 'mutation') return
          changed.add(event.documentId)
          clearTimeout(pause)
          pause = setTimeout(() => inTurn(readChanged), SETTLE_MS)
        },
        error: fail,
      })
    }
    stop.signal.addEventListener('abort', () => {
      clearTimeout(pause)
      clearTimeout(keeping)
      listening?.unsubscribe()
    })
    listen()
    return () => {
      stop.abort()
      running.delete(stop)
    }
  })
}

/** A welcome comes at first and after each lost connection, when events may have been missed. */
const publishedEvents = (client: SanityClient, {types}: Setup) =>
  client.withConfig({apiVersion: API_VERSION}).listen(
    '*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]',
    {types},
    {
      events: ['welcome', 'mutation'],
      includeResult: false,
      visibility: 'query',
      tag: 'copydesk.archive',
    },
  )
