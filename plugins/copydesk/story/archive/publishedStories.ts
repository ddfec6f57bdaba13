import {type SanityClient} from '@sanity/client'
import {API_VERSION} from '../documents/apiVersion.ts'
import {type CheckedDocument, textRoots} from '../reading/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'

/** A published story with the fields that hold its text. */
export interface PublishedStory extends CheckedDocument {
  _id: string
  _rev: string
}

/** The newest published stories, by id and revision, the oldest of them first. */
export async function listPublished(
  client: SanityClient,
  {types, archiveLimit}: Setup,
  signal?: AbortSignal,
): Promise<{_id: string; _rev: string}[]> {
  const newest = await published(client).fetch<{_id: string; _rev: string}[]>(
    `*[_type in $types] | order(_updatedAt desc) [0...${archiveLimit}] {_id, _rev}`,
    {types},
    {signal, tag: 'copydesk.archive'},
  )
  return newest.reverse()
}

/** Published stories by their ids, in that order; those that are not there are left out. */
export async function readPublished(
  client: SanityClient,
  setup: Setup,
  ids: string[],
  signal?: AbortSignal,
): Promise<PublishedStory[]> {
  const roots = new Set(setup.types.flatMap((type) => textRoots(setup, type)))
  roots.delete(setup.decisionsField ?? '')
  const found = await published(client).fetch<PublishedStory[]>(
    `*[_type in $types && _id in $ids] {${['_id', '_rev', '_type', ...roots].join(', ')}}`,
    {types: setup.types, ids},
    {signal, tag: 'copydesk.archive'},
  )
  const byId = new Map(found.map((story) => [story._id, story]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const published = (client: SanityClient) =>
  client.withConfig({apiVersion: API_VERSION, perspective: 'published', useCdn: false})
