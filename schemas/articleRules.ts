import {getPublishedId} from '@sanity/client/csm'
import {type ValidationContext} from 'sanity'
import {type PublishedDateline, publishedDateline} from './publishedDateline.ts'
import {isWritten} from './text.ts'

const apiVersion = '2025-02-19'

/** A site finds a story by its web address. */
export function hasWebAddress(value: {current?: string} | undefined) {
  return isWritten(value?.current) || 'Without a web address no site can show it.'
}

/** An embargo to come does not stop a publication, but an editor should mean it. */
export function embargoHasPassed(value: string | undefined) {
  if (!value || Number.isNaN(Date.parse(value)) || Date.parse(value) <= Date.now()) return true
  return 'The embargo is still in force: if you publish now, anyone can read the story.'
}

/** A dateline stays as it was first published; a wrong one is put right with a Correction. */
export async function datelineStays(
  value: PublishedDateline | undefined,
  context: ValidationContext,
) {
  const id = context.document && getPublishedId(context.document._id)
  if (!id || !value) return true
  const published = await publishedDateline(context.getClient({apiVersion}), id)
  if (!published || sameDateline(published, value)) return true
  return 'The published dateline was different. If it was wrong, add a Correction.'
}

function sameDateline(a: PublishedDateline, b: PublishedDateline) {
  return (
    a.located?._ref === b.located?._ref &&
    (a.text ?? '') === (b.text ?? '') &&
    (a.provider ?? '') === (b.provider ?? '')
  )
}
