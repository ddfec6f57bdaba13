import {readFile} from 'node:fs/promises'
import {buffer} from 'node:stream/consumers'

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you do not have permission to read it',
  EISDIR: 'it is a folder',
}

/**
 * Reads a story: a UTF-8 text file, or standard input for `-`. A byte order mark stays.
 * @throws Error with one sentence where it cannot be read, is not text, or holds nothing or documents.
 */
export async function readText(file: string, stdin: NodeJS.ReadableStream): Promise<string> {
  const name = file === '-' ? 'standard input' : file
  const story = decoded(name, file === '-' ? await buffer(stdin) : await bytes(file))
  if (story.trim() === '') throw new Error(`${name} has no text: there is nothing to check.`)
  if (/^\s*[[{]/.test(story) && /"_type"\s*:\s*"/.test(story)) {
    throw new Error(
      `${name} holds documents, not text: name no file, and they are checked in their dataset.`,
    )
  }
  return story
}

async function bytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const {code = '', message} = error as NodeJS.ErrnoException
    throw new Error(`${file} cannot be read: ${WHY[code] ?? message}.`, {cause: error})
  }
}

function decoded(name: string, content: Buffer): string {
  try {
    const story = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(content)
    if (!story.includes('\0')) return story
  } catch {
    // Not UTF-8: said below, as for any file that is not text.
  }
  throw new Error(`${name} is not UTF-8 text: save the story as plain text in UTF-8 and try again.`)
}
