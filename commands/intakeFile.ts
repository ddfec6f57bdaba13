import {createHash} from 'node:crypto'
import {readFile as readBytes, stat} from 'node:fs/promises'
import path from 'node:path'
import {type SanityClient} from '@sanity/client'
import {JSDOM} from 'jsdom'
import {knownStory, storePictures, storeStory, storyIdOf} from '../desk/intake/storedFile.ts'
import {leftOutOf, storyDocuments} from '../desk/intake/storyDocuments.ts'
import {datelineObject} from '../migrations/shared/datelineObject.ts'
import {knownPlaces, type Place} from '../migrations/shared/knownPlaces.ts'
import {
  IntakeError,
  type IntakeLeftOut,
  type IntakeStory,
  readFile,
} from '../plugins/copydesk/story/index.ts'

/** How it went with a file. */
export type FileResult =
  | {kind: 'made'; story: IntakeStory; id: string; leftOut: IntakeLeftOut[]}
  | {kind: 'known'; headline?: string; id: string}

const MAX_FILE_BYTES = 60 * 1024 * 1024

/**
 * Makes a draft of a file, with the file in its private notes. A file that came in before makes none. Without a client
 * nothing is written or asked.
 * @throws IntakeError with one sentence where the file cannot be read
 */
export async function intakeFile(file: string, client?: SanityClient): Promise<FileResult> {
  const bytes = await bytesOf(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = client && (await knownStory(client, sha256))
  if (known) return {kind: 'known', ...known}
  const story = await readFile(
    {bytes, name: path.basename(file)},
    {parseHtml: (html) => new JSDOM(html).window.document, tables: true},
  )
  const id = storyIdOf(sha256)
  const leftOut = leftOutOf(story)
  if (!client) return {kind: 'made', story, id, leftOut}
  const placeId = knownPlaces(await client.fetch<Place[]>(PLACES))
  const {placed, refused} = await storePictures(client, story.pictures, (bytes) =>
    Buffer.from(bytes),
  )
  const documents = storyDocuments({
    story,
    id,
    pictures: placed,
    datelineOf: (dateline) => datelineObject(dateline, placeId),
    sha256,
    now: new Date(),
  })
  await storeStory(client, documents)
  return {kind: 'made', story, id: documents.draft._id, leftOut: [...leftOut, ...refused]}
}

const PLACES = `*[_type == "location" && !(_id in path("**"))]{_id, name, variants[]{text}}`
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const {size} = await stat(file)
    if (size > MAX_FILE_BYTES)
      throw new IntakeError('tooBig', {
        name: file,
        size: Math.ceil(size / 1024 / 1024),
        most: MAX_FILE_BYTES / 1024 / 1024,
      })
    return new Uint8Array(await readBytes(file))
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder; name the files in it'
          : (error as Error).message
    throw new IntakeError('notOpened', {name: file, error: why}, error)
  }
}
