import {type SanityClient} from '@sanity/client'
import {type IntakeLeftOut, type IntakePicture} from '../../plugins/copydesk/story/index.ts'
import en from '../i18n/en.ts'
import {type PlacedPicture, type StoryDocuments} from './storyDocuments.ts'

/** The published id of the story that a file becomes. It follows from the content: the same file is the same story. */
export const storyIdOf = (sha256: string): string => `file-${sha256.slice(0, 24)}`

/** The story that was made of a file before and is still there. */
export async function knownStory(
  client: SanityClient,
  sha256: string,
): Promise<{id: string; headline?: string} | undefined> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const own = await raw.fetch<string[]>(
    'array::unique(*[_type == "articleNotes" && original.sha256 == $sha256].document._ref)',
    {sha256},
  )
  const ids = [...own, storyIdOf(sha256)].flatMap((id) => [`drafts.${id}`, id])
  const story = await raw.fetch<{_id: string; headline?: string} | null>(
    '*[_id in $ids] | order(_id)[0]{_id, headline}',
    {ids},
  )
  return story ? {id: story._id.replace(/^drafts\./, ''), headline: story.headline} : undefined
}

/** Uploads the pictures of a story. One that the lake does not take is named. `toBody` makes of bytes what the client sends. */
export async function storePictures(
  client: SanityClient,
  pictures: readonly IntakePicture[],
  toBody: (bytes: Uint8Array, mediaType: string) => Blob | Buffer,
): Promise<{placed: PlacedPicture[]; refused: IntakeLeftOut[]}> {
  const placed: PlacedPicture[] = []
  const refused: IntakeLeftOut[] = []
  for (const [index, {bytes, mediaType, ...picture}] of pictures.entries()) {
    try {
      const filename = `picture-${index + 1}.${mediaType.replace(/^image\/|\+.*$/g, '')}`
      const asset = await client.assets.upload('image', toBody(bytes, mediaType), {
        filename,
        contentType: mediaType,
      })
      placed.push({...picture, assetId: asset._id})
    } catch (error) {
      const words = [picture.caption, picture.alt].filter(Boolean).join(' — ')
      refused.push({
        text: words || `picture ${index + 1}`,
        why: en['import.why.picture'].replace(
          '{{error}}',
          () => (error as Error).message.split('\n')[0],
        ),
      })
    }
  }
  return {placed, refused}
}

/** Writes the draft and its notes, both or neither. The notes of a story that was deleted give way. */
export const storeStory = (client: SanityClient, {draft, notes}: StoryDocuments) =>
  client.transaction().create(draft).createOrReplace(notes).commit({visibility: 'sync'})
