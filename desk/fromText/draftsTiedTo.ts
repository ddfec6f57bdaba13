import {type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'

/** A record that was never published. */
export interface TiedDraft extends Record<string, unknown> {
  _id: string
  _type: string
}

const RECORDS = ['source', 'location', 'quote']

/**
 * The records that a document refers to, and those that these refer to, that are drafts and were never published: what
 * must be published with it. What others refer to comes first.
 */
export async function draftsTiedTo(
  client: SanityClient,
  document: Record<string, unknown>,
): Promise<TiedDraft[]> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const found: TiedDraft[] = []
  const seen = new Set<string>()
  let wanted = referencesIn(document)
  while (wanted.length > 0) {
    const ids = [...new Set(wanted)].filter((id) => !seen.has(id))
    for (const id of ids) seen.add(id)
    if (ids.length === 0) break
    const stored = await raw.fetch<TiedDraft[]>(
      '*[_id in $ids && _type in $types]',
      {ids: [...ids, ...ids.map(getDraftId)], types: RECORDS},
      {tag: 'desk.tied'},
    )
    const published = new Set(stored.map(({_id}) => _id))
    const drafts = stored.filter(
      ({_id}) => _id !== getPublishedId(_id) && !published.has(getPublishedId(_id)),
    )
    found.unshift(...drafts)
    wanted = drafts.flatMap(referencesIn)
  }
  return found
}

/** Every id that a value refers to, at any depth. */
export function referencesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const {_ref} = value as {_ref?: unknown}
  const own = typeof _ref === 'string' ? [getPublishedId(_ref)] : []
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}
