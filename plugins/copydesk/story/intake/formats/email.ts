import PostalMime, {type Email} from 'postal-mime'
import {coverNote, readWire} from '../../../engine/index.ts'
import {type FilePictures, readHtml} from '../parts/htmlBlocks.ts'
import {
  IntakeError,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
  textOfBlock,
} from '../parts/intake.ts'
import {wireBlocks} from '../parts/wireBlocks.ts'
import {missingWords} from '../parts/words.ts'
import {reason} from '../parts/intakeEnglish.ts'

/**
 * An email: its subject is the headline where its text has none of its own, its text the story; the signature and
 * other attachments than pictures are named.
 * @throws IntakeError where it is broken or has no text
 */
export async function readEmail(
  {bytes, name}: {bytes: Uint8Array; name: string},
  around: Surroundings,
): Promise<ReadStory> {
  const email = await parsed(bytes, name)
  const images = email.attachments.filter(({mimeType}) => /^image\//.test(mimeType))
  const inline = new Map(
    images.flatMap(({contentId, content, mimeType}) =>
      contentId
        ? [
            [
              `cid:${contentId.replace(/^<|>$/g, '')}`,
              {bytes: bytesOf(content), mediaType: mimeType},
            ] as const,
          ]
        : [],
    ),
  )
  const story = storyOf(email, name, inline, around)
  const placed = new Set(story.pictures.map(({bytes: one}) => one))
  const subject = email.subject?.trim()
  return {
    ...story,
    fields: {...story.fields, headline: story.fields.headline ?? subject},
    pictures: [
      ...story.pictures,
      ...images
        .filter(
          ({contentId}) =>
            !placed.has(inline.get(`cid:${contentId?.replace(/^<|>$/g, '')}`)?.bytes as never),
        )
        .map(({content, mimeType}) => ({
          bytes: bytesOf(content),
          mediaType: mimeType,
          at: story.blocks.length,
        })),
    ],
    leftOut: [
      ...senderLeft(email),
      ...(subject && story.fields.headline && subject !== story.fields.headline
        ? [{text: subject, why: reason('subject')}]
        : []),
      ...story.leftOut,
      ...plainLeft(email, story),
      ...email.attachments
        .filter(({mimeType}) => !/^image\//.test(mimeType))
        .map(({filename, mimeType}) => ({
          text: filename ?? mimeType,
          why: reason('attachment'),
        })),
    ],
  }
}

async function parsed(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
    })
  } catch (error) {
    throw new IntakeError('badEmail', {name, error: (error as Error).message}, error)
  }
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

function storyOf(
  email: Email,
  name: string,
  inline: FilePictures,
  around: Surroundings,
): ReadStory {
  if (email.html?.trim()) {
    const {title: _, ...story} = readHtml(email.html, around, inline)
    const lines = coverNote(story.blocks.map(textOfBlock))
    const moved = <T extends {at: number}>(one: T): T => ({
      ...one,
      at: Math.max(0, one.at - lines.length),
    })
    return {
      format: 'email',
      ...story,
      blocks: story.blocks.slice(lines.length),
      pictures: story.pictures.map(moved),
      tables: story.tables.map(moved),
      leftOut: [...greetingLeft(lines), ...story.leftOut],
    }
  }
  if (!email.text?.trim()) throw new IntakeError('noTextInEmail', {name})
  const [whole, ...signature] = email.text.split(/^-- ?$/mu)
  const lines = whole!.split(/\r?\n/u)
  const note = coverNote(lines)
  const last = note.at(-1)
  const text = last === undefined ? whole! : lines.slice(lines.indexOf(last) + 1).join('\n')
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(text)
  return {
    format: 'email',
    fields: {headline, byline, dateline},
    headIsRead: true,
    blocks: wireBlocks(paragraphs, around.newKey),
    pictures: [],
    leftOut: [
      ...greetingLeft(note),
      ...leftOut.map(({text: words, why}) => ({text: words, why})),
      ...(signature.length > 0
        ? [
            {
              text: signature.join(' ').replace(/\s+/gu, ' ').trim(),
              why: reason('signature'),
            },
          ]
        : []),
    ],
    ownText: email.text,
  }
}

const greetingLeft = (lines: readonly string[]): IntakeLeftOut[] =>
  lines.map((line) => ({text: line.trim(), why: reason('greeting')}))

/** A mail says the same twice, as HTML and as plain text; what only the second says is named. */
function plainLeft(
  {html, text, subject = ''}: Email,
  {blocks, fields, leftOut, tables = []}: ReadStory,
): IntakeLeftOut[] {
  if (!html?.trim() || !text?.trim()) return []
  const links = blocks.flatMap(({markDefs}) => markDefs.map(({href}) => href))
  const said = [
    fields.headline ?? subject,
    ...blocks.map(textOfBlock),
    ...tables.flatMap(({rows}) => rows.flat()),
    ...leftOut.map((one) => one.text),
    ...links,
  ]
  const missing = missingWords(text.replace(/<?https?:\S+|\[(?:cid|image):[^\][]*\]/gu, ' '), said)
  return missing.length === 0 ? [] : [{text: missing.join(' '), why: reason('otherBody')}]
}

function senderLeft({from, date}: Email): IntakeLeftOut[] {
  const sender = [from?.name, from?.address].filter(Boolean).join(', ')
  return [
    ...(sender ? [{text: sender, why: reason('sender')}] : []),
    ...(date ? [{text: date, why: reason('date')}] : []),
  ]
}
