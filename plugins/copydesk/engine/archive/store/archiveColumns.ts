import {BANDS} from '../reading/minHash.ts'
import {type Archive} from './archive.ts'
import {type Chains} from './chains.ts'
import {type Column, column, used} from './column.ts'
import {type Columns, type Numbers} from './container.ts'
import {type Spellings} from './spellings.ts'
import {type Stories} from './stories.ts'
import {type Texts} from './texts.ts'

/** What of an archive is not numbers. */
export interface Strings {
  /** `null` for a story that was removed. */
  ids: (string | null)[]
  times: (number | null)[]
  originals: (string | null)[]
  facts: string[]
  keys: string[]
  written: string[]
}

/** What of an archive is not numbers, as it is stored. */
export function stringsOf({texts, stories, spellings}: Archive): Strings {
  const {times, originals} = stories
  const {keys, written} = spellings
  const ids = stories.ids.map((id, i) => (stories.byId.get(id) === i ? id : null))
  return {ids, times, originals, facts: texts.wording.written, keys, written}
}

/** The columns of an archive in their order, which `readingColumns` follows. */
export function columnsOf({texts, stories, spellings}: Archive): Numbers[] {
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

/** The archive of such columns, in steps, one for each part: what is looked up by its words is listed anew. */
export function* readingColumns(file: Columns, strings: Strings): Generator<void, Archive> {
  const texts = readTexts(file, strings)
  yield
  const stories = readStories(file, strings)
  yield
  return {texts, stories, spellings: readSpellings(file, strings)}
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
