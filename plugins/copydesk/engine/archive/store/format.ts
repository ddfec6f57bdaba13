import {BANDS} from '../reading/minHash.ts'
import {type Archive} from './archive.ts'
import {type Chains} from './chains.ts'
import {type Column, column, used} from './column.ts'
import {type Numbers, pack, unpack, type Unpacked} from './container.ts'
import {type Spellings} from './spellings.ts'
import {type Stories} from './stories.ts'
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
export function encode({texts, stories, spellings}: Archive): Uint8Array {
  const {keys, written} = spellings
  const ids = stories.ids.map((id, i) => (stories.byId.get(id) === i ? id : null))
  const {times, originals} = stories
  const facts = texts.wording.written
  const strings: Strings = {ids, times, originals, facts, keys, written}
  return pack(columnsOf(texts, stories, spellings), strings)
}

/**
 * The archive that `encode` was given.
 * @throws {ArchiveFormatError} where the bytes are not what it gave
 */
export function decode(bytes: Uint8Array): Archive {
  const file = unpack(bytes)
  const strings = file.strings as Strings
  return {
    texts: readTexts(file, strings),
    stories: readStories(file, strings),
    spellings: readSpellings(file, strings),
  }
}

/** The order of the columns; the functions that read them follow it. */
function columnsOf(texts: Texts, stories: Stories, spellings: Spellings): Numbers[] {
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

function readTexts(file: Unpacked, {facts}: Strings): Texts {
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
      byWritten: new Map(facts.map((word, i) => [word, i])),
    },
  }
}

function readStories(file: Unpacked, {ids, times, originals}: Strings): Stories {
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

function readSpellings(file: Unpacked, {keys, written}: Strings): Spellings {
  return {
    keys,
    written,
    byKey: new Map(keys.map((key, i) => [key, i])),
    storyCount: readColumn(file),
    firstName: readColumn(file),
    nameCount: readColumn(file),
    names: readColumn(file),
  }
}

function readChains(file: Unpacked): Chains {
  return {heads: file.next(Uint32Array), previous: readColumn(file)}
}

function readColumn(file: Unpacked): Column<Uint32Array> {
  return column(file.next(Uint32Array))
}
