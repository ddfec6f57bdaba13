import {isObject} from '../../model/isObject.ts'
import {hashText} from '../../text/hash.ts'
import {BANDS} from '../reading/minHash.ts'
import {type Archive} from './archive.ts'
import {type Chains} from './chains.ts'
import {type Column, column, roomFor, used, widened} from './column.ts'
import {checksum, type Columns, damaged, type Numbers, pack, unpack} from './container.ts'
import {type Spellings} from './spellings.ts'
import {type Stories} from './stories.ts'
import {withoutRemoved} from './withoutRemoved.ts'
import {type Texts} from './texts.ts'

/** What of an archive is not numbers. */
interface Strings {
  /** `null` for a story that was removed. */
  ids: (string | null)[]
  times: (number | null)[]
  originals: (string | null)[]
  facts: string[]
  keys: string[]
  written: string[]
}

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
  const steps = reading(file, file.strings as Strings)
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
  const archive = yield* reading({next}, strings)
  if (taken !== columns.length) throw damaged('has other parts')
  yield
  return archive
}

/** In the order of the columns, a step each: what is looked up by its words is listed anew. */
function* reading(file: Columns, strings: Strings): Generator<void, Archive> {
  const texts = readTexts(file, strings)
  yield
  const stories = readStories(file, strings)
  yield
  return {texts, stories, spellings: readSpellings(file, strings)}
}

function stringsOf({texts, stories, spellings}: Archive): Strings {
  const {times, originals} = stories
  const {keys, written} = spellings
  const ids = stories.ids.map((id, i) => (stories.byId.get(id) === i ? id : null))
  return {ids, times, originals, facts: texts.wording.written, keys, written}
}

/** The order of the columns; the functions that read them follow it. */
function columnsOf({texts, stories, spellings}: Archive): Numbers[] {
  return [
    used(texts.keyLow),
    used(texts.keyHigh),
    texts.byKey.heads,
    used(texts.byKey.previous),
    used(texts.wordCount),
    used(texts.signatures),
    ...texts.bands.flatMap((band) => [band.heads, used(band.previous)]),
    used(texts.sentenceHash),
    used(texts.sentenceText),
    texts.bySentence.heads,
    used(texts.bySentence.previous),
    used(texts.wording.hashes),
    used(texts.wording.firstWord),
    used(texts.wording.firstFact),
    used(texts.wording.factAt),
    used(texts.wording.factWord),
    used(stories.firstRow),
    used(stories.rowCount),
    used(stories.text),
    used(stories.story),
    used(stories.position),
    used(stories.before),
    used(stories.newestRow),
    used(stories.storyCount),
    used(spellings.storyCount),
    used(spellings.firstName),
    used(spellings.nameCount),
    used(spellings.names),
  ]
}

function readTexts(file: Columns, {facts}: Strings): Texts {
  return {
    keyLow: readColumn(file),
    keyHigh: readColumn(file),
    byKey: readChains(file),
    wordCount: readColumn(file),
    signatures: column(file.next(Uint16Array)),
    bands: Array.from({length: BANDS}, () => readChains(file)),
    sentenceHash: readColumn(file),
    sentenceText: readColumn(file),
    bySentence: readChains(file),
    wording: {
      hashes: column(file.next(Uint16Array)),
      firstWord: readColumn(file),
      firstFact: readColumn(file),
      factAt: column(file.next(Uint16Array)),
      factWord: readColumn(file),
      written: facts,
      byWritten: placesByText(facts),
    },
  }
}

function readStories(file: Columns, {ids, times, originals}: Strings): Stories {
  return {
    ids: ids.map((id) => id ?? ''),
    byId: new Map(ids.flatMap((id, i) => (id === null ? [] : [[id, i] as const]))),
    times,
    originals,
    firstRow: readColumn(file),
    rowCount: readColumn(file),
    text: readColumn(file),
    story: readColumn(file),
    position: readColumn(file),
    before: readColumn(file),
    newestRow: readColumn(file),
    storyCount: readColumn(file),
  }
}

function readSpellings(file: Columns, {keys, written}: Strings): Spellings {
  return {
    keys,
    written,
    byKey: placesByText(keys),
    storyCount: readColumn(file),
    firstName: readColumn(file),
    nameCount: readColumn(file),
    names: readColumn(file),
  }
}

/** What was blanked is not found. */
function placesByText(texts: string[]): Map<string, number> {
  return new Map(texts.flatMap((text, i) => (text === '' ? [] : [[text, i] as const])))
}

function readChains(file: Columns): Chains {
  return {heads: file.next(Uint32Array), previous: readColumn(file)}
}

function readColumn(file: Columns): Column<Uint32Array> {
  return column(file.next(Uint32Array))
}

/** Widens every column that is full, a step each: they would all grow with the next story, at once. */
export function* makingRoom(archive: Archive): Generator<void> {
  for (const grown of growing(archive)) {
    if (grown.values.length > grown.length) continue
    grown.values = widened(grown.values, roomFor(grown.length))
    yield
  }
}

/** All columns that grow with what is added. */
function growing({texts, stories, spellings}: Archive): Column<Uint16Array | Uint32Array>[] {
  const chains = [texts.byKey, texts.bySentence, ...texts.bands].map(({previous}) => previous)
  const values = [texts, texts.wording, stories, spellings].flatMap((part) => Object.values(part))
  return [...chains, ...values.filter(isColumn)]
}

const isColumn = (value: unknown): value is Column<Uint16Array | Uint32Array> =>
  isObject(value) && ArrayBuffer.isView(value.values) && typeof value.length === 'number'
