import {type SanityClient} from '@sanity/client'
import {type Finding, type Records} from '../../engine/index.ts'
import {API_VERSION} from '../apiVersion.ts'
import {type CheckedDocument, readDocument, textRoots} from '../check/readDocument.ts'
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

/**
 * Reads the documents of a shelf in the order of their ids, a page at a time, giving way to the
 * browser between documents: yields after each page. Ends early when the signal says so.
 * @param after the id to go on after, to resume
 */
export async function* readShelf(
  client: SanityClient,
  setup: Setup,
  records: Records,
  shelf: Shelf,
  {after = '', signal}: {after?: string; signal?: AbortSignal} = {},
): AsyncGenerator<Reading[]> {
  let last = after
  while (!signal?.aborted) {
    const documents = await fetchPage(client, setup, FILTERS[shelf], {last}, signal)
    const readings: Reading[] = []
    for (const document of documents) {
      await whenIdle()
      if (signal?.aborted) return
      readings.push(readingOf(document, setup, records))
    }
    if (readings.length > 0) yield readings
    if (documents.length < PAGE) return
    last = documents[documents.length - 1]._id
  }
}

/** Reads some documents by their ids; those that are not there are left out. */
export async function readSome(
  client: SanityClient,
  setup: Setup,
  records: Records,
  ids: string[],
): Promise<Reading[]> {
  const documents = await fetchPage(client, setup, '_id in $ids', {ids, last: ''})
  return documents.map((document) => readingOf(document, setup, records))
}

/** How many documents stand on a shelf. */
export function countShelf(client: SanityClient, setup: Setup, shelf: Shelf): Promise<number> {
  return rawClient(client).fetch(`count(*[_type in $types && ${FILTERS[shelf]}])`, {
    types: setup.types,
  })
}

function fetchPage(
  client: SanityClient,
  setup: Setup,
  filter: string,
  params: Record<string, unknown>,
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
    `*[_type in $types && ${filter} && _id > $last] | order(_id) [0...${PAGE}] {${fields}}`,
    {types: setup.types, ...params},
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
    return {...head, findings: readDocument(document, setup, records).findings}
  } catch (error) {
    return {...head, findings: [], failure: (error as Error).message}
  }
}
