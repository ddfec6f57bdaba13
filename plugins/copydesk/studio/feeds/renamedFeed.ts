import {type SanityClient} from '@sanity/client'
import {type Observable, debounceTime, startWith, switchMap} from 'rxjs'
import {rawClient, type RecordRenamed} from '../../story/index.ts'

const MOST = 50

/** The names that changed lately, newest first, kept up. */
export function renamedFeed(client: SanityClient): Observable<RecordRenamed[]> {
  const reader = rawClient(client)
  const filter = '*[_type == "recordRenamed"]'
  return reader
    .listen(
      filter,
      {},
      {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'copydesk.renamed'},
    )
    .pipe(
      debounceTime(300),
      startWith(null),
      switchMap(() =>
        reader.observable.fetch<RecordRenamed[]>(`${filter} | order(at desc) [0...${MOST}]`),
      ),
    )
}
