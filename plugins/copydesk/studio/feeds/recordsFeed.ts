import {type SanityClient} from '@sanity/client'
import {
  type Observable,
  debounceTime,
  defer,
  firstValueFrom,
  from,
  map,
  of,
  ReplaySubject,
  share,
  startWith,
  switchMap,
  timeout,
} from 'rxjs'
import {
  BoundedCache,
  type Records,
  hasAllRules,
  hasKnownWords,
  loadLearned,
  loadRules,
} from '../../engine/index.ts'
import {API_VERSION, fetchRecords, recordsQuery, type RecordsSetting} from '../../story/index.ts'

const feeds = new Map<string, Observable<Records>>()

/**
 * The house's records, once the checks have loaded: nothing is read before. They are read once for each dataset and
 * again whenever one of them changes.
 * Errors reach the subscriber; the next subscriber tries anew.
 */
export function recordsFeed(client: SanityClient, setting: RecordsSetting): Observable<Records> {
  const query = recordsQuery(setting)
  if (!query) return NO_RECORDS
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}/${query}`
  const known = feeds.get(key)
  if (known) return known
  const feed = liveRecords(client, setting).pipe(
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: false}),
  )
  feeds.set(key, feed)
  return feed
}

/**
 * What the checks load after the Studio: what is known of words, and the rules beyond the first two. Without the words
 * the checks go on, silent on names; without the rules, with the first two.
 */
const checksLoaded = defer(() =>
  hasKnownWords() && hasAllRules()
    ? of(undefined)
    : from(
        Promise.all([
          loadLearned().catch((error: unknown) =>
            console.warn(
              'copydesk: the names are not checked, because their table did not load.',
              error,
            ),
          ),
          loadRules().catch((error: unknown) =>
            console.warn(
              'copydesk: only repeats and names are checked, because the other rules did not load.',
              error,
            ),
          ),
        ]),
      ),
)

/** One object for all: what was read with it is known by it. */
const NONE: Records = {}
const NO_RECORDS = checksLoaded.pipe(map(() => NONE))

function liveRecords(client: SanityClient, setting: RecordsSetting): Observable<Records> {
  const types = [setting.sources?.type, setting.locations?.type, setting.quotes?.type].filter(
    Boolean,
  )
  const changes = defer(() =>
    client
      .withConfig({apiVersion: API_VERSION})
      .listen(
        '*[_type in $types]',
        {types},
        {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'copydesk.records'},
      ),
  )
  return checksLoaded.pipe(
    switchMap(() =>
      changes.pipe(
        debounceTime(500),
        startWith(null),
        switchMap(() => fetchRecords(client, setting)),
      ),
    ),
  )
}

/** The records as they stand now; none where they cannot be read. */
export async function currentRecords(
  client: SanityClient,
  setting: RecordsSetting,
): Promise<Records> {
  return firstValueFrom(recordsFeed(client, setting).pipe(timeout(5000))).catch(() => ({}))
}

/** A run over many documents, each of which has several rules, takes what was read a moment ago. */
const RECENT_MS = 3000
const recent = new BoundedCache<string, {at: number; records: Promise<Records>}>(50)

/**
 * The records read once, and not kept up: in Node a listener would keep the process from ending. Rejects with the
 * client's error.
 */
export async function recordsOnce(client: SanityClient, setting: RecordsSetting): Promise<Records> {
  await firstValueFrom(checksLoaded)
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}/${recordsQuery(setting)}`
  const known = recent.get(key)
  if (known && performance.now() - known.at < RECENT_MS) return known.records
  const records = fetchRecords(client, setting)
  recent.set(key, {at: performance.now(), records})
  return records
}
