import {type SanityClient} from '@sanity/client'
import {
  Observable,
  catchError,
  of,
  share,
  ReplaySubject,
  switchMap,
  throttleTime,
  timer,
} from 'rxjs'
import {type Records} from '../../engine/index.ts'
import {
  API_VERSION,
  type Setup,
  type ListedDocument,
  type ReadingPage,
  type Reading,
  listDocuments,
  readPages,
} from '../../story/index.ts'
import {oncePerDataset} from './oncePerDataset.ts'
import {recordsFeed} from './recordsFeed.ts'

export interface DraftReadings {
  /** Newest first. */
  readings: Reading[]
  /** False while the first pass over the drafts is under way. */
  isComplete: boolean
}

/** Lists are drawn anew at most this often: with thousands of drafts drawing costs more than reading. */
const EMIT_MS = 500

/** A pause that lets a burst of keystrokes pass before a draft is read again. */
const SETTLE_MS = 600

const feeds = oncePerDataset((client, setup): Observable<DraftReadings> =>
  recordsFeed(client, setup.records).pipe(
    catchError(() => of<Records>({})),
    switchMap((records) => watchDrafts(client, setup, records)),
    throttleTime(EMIT_MS, undefined, {leading: true, trailing: true}),
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(60_000)}),
  ),
)

/** What the checks find in every draft, kept up as drafts and records change; shared by all who look. */
export const draftReadings = (client: SanityClient, setup: Setup): Observable<DraftReadings> =>
  feeds.of(client, setup)

function watchDrafts(
  client: SanityClient,
  setup: Setup,
  records: Records,
): Observable<DraftReadings> {
  return new Observable((subscriber) => {
    const stop = new AbortController()
    const byId = new Map<string, Reading>()
    const changed = new Set<string>()
    let isComplete = false
    let pause: ReturnType<typeof setTimeout> | undefined

    const emit = () => {
      const readings = [...byId.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      subscriber.next({readings, isComplete})
    }
    const put = ({ids, readings}: ReadingPage) => {
      for (const id of ids) byId.delete(id)
      for (const reading of readings) byId.set(reading.id, reading)
    }
    const fail = (error: unknown) => {
      if (!stop.signal.aborted) subscriber.error(error)
    }
    const reread = async () => {
      const ids = [...changed]
      changed.clear()
      for await (const page of readPages(client, setup, records, ids, stop.signal)) put(page)
      emit()
    }
    const listening = client
      .withConfig({apiVersion: API_VERSION})
      .listen(
        '*[_type in $types && _id in path("drafts.**")]',
        {types: setup.types},
        {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'copydesk.drafts'},
      )
      .subscribe({
        next: (event) => {
          if (event.type !== 'mutation') return
          changed.add(event.documentId)
          clearTimeout(pause)
          pause = setTimeout(() => void reread().catch(fail), SETTLE_MS)
        },
        error: fail,
      })
    const readAll = async () => {
      const listed = await listDocuments(client, setup.types, 'drafts', {signal: stop.signal})
      const ids = listed.sort(newestFirst).map(({_id}) => _id)
      for await (const page of readPages(client, setup, records, ids, stop.signal)) {
        put(page)
        emit()
      }
      if (stop.signal.aborted) return
      isComplete = true
      emit()
    }
    void readAll().catch(fail)
    return () => {
      stop.abort()
      clearTimeout(pause)
      listening.unsubscribe()
    }
  })
}

const newestFirst = (a: ListedDocument, b: ListedDocument) => (a._updatedAt < b._updatedAt ? 1 : -1)
