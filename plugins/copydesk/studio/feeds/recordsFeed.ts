import {type SanityClient} from '@sanity/client'
import {
  type Observable,
  debounceTime,
  defer,
  firstValueFrom,
  map,
  of,
  ReplaySubject,
  share,
  startWith,
  switchMap,
  timeout,
} from 'rxjs'
import {type Records} from '../../engine/index.ts'
import {API_VERSION} from '../../story/documents/apiVersion.ts'
import {type RecordsSetting} from '../../story/options/options.ts'
import {type RecordsAnswer, recordsQuery, toRecords} from '../../story/records/recordsQuery.ts'

const feeds = new Map<string, Observable<Records>>()

/**
 * The house's records, read once for each dataset and again whenever one of them changes.
 * Errors reach the subscriber; the next subscriber tries anew.
 */
export function recordsFeed(client: SanityClient, setting: RecordsSetting): Observable<Records> {
  const query = recordsQuery(setting)
  if (!query) return NO_RECORDS
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}/${query}`
  const known = feeds.get(key)
  if (known) return known
  const feed = liveRecords(client, setting, query).pipe(
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: false}),
  )
  feeds.set(key, feed)
  return feed
}

const NO_RECORDS = of<Records>({})

function liveRecords(
  client: SanityClient,
  {sources, locations}: RecordsSetting,
  query: string,
): Observable<Records> {
  const reader = client.withConfig({apiVersion: API_VERSION, perspective: 'drafts', useCdn: false})
  const types = [sources?.type, locations?.type].filter(Boolean)
  return defer(() =>
    client
      .withConfig({apiVersion: API_VERSION})
      .listen(
        '*[_type in $types]',
        {types},
        {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'copydesk.records'},
      ),
  ).pipe(
    debounceTime(500),
    startWith(null),
    switchMap(() => reader.observable.fetch<RecordsAnswer>(query, {}, {tag: 'copydesk.records'})),
    map(toRecords),
  )
}

/** The records as they stand now; none where they cannot be read. */
export async function currentRecords(
  client: SanityClient,
  setting: RecordsSetting,
): Promise<Records> {
  return firstValueFrom(recordsFeed(client, setting).pipe(timeout(5000))).catch(() => ({}))
}
