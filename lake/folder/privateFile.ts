import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs'
import {asLakeError} from '../errors/storageError.ts'

/** The text of a file, or undefined if there is none. Throws LakeError. */
export function readPrivateFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw asLakeError(error, file)
  }
}

/**
 * Replaces a file as a whole, readable by its owner only and on disk when this returns. Throws
 * LakeError, and leaves the file as it was.
 */
export function writePrivateFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeDurably(temporary, text)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw asLakeError(error, file)
  }
}

function writeDurably(file: string, text: string): void {
  const descriptor = openSync(file, 'w', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
