import {getPublishedId} from '@sanity/client/csm'
import {type SanityClient} from '@sanity/client'
import {type Observable, distinctUntilChanged, map} from 'rxjs'
import {type CopydeskOptions, type Setup, resolveOptions} from '../../story/index.ts'
import {draftReadings} from './draftReadings.ts'

const setups = new WeakMap<CopydeskOptions, Setup>()

/**
 * The ids of the drafts that have warnings, newest first, kept up as they change: for a list of
 * one's own in the desk structure. Each id comes in both forms, published and draft.
 * @param options the same object as for `copydesk()`
 */
export function draftsToSettle(
  client: SanityClient,
  options: CopydeskOptions,
): Observable<string[]> {
  const setup = setups.get(options) ?? resolveOptions(options)
  setups.set(options, setup)
  return draftReadings(client, setup).pipe(
    map(({readings}) =>
      readings
        .filter(({findings}) => findings.some(({severity}) => severity === 'warning'))
        .flatMap(({id}) => [id, getPublishedId(id)]),
    ),
    distinctUntilChanged((a, b) => a.length === b.length && a.every((id, i) => id === b[i])),
  )
}
