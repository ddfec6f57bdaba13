import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, articleParagraphs, type Records} from '../../engine/index.ts'
import {type DraftOptions} from '../../cli/checkDrafts.ts'
import {pages} from '../documents/pages.ts'

/**
 * All published stories of the types that are checked, remembered by their paragraphs and names:
 * what the `archive-` rules compare a draft with.
 */
export async function publishedArchive(
  client: SanityClient,
  records: Records,
  {types = ['article'], fields, fieldsByType}: DraftOptions,
): Promise<ArchiveIndex> {
  const archive = new ArchiveIndex()
  for await (const story of pages(client, '_id in path("*")', types)) {
    const paragraphs = articleParagraphs(story, fieldsByType?.[story._type] ?? fields, records)
    archive.add(
      story._id,
      paragraphs.map(({text}) => text),
    )
  }
  return archive
}
