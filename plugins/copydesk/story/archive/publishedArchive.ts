import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, articleParagraphs, type Records} from '../../engine/index.ts'
import {pages} from '../documents/pages.ts'
import {type Setup} from '../options/resolveOptions.ts'

/**
 * All published stories of the types that are checked, remembered by their paragraphs and names:
 * what the `archive-` rules compare a draft with.
 */
export async function publishedArchive(
  client: SanityClient,
  records: Records,
  {types, fieldsOf}: Setup,
): Promise<ArchiveIndex> {
  const archive = new ArchiveIndex()
  for await (const story of pages(client, '_id in path("*")', types)) {
    const paragraphs = articleParagraphs(story, fieldsOf(story._type), records)
    archive.add(
      story._id,
      paragraphs.map(({text}) => text),
    )
  }
  return archive
}
