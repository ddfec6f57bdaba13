import {composeIntake} from './parts/composeIntake.ts'
import {
  type IntakeStory,
  IntakeError,
  type IntakeOptions,
  type ReadStory,
  surroundings,
  type Surroundings,
} from './parts/intake.ts'
import {type FileKind, kindOf} from './parts/kind.ts'
import {TooManyElements} from './parts/inPieces.ts'

/** A novel has fewer; a lake takes no document of many more. */
const MAX_BLOCKS = 10_000

/** See `readFile`. */
export async function readStory(
  {bytes, name, mediaType}: {bytes: Uint8Array; name: string; mediaType?: string},
  options: IntakeOptions,
): Promise<IntakeStory> {
  const kind = kindOf(bytes, name, mediaType)
  const read = await readKind(kind, {bytes, name}, surroundings(options)).catch(failed(kind, name))
  const {blocks, pictures, tables = [], fields} = read
  if (blocks.length + pictures.length + tables.length === 0 && !fields.headline)
    throw new IntakeError('noStory', {name})
  const count = blocks.length
  if (count > MAX_BLOCKS)
    throw new IntakeError('tooManyParagraphs', {name, count, most: MAX_BLOCKS})
  return composeIntake(read, {
    name,
    mediaType: kind.mediaType,
    bytes,
    text: 'text' in kind && kind.format !== 'email' ? kind.text : read.ownText,
  })
}

/** What a library throws at a file is told in a sentence, too. */
const failed =
  ({format}: FileKind, name: string) =>
  (error: unknown): never => {
    if (error instanceof IntakeError) throw error
    if (error instanceof TooManyElements) throw new IntakeError('tooManyElements', {name}, error)
    if (error instanceof RangeError) throw new IntakeError('tooDeep', {name}, error)
    const [first] = (error as Error).message.split('\n')
    throw new IntakeError('unread', {name, format, error: first}, error)
  }

async function readKind(
  kind: FileKind,
  file: {bytes: Uint8Array; name: string},
  around: Surroundings,
): Promise<ReadStory> {
  switch (kind.format) {
    case 'text':
      return (await import('./formats/text.ts')).readTextFile(kind.text, around)
    case 'html':
      return (await import('./formats/html.ts')).readHtmlFile(kind.text, around)
    case 'docx':
      return (await import('./formats/docx.ts')).readDocx(file, around)
    case 'markdown':
      return (await import('./formats/markdown.ts')).readMarkdown(kind.text, around)
    case 'ninjs':
      return (await import('./formats/ninjs.ts')).readNinjs(kind.text, file.name, around)
    case 'nitf':
      return (await import('./formats/nitf.ts')).readNitf(kind.text, file.name, around)
    case 'newsml':
      return (await import('./formats/newsml.ts')).readNewsml(kind.text, file.name, around)
    case 'email':
      return (await import('./formats/email.ts')).readEmail(file, around)
  }
}
