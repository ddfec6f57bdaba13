import {ENGINE_VERSION} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {storyTitle} from '../reading/storyTitle.ts'
import {type LeftOpen, type Override, overrideRecord} from './override.ts'
import {type PublicationContext, type StoredStory} from './publication.ts'

export const HOW_TO_SAY_WHY =
  'In the Studio, do it from the story itself, which asks for the reason. A program gives the action a "reason", or writes a publishedAnyway document with the reason first.'

/** Whether whoever publishes may go past what is asked, with a reason. */
export function mayOverride({overrideRoles}: Setup, {by, isDue}: PublicationContext): boolean {
  return isDue || !overrideRoles || by.roles.some((role) => overrideRoles.includes(role))
}

/** A reason is for the next publication, and for what was open when it was given. */
export function covers(
  override: Override,
  left: readonly LeftOpen[],
  before: StoredStory | null,
): boolean {
  const named = new Set(override.findings?.map(({finding}) => finding))
  return isSince(override, before) && left.every(({id}) => named.has(id))
}

/** Whether a reason was given after the story last changed in public. */
export function isSince(override: Override, before: StoredStory | null): boolean {
  const {_createdAt} = override as {_createdAt?: string}
  return !before?._updatedAt || String(_createdAt) > before._updatedAt
}

/** Whether a reason was given for a story. */
export const isOf = ({document}: Override, id: string) => document?._ref === id

/** The record of a reason that came with the request itself. */
export function recordOf(
  document: StoredStory,
  left: readonly LeftOpen[],
  reason: string,
  setup: Setup | undefined,
  {by, at, newId}: PublicationContext,
  action: Override['action'] = 'publish',
): Override {
  return overrideRecord(action, document, left, {
    id: newId(),
    title: (setup ? titleOf(document, setup) : storyTitle(document)) ?? '',
    reason,
    by,
    at: new Date(at),
    engineVersion: ENGINE_VERSION,
  })
}

/** What a story is called in a sentence about it; undefined where it has no title. */
export function titleOf(document: CheckedDocument, setup: Setup): string | undefined {
  const field = setup.checklistOf(document._type)?.headline ?? 'title'
  const title = document[field]
  return typeof title === 'string' && title ? title : storyTitle(document)
}
