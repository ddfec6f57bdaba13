import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, type Records} from '../../engine/index.ts'
import {listDocuments} from '../documents/pages.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {addStory, readPublished} from './publishedStories.ts'

/**
 * All published stories of the types that are checked, remembered by their paragraphs and names:
 * what the `archive-` rules compare a draft with.
 */
export async function publishedArchive(
  client: SanityClient,
  records: Records,
  setup: Setup,
): Promise<ArchiveIndex> {
  const archive = new ArchiveIndex()
  const ids = (await listDocuments(client, setup.types, 'published')).map(({_id}) => _id)
  for await (const {documents} of readPublished(client, setup, ids)) {
    for (const story of documents) addStory(archive, story, setup, records)
  }
  return archive
}
