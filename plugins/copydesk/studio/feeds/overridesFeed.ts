import {type SanityClient} from '@sanity/client'
import {type Observable, debounceTime, startWith, switchMap} from 'rxjs'
import {rawClient, type Override} from '../../story/index.ts'

interface Entries {
  entries: Override[]
  total: number
}

/** The records of what went out with findings left, newest first, kept up. */
export function overridesFeed(client: SanityClient, limit: number): Observable<Entries> {
  const reader = rawClient(client)
  const query = `{
    "entries": *[_type == "publishedAnyway"] | order(at desc) [0...$limit],
    "total": count(*[_type == "publishedAnyway"])
  }`
  return reader
    .listen(
      '*[_type == "publishedAnyway"]',
      {},
      {events: ['mutation'], includeResult: false, visibility: 'query', tag: 'copydesk.anyway'},
    )
    .pipe(
      debounceTime(300),
      startWith(null),
      switchMap(() => reader.observable.fetch<Entries>(query, {limit}, {tag: 'copydesk.anyway'})),
    )
}
