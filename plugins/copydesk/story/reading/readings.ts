import {type SanityClient} from '@sanity/client'
import {type Finding, type Records} from '../../engine/index.ts'
import {API_VERSION} from '../documents/apiVersion.ts'
import {type CheckedDocument, findingsOnce, textRoots} from './readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {whenIdle} from './whenIdle.ts'

/** What the checks found in one stored document. */
export interface Reading {
  id: string
  rev: string
  type: string
  updatedAt: string
  /** As the options `listing.section` and `listing.person` say. */
  section?: string
  person?: string
  findings: Finding[]
  /** Why it could not be read, where it could not. */
  failure?: string
}

export type Shelf = 'drafts' | 'published'

interface StoredDocument extends CheckedDocument {
  _id: string
  _rev: string
  _updatedAt: string
  copydeskSection?: string | null
  copydeskPerson?: string | null
}

const PAGE = 100
const DRAFT = '_id in path("drafts.**")'
const FILTERS: Record<Shelf, string> = {
  drafts: DRAFT,
  published: `!(${DRAFT}) && !(_id in path("versions.**"))`,
}

/** A document on a shelf, not read yet. */
export interface Listed {
  _id: string
  _updatedAt: string
}

/**
 * What stands on a shelf, in no order. Pages are then asked for by their ids, which costs a lake as
 * much as the page is long; asking for what follows an id would cost it as much as the shelf is.
 */
export function listShelf(
  client: SanityClient,
  setup: Setup,
  shelf: Shelf,
  signal?: AbortSignal,
): Promise<Listed[]> {
  const query = `*[_type in $types && ${FILTERS[shelf]}] {_id, _updatedAt}`
  return rawClient(client).fetch(query, {types: setup.types}, {signal, tag: 'copydesk.list'})
}

/** Some documents that were asked for, and what was found in those that are there. */
export interface Page {
  ids: string[]
  readings: Reading[]
}

/**
 * Reads documents by their ids, a page at a time, giving way to the browser between documents. Ends
 * early, without the page under way, when the signal says so.
 */
export async function* readPages(
  client: SanityClient,
  setup: Setup,
  records: Records,
  all: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Page> {
  for (let start = 0; start < all.length; start += PAGE) {
    const ids = all.slice(start, start + PAGE)
    const readings: Reading[] = []
    for (const document of await fetchDocuments(client, setup, ids, signal)) {
      await whenIdle()
      if (signal?.aborted) return
      readings.push(readingOf(document, setup, records))
    }
    yield {ids, readings}
  }
}

function fetchDocuments(
  client: SanityClient,
  setup: Setup,
  ids: string[],
  signal?: AbortSignal,
): Promise<StoredDocument[]> {
  const roots = new Set(setup.types.flatMap((type) => textRoots(setup, type)))
  const {section, person} = setup.listing
  const listed = [
    section && `"copydeskSection": ${section}`,
    person && `"copydeskPerson": ${person}`,
  ].filter(Boolean)
  const fields = ['_id', '_rev', '_type', '_updatedAt', ...roots, ...listed].join(', ')
  return rawClient(client).fetch(
    `*[_id in $ids && _type in $types] {${fields}}`,
    {ids, types: setup.types},
    {signal, tag: 'copydesk.read'},
  )
}

const rawClient = (client: SanityClient) =>
  client.withConfig({apiVersion: API_VERSION, perspective: 'raw', useCdn: false})

/** One document that cannot be read does not keep the others from being read. */
function readingOf(document: StoredDocument, setup: Setup, records: Records): Reading {
  const {_id: id, _rev: rev, _type: type, _updatedAt: updatedAt} = document
  const section = document.copydeskSection ?? undefined
  const person = document.copydeskPerson ?? undefined
  const head = {id, rev, type, updatedAt, section, person}
  try {
    return {...head, findings: findingsOnce(document, setup, records)}
  } catch (error) {
    return {...head, findings: [], failure: (error as Error).message}
  }
}
