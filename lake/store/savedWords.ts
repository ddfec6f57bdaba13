import {closeSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs'
import path from 'node:path'
import {deserialize, serialize} from 'node:v8'
import {crc32} from 'node:zlib'
import {type SavedPart} from '../groq/index.ts'
import {type Steps} from '../slices/steps.ts'

/** Changes with what is written, and with how text is parted into words. */
const FORMAT = 'lake words 1\n'

/** The length of a part, and its checksum. */
const HEAD_BYTES = 8

/** Where the words of a dataset are kept. It is no truth of its own: without it they are read anew. */
export function wordsFile(folder: string, dataset: string): string {
  return path.join(folder, `lake.words-${dataset}`)
}

/** The parts that were written, up to the first that is damaged; none where there are none. */
export function* readWords(file: string): Generator<SavedPart, void> {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return
  }
  let at = FORMAT.length
  if (bytes.toString('latin1', 0, at) !== FORMAT) return
  while (at + HEAD_BYTES <= bytes.length) {
    const start = at + HEAD_BYTES
    const end = start + bytes.readUInt32LE(at)
    const part = bytes.subarray(start, end)
    if (end > bytes.length || crc32(part) !== bytes.readUInt32LE(at + 4)) return
    yield deserialize(part) as SavedPart
    at = end
  }
}

/**
 * Replaces what is kept, a part in a step. Nothing waits for the disk: a part that did not get there
 * is found out by its checksum.
 */
export function* writeWords(file: string, parts: Iterable<SavedPart>): Steps<void> {
  const temporary = `${file}.${process.pid}.tmp`
  const descriptor = openSync(temporary, 'w', 0o600)
  let isWhole = false
  try {
    writeSync(descriptor, FORMAT)
    for (const part of parts) {
      const bytes = serialize(part)
      const head = Buffer.alloc(HEAD_BYTES)
      head.writeUInt32LE(bytes.length, 0)
      head.writeUInt32LE(crc32(bytes), 4)
      writeSync(descriptor, head)
      writeSync(descriptor, bytes)
      isWhole = part.kind === 'end'
      yield
    }
  } finally {
    closeSync(descriptor)
    if (isWhole) renameSync(temporary, file)
    else rmSync(temporary, {force: true})
  }
}
