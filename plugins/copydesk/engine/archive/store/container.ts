/** The bytes are no index that this version reads: index the stories again. */
export class ArchiveFormatError extends Error {
  override name = 'ArchiveFormatError'
}

export type Numbers = Uint16Array | Uint32Array

const MAGIC = 0x4b445043
/** Goes up with every change of what is stored, or of how a text is read: what was stored before is refused. */
export const ARCHIVE_FORMAT = 4
const HEADER = 5

/**
 * Columns of numbers and a JSON value as one file: magic number, version, checksum, number of columns, bytes of JSON;
 * the columns' lengths in 32-bit words and in values; the columns, each padded to 32 bits; the JSON. All
 * little-endian, as typed arrays are on every machine that browsers and Node run on.
 */
export function pack(columns: Numbers[], strings: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(strings))
  const wordsOf = columns.map((column) => Math.ceil(column.byteLength / 4))
  const tables = HEADER + columns.length * 2
  const words = wordsOf.reduce((sum, count) => sum + count, tables) + Math.ceil(json.length / 4)
  const bytes = new Uint8Array(words * 4)
  const header = new Uint32Array(bytes.buffer, 0, tables)
  header.set([MAGIC, ARCHIVE_FORMAT, 0, columns.length, json.length])
  let at = tables * 4
  columns.forEach((column, i) => {
    header.set([wordsOf[i], column.length], HEADER + i * 2)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += wordsOf[i] * 4
  })
  bytes.set(json, at)
  header[2] = checksum(new Uint32Array(bytes.buffer), 2)
  return bytes
}

/** Columns that are taken in the order in which they were stored. */
export interface Columns {
  /** The next column: no part is built anew. */
  next: <T extends Numbers>(
    Type: new (buffer: ArrayBuffer, offset: number, length: number) => T,
  ) => T
}

/** What `pack` was given. */
export interface Unpacked extends Columns {
  strings: unknown
}

/**
 * Reads a copy of the bytes in place; the columns are taken in the order in which they were packed.
 * @throws {ArchiveFormatError} where the bytes are not what `pack` gave
 */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) throw damaged('is cut short')
  const aligned = bytes.slice()
  const buffer = aligned.buffer as ArrayBuffer
  const words = new Uint32Array(buffer, aligned.byteOffset, aligned.byteLength / 4)
  if (words[0] !== MAGIC) throw damaged('is not an archive index')
  if (words[1] !== ARCHIVE_FORMAT)
    throw damaged(`has format ${words[1]}, this engine reads ${ARCHIVE_FORMAT}`)
  if (words[2] !== checksum(words, 2)) throw damaged('does not match its checksum')

  const [, , , count, jsonBytes] = words
  let at = HEADER + count * 2
  const columns = Array.from({length: count}, (_, i) => {
    const from = at
    at += words[HEADER + i * 2]
    return {offset: aligned.byteOffset + from * 4, length: words[HEADER + i * 2 + 1]}
  })
  const json = new TextDecoder().decode(aligned.subarray(at * 4, at * 4 + jsonBytes))
  let taken = 0
  return {
    strings: JSON.parse(json),
    next(Type) {
      const {offset, length} = columns[taken++]
      return new Type(buffer, offset, length)
    },
  }
}

export function damaged(what: string): ArchiveFormatError {
  return new ArchiveFormatError(`The archive index ${what}: index the stories again.`)
}

/** Over everything but the word at `skipped`. Each step is reversible, so that no change of one word goes unseen. */
export function checksum(words: ArrayLike<number>, skipped = -1): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < words.length; i++) {
    if (i === skipped) continue
    sum = Math.imul(sum ^ words[i], 0x9e3779b1)
    sum = (sum << 13) | (sum >>> 19)
  }
  return sum >>> 0
}
