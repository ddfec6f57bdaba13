import {type SanityClient} from '@sanity/client'
import {type DraftId, getDraftId, getPublishedId} from '@sanity/client/csm'
import {rawClient} from '../documents/rawClient.ts'
import {type DecisionsDocument, type Setup} from '../options/resolveOptions.ts'
import {type StoredDecision} from './decisions.ts'

type DecisionsSetup = Pick<Setup, 'decisionsField' | 'decisionsDocument'>
type Story = Record<string, unknown> & {_id?: unknown}

/**
 * A field of a story whose decisions are kept elsewhere. It gets another value with each decision, so that the Studio
 * validates the story anew, and says nothing else.
 */
export const DECISIONS_REV = 'decisionsRev'

/**
 * The ids of the document with a story's decisions, one for the story's draft, versions and published document. It is
 * a draft: whoever may write the story's draft may write it. It counts as published only where somebody published it.
 */
export function decisionsIds(
  {prefix}: DecisionsDocument,
  storyId: string,
): {draft: DraftId; published: string} {
  const published = prefix + getPublishedId(storyId)
  return {draft: getDraftId(published), published}
}

/** A story with the decisions of its own document beside its fields, as the checks read them. */
export const besideDecisions = <T extends object>(
  story: T,
  decisions: readonly StoredDecision[],
  {decisionsField = ''}: DecisionsSetup,
): T => ({...story, [decisionsField]: decisions})

/**
 * Stories with their decisions beside their fields; as they are where the decisions are fields of theirs.
 * @param client may read what is private
 * @throws the client's error
 */
export async function withDecisions<T extends Story>(
  client: SanityClient,
  stories: readonly T[],
  setup: DecisionsSetup,
  {signal}: {signal?: AbortSignal} = {},
): Promise<T[]> {
  const asked = decisionsQuery(stories, setup)
  if (!asked || stories.length === 0) return [...stories]
  const found = await rawClient(client).fetch<StoredDecisions[]>(asked.query, asked.params, {
    signal,
    tag: 'copydesk.decisions',
  })
  return joinDecisions(stories, found, setup)
}

/** What a query for the decisions of stories answers. */
export interface StoredDecisions {
  _id: string
  decisions: unknown
}

/** The query for the decisions of stories; undefined where they are fields of theirs. */
export function decisionsQuery(
  stories: readonly Story[],
  {decisionsField, decisionsDocument}: DecisionsSetup,
): {query: string; params: {ids: string[]}} | undefined {
  if (!decisionsDocument || !decisionsField) return undefined
  const ids = stories.flatMap(({_id}) => {
    return Object.values(decisionsIds(decisionsDocument, String(_id)))
  })
  const query = `*[_id in $ids] {_id, "decisions": ${decisionsField}}`
  return {query, params: {ids: [...new Set(ids)]}}
}

/** Stories with what the query for their decisions found. */
export function joinDecisions<T extends Story>(
  stories: readonly T[],
  found: readonly StoredDecisions[],
  setup: DecisionsSetup,
): T[] {
  const {decisionsDocument} = setup
  if (!decisionsDocument) return [...stories]
  const byId = new Map(found.map(({_id, decisions}) => [_id, decisions ?? []]))
  return stories.map((story) => {
    const {draft, published} = decisionsIds(decisionsDocument, String(story._id))
    const decisions = byId.get(draft) ?? byId.get(published) ?? []
    return besideDecisions(story, decisions as StoredDecision[], setup)
  })
}

/** A decision that is stored, or one that is taken back, by its key. */
export type DecisionsChange = {add: StoredDecision} | {remove: string}

/** The decisions after a change; a change that they have already changes nothing. */
export function changedDecisions(
  decisions: readonly StoredDecision[],
  change: DecisionsChange,
): readonly StoredDecision[] {
  const key = 'add' in change ? change.add._key : change.remove
  const others = decisions.filter(({_key}) => _key !== key)
  if ('remove' in change) return others
  return others.length < decisions.length ? decisions : [...decisions, change.add]
}

/**
 * Writes a change into the document with a story's decisions, in one transaction; makes the document where there is
 * none yet, and takes one away that holds nothing else any more.
 * @throws the client's error; nothing is written
 */
export async function changeDecisions(
  client: SanityClient,
  storyId: string,
  {decisionsDocument, decisionsField}: DecisionsSetup,
  change: DecisionsChange,
): Promise<void> {
  if (!decisionsDocument || !decisionsField) return
  const {draft, published} = decisionsIds(decisionsDocument, storyId)
  if ('remove' in change && (await removeLast(client, draft, published, decisionsField, change)))
    return
  const before = await rawClient(client).getDocument<Story>(published)
  const document = {_type: 'reference', _ref: getPublishedId(storyId), _weak: true}
  await rawClient(client)
    .transaction()
    .createIfNotExists({document, ...before, _id: draft, _type: decisionsDocument.type})
    .patch(draft, (patch) =>
      'add' in change
        ? patch.setIfMissing({[decisionsField]: []}).append(decisionsField, [change.add])
        : patch.unset([`${decisionsField}[_key==${JSON.stringify(change.remove)}]`]),
    )
    .commit({visibility: 'sync', tag: 'copydesk.decide'})
}

/** Deletes the draft whose last decision is taken back; not over a published one, which would be read in its place. */
async function removeLast(
  client: SanityClient,
  draft: string,
  published: string,
  field: string,
  {remove}: {remove: string},
): Promise<boolean> {
  const raw = rawClient(client)
  const stored = await raw.fetch<Story[]>('*[_id in $ids]', {ids: [draft, published]})
  const [only] = stored
  if (stored.length !== 1 || only!._id !== draft) return false
  const {document: _, [field]: decisions, ...others} = only!
  const isLast = Array.isArray(decisions) && decisions.length === 1 && decisions[0]._key === remove
  if (!isLast || Object.keys(others).some((name) => !name.startsWith('_'))) return false
  const unset = {unset: [field], ifRevisionID: String(only!._rev)}
  return raw
    .transaction()
    .patch(draft, unset)
    .delete(draft)
    .commit({visibility: 'sync', tag: 'copydesk.decide'})
    .then(
      () => true,
      // somebody has decided in the meantime, or may write it and not delete it
      () => false,
    )
}
