import {type SanityClient} from '@sanity/client'
import {firstValueFrom, Observable, ReplaySubject, share, type Subscription} from 'rxjs'
import {API_VERSION, type ArchiveState, type Setup, createStoryArchive} from '../../story/index.ts'
import {currentRecords} from './recordsFeed.ts'

/** A pause that lets a burst of publications pass before they are read. */
const SETTLE_MS = 1000

const feeds = new WeakMap<Setup, Map<string, Observable<ArchiveState>>>()

/**
 * The published stories of a dataset, read when the first one asks, kept up as stories are published,
 * changed and unpublished, and shared by all who look. It never errors: failures are states.
 */
export function archiveFeed(client: SanityClient, setup: Setup): Observable<ArchiveState> {
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}`
  const known = feeds.get(setup)?.get(key)
  if (known) return known
  const feed = watchPublished(client, setup).pipe(
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: false}),
  )
  feeds.set(setup, (feeds.get(setup) ?? new Map()).set(key, feed))
  return feed
}

/** The archive as it is now; undefined where stories are not compared with earlier ones. */
export async function currentArchive(
  client: SanityClient,
  setup: Setup,
): Promise<ArchiveState | undefined> {
  return setup.archiveLimit > 0 ? firstValueFrom(archiveFeed(client, setup)) : undefined
}

function watchPublished(client: SanityClient, setup: Setup): Observable<ArchiveState> {
  return new Observable((subscriber) => {
    const stop = new AbortController()
    const archive = createStoryArchive(client, setup, () => currentRecords(client, setup.records))
    const changed = new Set<string>()
    let isReady = false
    let pause: ReturnType<typeof setTimeout> | undefined
    let queue = Promise.resolve()

    const fail = (error: Error) => {
      if (!stop.signal.aborted) subscriber.next({status: 'failed', error, retry: listen})
    }
    const inTurn = (work: () => Promise<void>) => {
      queue = queue.then(work).then(() => {
        if (stop.signal.aborted) return
        isReady = true
        subscriber.next({status: 'ready', index: archive.index, stories: archive.index.size})
      }, fail)
    }
    // On the way up progress is told; later the stories that are known already answer meanwhile.
    const onProgress = (read: number, total: number) => {
      if (!isReady) subscriber.next({status: 'reading', read, total})
    }
    const readAll = () => archive.readAll(onProgress, stop.signal)
    const readChanged = () => {
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
    listen()
    return () => {
      stop.abort()
      clearTimeout(pause)
      listening?.unsubscribe()
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
