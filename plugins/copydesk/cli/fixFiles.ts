import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import writeFileAtomic from 'write-file-atomic'
import {type Arguments} from './arguments.ts'
import {certainFixes} from './certainFixes.ts'
import {readText} from './readText.ts'

/** A file as it was read. */
export interface TextFile {
  file: string
  text: string
}

interface Fixing {
  fix: NonNullable<Arguments['fix']>
  /** Takes the changes, as unified diffs, and what became of them. */
  say: (text: string) => void
  /** Takes a sentence for each file that could not be written. */
  complain: (sentence: string) => void
  /** Asks a person yes or no; undefined where nobody is there. */
  ask: ((question: string) => Promise<boolean>) | undefined
}

/**
 * Corrects files: shows every change first, asks where it should, and writes each file as a whole or not at all. A
 * file that somebody has changed in the meantime is left alone.
 * @returns the files as they then are, in the same order
 */
export async function fixFiles(
  files: readonly TextFile[],
  {fix, say, complain, ask}: Fixing,
): Promise<TextFile[]> {
  const fixes = files.map(({file, text}) => ({file, before: text, ...certainFixes(text)}))
  const changed = fixes.filter(({text, before}) => text !== before)
  for (const {file, before, text} of changed)
    say(
      createTwoFilesPatch(file, file, before, text, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
  const places = changed.reduce((sum, {count}) => sum + count, 0)
  const what = `${counted(places, 'place')} in ${counted(changed.length, 'file')}`
  if (changed.length === 0) {
    say('Nothing here is certain enough to be corrected without you.\n')
    return [...files]
  }
  if (fix === 'show') {
    say(`Would correct ${what}; nothing was written.\n`)
    return [...files]
  }
  if (fix === 'ask' && ask && !(await ask(`Correct ${what}?`))) {
    say('Nothing was written.\n')
    return [...files]
  }
  const written = new Map<string, string>()
  for (const {file, before, text} of changed) {
    try {
      await write(file, before, text)
      written.set(file, text)
    } catch (error) {
      complain((error as Error).message)
    }
  }
  if (written.size > 0) {
    const done = changed.filter(({file}) => written.has(file))
    const count = done.reduce((sum, one) => sum + one.count, 0)
    say(`Corrected ${counted(count, 'place')} in ${counted(done.length, 'file')}.\n`)
  }
  return files.map(({file, text}) => ({file, text: written.get(file) ?? text}))
}

async function write(file: string, before: string, text: string): Promise<void> {
  if ((await readText(file, process.stdin)) !== before)
    throw new Error(`${file} has changed since it was read, and is left as it is: check it again.`)
  try {
    await access(file, constants.W_OK)
    await writeFileAtomic(file, text)
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    const why = code === 'EACCES' || code === 'EPERM' ? 'you do not have permission' : message
    throw new Error(`${file} cannot be written: ${why}.`, {cause: error})
  }
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
