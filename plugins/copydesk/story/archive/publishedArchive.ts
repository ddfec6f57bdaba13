import {type SanityClient} from '@sanity/client'
import {ArchiveIndex, type Records} from '../../engine/index.ts'
import {listDocuments} from '../documents/pages.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {addStory, readPublished} from './publishedStories.ts'

/**
 * All published stories of the types that are checked, remembered by their paragraphs and names:
 * what the `archive-` rules compare a draft with.
 * @param onProgress told how many stories were read, of how many, after each page
 */
export async function publishedArchive(
  client: SanityClient,
  records: Records,
  setup: Setup,
  onProgress: (read: number, total: number) => void = () => {},
): Promise<ArchiveIndex> {
  const archive = new ArchiveIndex()
  const listed = await listDocuments(client, setup.types, 'published')
  // The oldest first: of several earlier stories the newest is told.
  const ids = listed
    .sort((a, b) => Date.parse(a._updatedAt) - Date.parse(b._updatedAt))
    .map(({_id}) => _id)
  let read = 0
  for await (const page of readPublished(client, setup, ids)) {
    for (const story of page.documents) addStory(archive, story, setup, records)
    read += page.ids.length
    onProgress(read, ids.length)
  }
  return archive
}
