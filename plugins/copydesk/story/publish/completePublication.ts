import {type Setup} from '../options/resolveOptions.ts'
import {slugFrom, slugOf, statusOf} from './checklist.ts'
import {type Known} from './knownOf.ts'
import {type PublicationContext, type StoredStory, type StoryChange} from './publication.ts'
import {publishTimes} from './publishTimes.ts'
import {webAddress} from './webAddress.ts'
import {fieldsOfText} from './withoutText.ts'

/** What a story that goes out is given in the same transaction: a web address, its times, no text where it is canceled. */
export function completePublication(
  {id, before}: Pick<StoryChange, 'id' | 'before'>,
  after: StoredStory,
  known: Known,
  setup: Setup,
  {at, newId}: PublicationContext,
): Record<string, unknown>[] {
  const fields = setup.checklistOf(after._type)
  if (!fields) return []
  const set: Record<string, unknown> = publishTimes(before, after, setup, at)
  if (fields.slug && !slugOf(after, setup)) {
    const isTaken = (slug: string) => known.slugs.some((one) => one.slug === slug)
    const current = webAddress(slugFrom(after, setup), isTaken, newId)
    if (current) set[fields.slug] = {_type: 'slug', current}
    known.slugs.push({_id: id, slug: current})
  }
  const unset = statusOf(after, setup) === 'canceled' ? fieldsOfText(after, setup) : []
  if (unset.length === 0 && Object.keys(set).length === 0) return []
  return [{patch: {id, set, ...(unset.length > 0 && {unset})}}]
}
