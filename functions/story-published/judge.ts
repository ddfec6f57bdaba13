import {randomUUID} from 'node:crypto'
import {type SanityClient} from '@sanity/client'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
// The rules and what was learned, all of them at once.
import '../../plugins/copydesk/core.ts'
import {
  fetchRecords,
  judgeStories,
  publishTimes,
  referencesOf,
  resolveOptions,
  type StoredStory,
  type StoryVerdict,
} from '../../plugins/copydesk/story/index.ts'

const setup = resolveOptions(copydeskOptions)

export interface Judgment extends Pick<StoryVerdict, 'refuse' | 'open'> {
  /** What the story lacks that it would have got from a server that judges: times, a web address. */
  set: Record<string, unknown>
  unset: string[]
}

/**
 * Judges a story that is public already, as `npm start`'s lake does before one is: the same engine, options, records,
 * decisions and reasons, with what went out together with it.
 *
 * @param before as readers had it until now; null where they had nothing
 * @param at now, ISO 8601
 */
export async function judge(
  client: SanityClient,
  before: StoredStory | null,
  after: StoredStory,
  at: string,
): Promise<Judgment> {
  const there = new Set(
    await client.fetch<string[]>('*[_id in $ids]._id', {ids: referencesOf(after)}),
  )
  const {refuse, open, mutations} = await judgeStories([{id: after._id, before, after}], setup, {
    at,
    isForLater: false,
    // nobody is told who published: what role they had was for the Studio to ask
    isDue: true,
    by: {id: '', name: '', roles: []},
    reasonFor: () => undefined,
    alongside: [],
    published: [after, ...(await correctionsWith(client, before, after))],
    get: (id) => (there.has(id) ? {_id: id} : undefined),
    documents: (ids) => client.fetch('*[_id in $ids]', {ids}),
    fetch: (query, params) => client.fetch(query, params),
    records: () => fetchRecords(client, setup.records),
    newId: randomUUID,
  })
  const {set = {}, unset = []} = patchOf(mutations, after._id)
  const missing = {...publishTimes(before, after, setup, at), ...set}
  return {refuse, open, set: withoutSetTimes(missing, before, after), unset}
}

interface Patch {
  id: string
  set?: Record<string, unknown>
  unset?: string[]
}

const patchOf = (mutations: readonly Record<string, unknown>[], id: string): Partial<Patch> =>
  (mutations as {patch?: Patch}[]).find(({patch}) => patch?.id === id)?.patch ?? {}

/** The time of a version stays where this very publication has set it, as the Studio does. */
function withoutSetTimes(
  set: Record<string, unknown>,
  before: StoredStory | null,
  after: StoredStory,
): Record<string, unknown> {
  const {versionCreated} = setup.checklistOf(after._type) ?? {}
  if (!versionCreated || !after[versionCreated]) return set
  if (before && after[versionCreated] === before[versionCreated]) return set
  const {[versionCreated]: _isSet, ...others} = set
  return others
}

/** The corrections of a story that have become public since it was published before. */
async function correctionsWith(
  client: SanityClient,
  before: StoredStory | null,
  {_id}: StoredStory,
): Promise<Record<string, unknown>[]> {
  const {corrections} = setup
  if (!corrections || !before) return []
  return client.fetch(
    `*[_type == $type && ${corrections.story}._ref == $id && _updatedAt > $since && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]`,
    {type: corrections.type, id: _id, since: before._updatedAt ?? ''},
  )
}
