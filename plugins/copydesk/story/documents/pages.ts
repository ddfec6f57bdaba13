import {type SanityClient} from '@sanity/client'
import {rawClient} from './rawClient.ts'

export interface StoredDocument extends Record<string, unknown> {
  _id: string
  _type: string
  _rev: string
  _createdAt?: string
  _updatedAt: string
}

/** A document that is not read yet. */
export type ListedDocument = Pick<StoredDocument, '_id' | '_rev' | '_updatedAt'>

const DRAFT = '_id in path("drafts.**")'
const FILTERS = {
  drafts: DRAFT,
  published: `!(${DRAFT}) && !(_id in path("versions.**"))`,
}

interface ListOptions {
  /** Only so many, the latest changed first; without it all, in no order. */
  newest?: number
  signal?: AbortSignal
  /** Names the request in the lake's log. */
  tag?: string
}

/** The drafts, or the published documents, of some types. */
export function listDocuments(
  client: SanityClient,
  types: string[],
  state: keyof typeof FILTERS,
  {newest, signal, tag = 'copydesk.list'}: ListOptions = {},
): Promise<ListedDocument[]> {
  const slice = newest === undefined ? '' : ` | order(_updatedAt desc) [0...${newest}]`
  const query = `*[_type in $types && ${FILTERS[state]}]${slice} {_id, _rev, _updatedAt}`
  return rawClient(client).fetch(query, {types}, {signal, tag})
}

const PAGE = 100

interface PageOptions {
  /** A GROQ projection without its braces; without it whole documents. */
  projection?: string
  /** Documents a page; default 100. */
  size?: number
  signal?: AbortSignal
  /** Names the request in the lake's log. */
  tag?: string
}

/** Some documents that were asked for, and those of them that are there, in the same order. */
export interface DocumentPage<T> {
  ids: string[]
  documents: T[]
}

/**
 * Documents of some types by their ids, a page at a time. By ids, because that costs a lake as much as the page is
 * long; what follows an id would cost it as much as there is. Ends early, without the page under way, when the signal
 * says so.
 * @throws the client's error where a page cannot be read
 */
export async function* readDocuments<T extends StoredDocument = StoredDocument>(
  client: SanityClient,
  types: string[],
  all: readonly string[],
  {projection = '...', size = PAGE, signal, tag = 'copydesk.read'}: PageOptions = {},
): AsyncGenerator<DocumentPage<T>> {
  const query = `*[_id in $ids && _type in $types] {${projection}}`
  for (let start = 0; start < all.length; start += size) {
    const ids = all.slice(start, start + size)
    const found = await rawClient(client).fetch<T[]>(query, {ids, types}, {signal, tag})
    if (signal?.aborted) return
    const byId = new Map(found.map((document) => [document._id, document]))
    yield {ids, documents: ids.flatMap((id) => byId.get(id) ?? [])}
  }
}

/**
 * Documents by their ids, of whatever type; those that are not there, or closed to the reader, are left out.
 * @throws the client's error
 */
export const readByIds = (
  client: SanityClient,
  ids: readonly string[],
  {signal, tag = 'copydesk.referenced'}: Pick<PageOptions, 'signal' | 'tag'> = {},
): Promise<StoredDocument[]> => rawClient(client).fetch('*[_id in $ids]', {ids}, {signal, tag})
