import {once} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {slugFrom, slugOf, statusOf} from './checklist.ts'
import {type Override} from './override.ts'
import {type PublicationContext, type StoredStory, type StoryChange} from './publication.ts'
import {plainAddress, webAddresses} from './webAddress.ts'

/** What is stored that judging some stories needs. */
export interface Known {
  /** Published stories at the web addresses in question, as they will be. */
  slugs: {_id: string; slug: string}[]
  /** Reasons that were given for these stories, whenever that was; asked for when one is needed. */
  overrides: () => Promise<Override[]>
  /** Stories whose withdrawal readers are told. */
  withdrawn: ReadonlySet<string>
}

/** Asks once for all stories of a publication; what the transaction itself writes is seen as written. */
export async function knownOf(
  changes: readonly StoryChange[],
  setup: Setup,
  {alongside, fetch, published: all}: PublicationContext,
): Promise<Known> {
  const ids = changes.map(({id}) => id)
  const published = changes.flatMap(({after}) => after ?? [])
  const canceled = published.filter((story) => statusOf(story, setup) === 'canceled')
  const ask = async (slugs: string[], canceled: CheckedDocument[]): Promise<Found> => {
    const query = queryFor(setup, {slugs, canceled})
    return query ? fetch<Found>(query, {ids, slugs, types: setup.types}) : {}
  }
  const changed = new Set(ids)
  const slugs: Known['slugs'] = published.map((story) => ({
    _id: story._id,
    slug: slugOf(story, setup),
  }))
  const add = (found: Found) =>
    slugs.unshift(...(found.slugs ?? []).filter(({_id}) => !changed.has(_id)))
  const unaddressed = published.filter((story) => needsAddress(story, setup))
  const plain = unaddressed.map((story) => plainAddress(slugFrom(story, setup)))
  const own = slugs.map(({slug}) => slug)
  const found = await ask([...own, ...plain].filter(Boolean), canceled)
  add(found)
  // seldom: those with a number are looked up, too
  const taken = new Set(slugs.map(({slug}) => slug))
  const isCrowded = unaddressed.length > 1 || plain.some((slug) => taken.has(slug))
  const numbered = isCrowded
    ? unaddressed.flatMap((story) => webAddresses(slugFrom(story, setup)).slice(1))
    : []
  if (numbered.length > 0) add(await ask(numbered, []))
  return {
    slugs,
    overrides: once(async () => [
      ...(await fetch<Override[]>(OVERRIDES, {ids})),
      ...alongside.flatMap((document) => (isOverrideOf(document, changed) ? [document] : [])),
    ]),
    withdrawn: new Set([...(found.withdrawn ?? []), ...withdrawnBy(canceled, setup, all)]),
  }
}

/** What one question to the lake finds. */
interface Found {
  slugs?: Known['slugs'] | null
  withdrawn?: string[] | null
}

/** Whether an address is made for a story as it goes out. */
const needsAddress = (story: CheckedDocument, setup: Setup): boolean =>
  slugOf(story, setup) === '' && setup.checklistOf(story._type)?.slug !== undefined

const IS_PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

const OVERRIDES = `*[_type == "publishedAnyway" && document._ref in $ids && ${IS_PUBLISHED}]`

/** What is asked for only where it matters: looking up nothing costs too. '' where nothing does. */
function queryFor(
  setup: Setup,
  {slugs, canceled}: {slugs: string[]; canceled: CheckedDocument[]},
): string {
  const [type] = setup.types
  const {slug, withdrawal} = setup.checklistOf(type) ?? {}
  const parts = [
    slug &&
      slugs.length > 0 &&
      `"slugs": *[_type in $types && ${slug}.current in $slugs && ${IS_PUBLISHED}]{_id, "slug": ${slug}.current}`,
    withdrawal &&
      canceled.length > 0 &&
      `"withdrawn": *[_type == "${withdrawal.type}" && ${withdrawal.story}._ref in $ids && ${withdrawal.kind} == "${withdrawal.is}" && ${withdrawal.text} != "" && ${IS_PUBLISHED}].${withdrawal.story}._ref`,
  ]
  const asked = parts.filter(Boolean).join(', ')
  return asked && `{${asked}}`
}

function isOverrideOf(
  document: Record<string, unknown>,
  ids: ReadonlySet<string>,
): document is Record<string, unknown> & Override {
  const {_id, _type} = document
  const {_ref} = (document.document ?? {}) as {_ref?: string}
  const isDraft = /^(?:drafts|versions)[.]/.test(String(_id))
  return _type === 'publishedAnyway' && !isDraft && _ref !== undefined && ids.has(_ref)
}

/** Which of these stories a withdrawal that goes out in the same transaction speaks of. */
function withdrawnBy(
  canceled: readonly StoredStory[],
  setup: Setup,
  written: readonly Record<string, unknown>[],
): string[] {
  return canceled.flatMap(({_id, _type}) => {
    const withdrawal = setup.checklistOf(_type)?.withdrawal
    const isWithdrawn = written.some((document) => {
      if (!withdrawal || document._type !== withdrawal.type) return false
      const {_ref} = (document[withdrawal.story] ?? {}) as {_ref?: string}
      return (
        _ref === _id &&
        document[withdrawal.kind] === withdrawal.is &&
        Boolean(document[withdrawal.text])
      )
    })
    return isWithdrawn ? [_id] : []
  })
}
