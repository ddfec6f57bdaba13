import {type SanityClient} from '@sanity/client'
import {type DocumentPage, readDocuments, type StoredDocument} from '../documents/pages.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {textRoots} from '../reading/readDocument.ts'

const PAGE = 50

/** Published stories by their ids, with the fields that hold their text alone, a page at a time. */
export function readPublished(
  client: SanityClient,
  setup: Setup,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<DocumentPage<StoredDocument>> {
  const roots = new Set(setup.types.flatMap((type) => textRoots(setup, type)))
  roots.delete(setup.decisionsField ?? '')
  const projection = ['_id', '_rev', '_type', '_updatedAt', ...roots].join(', ')
  const options = {projection, size: PAGE, signal, tag: 'copydesk.archive'}
  return readDocuments(client, setup.types, ids, options)
}
