import {hashText} from '../../text/hash.ts'
import {type Archive} from './archive.ts'
import {columnsOf, readingColumns, type Strings, stringsOf} from './archiveColumns.ts'
import {checksum, type Columns, damaged, type Numbers, pack, unpack} from './container.ts'
import {withoutRemoved} from './withoutRemoved.ts'

/** An archive as the bytes of a file. */
export function encode(archive: Archive): Uint8Array {
  return pack(columnsOf(archive), stringsOf(archive))
}

/**
 * The archive that `encode` was given.
 * @throws {ArchiveFormatError} where the bytes are not what it gave
 */
export function decode(bytes: Uint8Array): Archive {
  const file = unpack(bytes)
  const steps = readingColumns(file, file.strings as Strings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** A part of an archive as it is stored: a column of numbers, or the strings as JSON. */
export interface ArchivePart {
  values: Numbers | string
  checksum: number
}

/** The parts of an archive, a copy of each, in a fixed order; no word of a removed story is in them. */
export function* partsOf(archive: Archive): Generator<ArchivePart> {
  const standing = withoutRemoved(archive)
  const strings = JSON.stringify(stringsOf(standing))
  yield {values: strings, checksum: hashText(strings)}
  for (const column of columnsOf(standing)) {
    const values = column.slice()
    yield {values, checksum: checksumOf(values)}
  }
}

function checksumOf({buffer, byteLength}: Numbers): number {
  return checksum(byteLength % 4 === 0 ? new Uint32Array(buffer) : new Uint16Array(buffer))
}

/**
 * The archive whose parts these are, in steps of some milliseconds; they become its own.
 * @throws {ArchiveFormatError} where they are not what `partsOf` gave
 */
export function* readingParts(parts: readonly ArchivePart[]): Generator<void, Archive> {
  const [head, ...rest] = parts
  if (typeof head?.values !== 'string' || head.checksum !== hashText(head.values))
    throw damaged('does not match its checksum')
  yield
  const columns: Numbers[] = []
  for (const {values, checksum: sum} of rest) {
    if (typeof values === 'string' || sum !== checksumOf(values))
      throw damaged('does not match its checksum')
    columns.push(values)
    yield
  }
  let taken = 0
  const next: Columns['next'] = (Type) => {
    const values = columns[taken++]
    if (!(values instanceof Type)) throw damaged('has other parts')
    return values
  }
  const strings = JSON.parse(head.values) as Strings
  yield
  const archive = yield* readingColumns({next}, strings)
  if (taken !== columns.length) throw damaged('has other parts')
  yield
  return archive
}
