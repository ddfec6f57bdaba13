import {type SanityClient} from '@sanity/client'
import {
  type ArchiveIndex,
  articleOrigin,
  articleParagraphs,
  type Records,
} from '../../engine/index.ts'
import {
  type DocumentPage,
  listDocuments,
  type ListedDocument,
  readDocuments,
  type StoredDocument,
} from '../documents/pages.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {textRoots} from '../reading/readDocument.ts'

const PAGE = 50

/**
 * Adds a published story to an archive, or brings it up to date there. Where nothing says when it was first
 * published, the time it was created stands for it.
 */
export function addStory(
  archive: ArchiveIndex,
  story: StoredDocument,
  setup: Setup,
  records: Records,
): void {
  const fields = setup.fieldsOf(story._type)
  const paragraphs = articleParagraphs(story, fields, records).map(({text}) => text)
  const {firstPublished = story._createdAt, versionOf} = articleOrigin(story, fields)
  archive.add(story._id, paragraphs, {firstPublished, versionOf})
}

/** The published stories that a draft is compared with, the newest first. */
export function listPublished(
  client: SanityClient,
  {types, archiveLimit}: Setup,
  signal: AbortSignal,
): Promise<ListedDocument[]> {
  const options = {newest: archiveLimit, signal, tag: 'copydesk.archive'}
  return listDocuments(client, types, 'published', options)
}

/** Published stories by their ids, with the fields that hold their text alone, a page at a time. */
export function readPublished(
  client: SanityClient,
  setup: Setup,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<DocumentPage<StoredDocument>> {
  const roots = new Set(setup.types.flatMap((type) => textRoots(setup, type)))
  roots.delete(setup.decisionsField ?? '')
  const projection = ['_id', '_rev', '_type', '_createdAt', '_updatedAt', ...roots].join(', ')
  const options = {projection, size: PAGE, signal, tag: 'copydesk.archive'}
  return readDocuments(client, setup.types, ids, options)
}
