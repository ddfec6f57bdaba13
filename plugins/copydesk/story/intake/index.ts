import {loadLearned} from '../../engine/index.ts'
import {type IntakeStory, type IntakeBlock, type IntakeOptions} from './parts/intake.ts'
import {type LiftedHead} from './parts/liftHead.ts'

/** A file as it came: from a disk, a drop, a mail. */
export interface IntakeFile {
  bytes: Uint8Array
  name: string
  mediaType?: string
}

/**
 * Reads a story from a file: plain text, HTML, DOCX, Markdown, ninjs 1 to 3, NITF, NewsML-G2 or an email. What it is
 * is told by its content; a media type of `text/html` says that a fragment is HTML. Every word of the file's own text
 * is in the story, or in `leftOut` with the reason. The reader, and each format's library, load when first needed.
 *
 * @throws IntakeError with one sentence where the file is empty, too big, broken, or nothing that is read.
 */
export async function readFile(
  file: IntakeFile,
  options: IntakeOptions = {},
): Promise<IntakeStory> {
  const [{readStory}] = await Promise.all([import('./readStory.ts'), loadLearned()])
  return readStory(file, options)
}

/**
 * Takes headline, byline and dateline off the first blocks of a body, as of a paste of a whole story; `given` is what
 * is known already. Loads the reader when first needed.
 */
export async function liftHead(
  blocks: IntakeBlock[],
  given: {headline?: string; byline?: string} = {},
): Promise<LiftedHead> {
  const [reader] = await Promise.all([import('./parts/liftHead.ts'), loadLearned()])
  return reader.liftHead(blocks, given)
}
