import {type Archive} from './archive.ts'
import {type Column, column, used} from './column.ts'
import {type Stories} from './stories.ts'
import {type Spellings} from './spellings.ts'
import {type Texts} from './texts.ts'
import {BANDS} from './minHash.ts'

/** The bytes are no index that this version reads: index the stories again. */
export class ArchiveFormatError extends Error {
  override name = 'ArchiveFormatError'
}

const MAGIC = 0x4b445043
const VERSION = 1
const HEADER = 5

type Numbers = Uint16Array | Uint32Array

/**
 * The file: magic number, version, checksum, number of sections, bytes of JSON; the sections' lengths in
 * 32-bit words and in values; the sections, each padded to 32 bits; identifiers and names as JSON. All little-endian, as typed
 * arrays are on every machine that browsers and Node run on.
 */
export function encode({texts, stories, spellings}: Archive): Uint8Array {
  const sections = sectionsOf(texts, stories, spellings)
  const {keys, written} = spellings
  const ids = stories.ids.map((id, i) => (stories.byId.get(id) === i ? id : null))
  const json = new TextEncoder().encode(JSON.stringify({ids, keys, written} satisfies Strings))
  const wordsOf = sections.map((section) => Math.ceil(section.byteLength / 4))
  const tables = HEADER + sections.length * 2
  const words = wordsOf.reduce((sum, count) => sum + count, tables) + Math.ceil(json.length / 4)
  const bytes = new Uint8Array(words * 4)
  const header = new Uint32Array(bytes.buffer, 0, tables)
  header.set([MAGIC, VERSION, 0, sections.length, json.length])
  let at = tables * 4
  sections.forEach((section, i) => {
    header.set([wordsOf[i], section.length], HEADER + i * 2)
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += wordsOf[i] * 4
  })
  bytes.set(json, at)
  header[2] = checksum(new Uint32Array(bytes.buffer))
  return bytes
}

/**
 * Reads a copy of the bytes in place: no part of the index is built anew.
 * @throws {ArchiveFormatError} where the bytes are not what `encode` gave
 */
export function decode(bytes: Uint8Array): Archive {
  if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) throw damaged('is cut short')
  const aligned = bytes.slice()
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  if (words[0] !== MAGIC) throw damaged('is not an archive index')
  if (words[1] !== VERSION) throw damaged(`has format ${words[1]}, this engine reads ${VERSION}`)
  if (words[2] !== checksum(words)) throw damaged('does not match its checksum')

  const [, , , count, jsonBytes] = words
  let at = HEADER + count * 2
  const sections = Array.from({length: count}, (_, i) => {
    const from = at
    at += words[HEADER + i * 2]
    return {offset: aligned.byteOffset + from * 4, length: words[HEADER + i * 2 + 1]}
  })
  const view = {buffer: aligned.buffer as ArrayBuffer, sections, next: 0}
  const strings = JSON.parse(
    new TextDecoder().decode(aligned.subarray(at * 4, at * 4 + jsonBytes)),
  ) as Strings
  return {
    texts: readTexts(view),
    stories: readStories(view, strings),
    spellings: readSpellings(view, strings),
  }
}

interface Strings {
  /** `null` for a story that was removed. */
  ids: (string | null)[]
  keys: string[]
  written: string[]
}

function damaged(what: string): ArchiveFormatError {
  return new ArchiveFormatError(`The archive index ${what}: index the stories again.`)
}

/** Over everything but itself. Each step is reversible, so that no change of one word goes unseen. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < words.length; i++) {
    if (i === 2) continue
    sum = Math.imul(sum ^ words[i], 0x9e3779b1)
    sum = (sum << 13) | (sum >>> 19)
  }
  return sum >>> 0
}

/** The order of the sections; the functions that read them follow it. */
function sectionsOf(texts: Texts, stories: Stories, spellings: Spellings): Numbers[] {
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

interface View {
  buffer: ArrayBuffer
  sections: {offset: number; length: number}[]
  next: number
}

function readTexts(view: View): Texts {
  return {
    keyLow: readColumn(view),
    keyHigh: readColumn(view),
    byKey: readChains(view),
    wordCount: readColumn(view),
    signatures: column(readSection(view, Uint16Array)),
    bands: Array.from({length: BANDS}, () => readChains(view)),
    sentenceHash: readColumn(view),
    sentenceText: readColumn(view),
    bySentence: readChains(view),
  }
}

function readStories(view: View, {ids}: Strings): Stories {
  return {
    ids: ids.map((id) => id ?? ''),
    byId: new Map(ids.flatMap((id, i) => (id === null ? [] : [[id, i] as const]))),
    firstRow: readColumn(view),
    rowCount: readColumn(view),
    text: readColumn(view),
    story: readColumn(view),
    position: readColumn(view),
    before: readColumn(view),
    newestRow: readColumn(view),
    storyCount: readColumn(view),
  }
}

function readSpellings(view: View, {keys, written}: Strings): Spellings {
  return {
    keys,
    written,
    byKey: new Map(keys.map((key, i) => [key, i])),
    storyCount: readColumn(view),
    firstName: readColumn(view),
    nameCount: readColumn(view),
    names: readColumn(view),
  }
}

function readChains(view: View) {
  return {heads: readSection(view, Uint32Array), previous: readColumn(view)}
}

function readColumn(view: View): Column<Uint32Array> {
  return column(readSection(view, Uint32Array))
}

function readSection<T extends Numbers>(
  view: View,
  Type: new (buffer: ArrayBuffer, offset: number, length: number) => T,
): T {
  const {offset, length} = view.sections[view.next++]
  return new Type(view.buffer, offset, length)
}
