import {type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'
import {rawClient} from '../documents/rawClient.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {type ChecklistItem, checklistOf, referencesOf, slugOf, statusOf} from './checklist.ts'

/**
 * What a draft or version lacks before it goes out, asked of the server as it stands. References to
 * records that are still drafts are none of it: they are published with the story.
 *
 * @param client may read drafts
 * @param at when it goes out, ISO 8601; undefined where that is not known yet
 * @param along ids of what is published with it, as they will be
 * @throws the client's error
 */
export async function askChecklist(
  client: SanityClient,
  document: CheckedDocument,
  setup: Setup,
  at: string | undefined,
  along: readonly string[] = [],
): Promise<ChecklistItem[]> {
  const {slug, withdrawal} = setup.checklistOf(document._type) ?? {}
  if (!setup.checklistOf(document._type)) return []
  const id = getPublishedId(String(document._id))
  const references = referencesOf(document)
  const isCanceled = statusOf(document, setup) === 'canceled'
  const query = `{
    "taken": ${slug ? `count(*[_type in $types && ${slug}.current == $slug && _id != $id && ${IS_PUBLISHED}])` : 0},
    "known": *[_id in $references]._id,
    "withdrawals": ${
      withdrawal && isCanceled
        ? `count(*[_type == "${withdrawal.type}" && ${withdrawal.story}._ref == $id && ${withdrawal.kind} == "${withdrawal.is}" && ${IS_PUBLISHED}])`
        : 0
    }
  }`
  const found = await rawClient(client).fetch<{
    taken: number
    known: string[]
    withdrawals: number
  }>(
    query,
    {
      id,
      slug: slugOf(document, setup),
      types: setup.types,
      references: references.flatMap((one) => [one, getDraftId(one)]),
    },
    {tag: 'copydesk.checklist'},
  )
  const known = new Set([...found.known.map((one) => getPublishedId(one)), ...along])
  return checklistOf(document, setup, {
    at: at ?? AT_ANY_TIME,
    isSlugTaken: found.taken > 0,
    unpublished: references.filter((one) => !known.has(one)),
    hasWithdrawal: found.withdrawals > 0,
  })
}

const IS_PUBLISHED = '!(_id in path("drafts.**")) && !(_id in path("versions.**"))'

/** Later than any embargo. */
const AT_ANY_TIME = '9999-12-31T00:00:00.000Z'
