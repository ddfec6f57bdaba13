import {getPublishedId} from '@sanity/client/csm'
import {type ValidationContext} from 'sanity'
import {type PublishedDateline, publishedDateline} from './publishedDateline.ts'
import {isWritten} from './text.ts'

const apiVersion = '2025-02-19'

/** A site finds a story by its web address. */
export function hasWebAddress(value: {current?: string} | undefined) {
  return isWritten(value?.current) || 'Without a web address no site can show it.'
}

/** Until an embargo is over, the checklist lets nobody publish the story; here an editor learns it sooner. */
export function embargoHasPassed(value: string | undefined) {
  if (!value || Number.isNaN(Date.parse(value)) || Date.parse(value) <= Date.now()) return true
  return 'Under embargo: this story cannot be published yet. Publish offers to schedule it for the time the embargo ends.'
}

/** A dateline stays as it was first published; a wrong one is put right with a correction. */
export async function datelineStays(
  value: PublishedDateline | undefined,
  context: ValidationContext,
) {
  const id = context.document && getPublishedId(context.document._id)
  if (!id || !value) return true
  const published = await publishedDateline(context.getClient({apiVersion}), id)
  if (!published || sameDateline(published, value)) return true
  return 'The published dateline was different. If it was wrong, add a correction.'
}

function sameDateline(a: PublishedDateline, b: PublishedDateline) {
  return (
    a.located?._ref === b.located?._ref &&
    (a.text ?? '') === (b.text ?? '') &&
    (a.provider ?? '') === (b.provider ?? '')
  )
}
