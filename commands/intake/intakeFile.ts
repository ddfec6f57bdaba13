import {createHash, randomUUID} from 'node:crypto'
import {readFile as readBytes, stat} from 'node:fs/promises'
import path from 'node:path'
import {type SanityClient} from '@sanity/client'
import {JSDOM} from 'jsdom'
import {knownPlaces, type Place} from '../../migrations/shared/knownPlaces.ts'
import {
  IntakeError,
  type IntakeLeftOut,
  type IntakePicture,
  type IntakeStory,
  readFile,
} from '../../plugins/copydesk/story/index.ts'
import {type PlacedPicture, storyDocuments} from './storyDocuments.ts'

/** How it went with a file. */
export type FileResult =
  | {kind: 'made'; story: IntakeStory; id: string; leftOut: IntakeLeftOut[]}
  | {kind: 'known'; headline: string; id: string}

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
    {parseHtml: (html) => new JSDOM(html).window.document},
  )
  const id = randomUUID()
  const placeId = knownPlaces(client ? await client.fetch<Place[]>(PLACES) : [])
  const {pictures, refused} = client
    ? await upload(client, story.pictures)
    : {pictures: [], refused: []}
  const now = new Date()
  const {draft, notes, leftOut} = storyDocuments({story, id, pictures, placeId, sha256, now})
  if (client) await client.transaction().create(draft).create(notes).commit({visibility: 'sync'})
  return {kind: 'made', story, id: draft._id, leftOut: [...story.leftOut, ...leftOut, ...refused]}
}

const PLACES = `*[_type == "location" && !(_id in path("**"))]{_id, name, variants[]{text}}`
const KNOWN = `*[_type == "articleNotes" && original.sha256 == $sha256][0]{
  "id": document._ref,
  "headline": *[_id in ["drafts." + ^.document._ref, ^.document._ref]][0].headline
}`

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const {size} = await stat(file)
    if (size > MAX_FILE_BYTES)
      throw new IntakeError(
        `${file} has ${Math.ceil(size / 1024 / 1024)} MB: a story has ${MAX_FILE_BYTES / 1024 / 1024} MB at most.`,
      )
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
    throw new IntakeError(`${file} cannot be read: ${why}.`, {cause: error})
  }
}

/** The story that was made of the same bytes and is still there. */
async function knownStory(client: SanityClient, sha256: string) {
  const found = await client.fetch<{id: string; headline?: string} | null>(KNOWN, {sha256})
  if (!found) return undefined
  const ids = [`drafts.${found.id}`, found.id]
  const isThere = await client.fetch<number>('count(*[_id in $ids])', {ids})
  return isThere > 0 ? {id: found.id, headline: found.headline ?? 'no headline'} : undefined
}

/** A picture that the lake does not take is named. */
async function upload(client: SanityClient, pictures: IntakePicture[]) {
  const placed: PlacedPicture[] = []
  const refused: IntakeLeftOut[] = []
  for (const [index, {bytes, mediaType, ...picture}] of pictures.entries()) {
    try {
      const filename = `picture-${index + 1}.${mediaType.replace(/^image\/|\+.*$/g, '')}`
      const asset = await client.assets.upload('image', Buffer.from(bytes), {filename})
      placed.push({...picture, assetId: asset._id})
    } catch (error) {
      const words = [picture.caption, picture.alt].filter(Boolean).join(' — ')
      refused.push({
        text: words || `picture ${index + 1}`,
        why: `a picture that cannot be kept: ${(error as Error).message.split('\n')[0]}`,
      })
    }
  }
  return {pictures: placed, refused}
}
