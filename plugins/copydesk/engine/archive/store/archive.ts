import {isObject} from '../../model/isObject.ts'
import {type Column, roomFor, widened} from './column.ts'
import {addNames, createSpellings, namesOf, type Spellings} from './spellings.ts'
import {addRow, addStory, createStories, type Stories} from './stories.ts'
import {copyText, createTexts, type Texts} from './texts.ts'

/** All that an index holds. */
export interface Archive {
  texts: Texts
  stories: Stories
  spellings: Spellings
}

export function emptyArchive(): Archive {
  return {texts: createTexts(), stories: createStories(), spellings: createSpellings()}
}

/** More than half of what is kept is of stories that were removed or replaced. */
export function isMostlyRemoved({stories}: Archive): boolean {
  let standing = 0
  for (const story of stories.byId.values()) standing += stories.rowCount.values[story]
  return standing * 2 < stories.text.length
}

/** Stories copied in a step: some milliseconds. */
const STEP = 20

/** The same archive without what is left of removed stories, made in steps of some milliseconds. */
export function* compacting({texts, stories, spellings}: Archive): Generator<void, Archive> {
  const fresh = emptyArchive()
  if (spellings.byPart) fresh.spellings.byPart = new Map()
  let copied = 0
  const moved = new Map<number, number>()
  const sentences = sentencesByText(texts)
  const move = (text: number): number => {
    const known = moved.get(text)
    if (known !== undefined) return known
    const copy = copyText(fresh.texts, texts, text, sentences(text))
    moved.set(text, copy)
    return copy
  }
  for (const [id, story] of stories.byId) {
    if (++copied % STEP === 0) yield
    addStory(fresh.stories, id, {
      firstPublished: isoTime(stories.times[story]),
      versionOf: stories.originals[story] ?? undefined,
    })
    const names = [...namesOf(spellings, story)]
    addNames(
      fresh.spellings,
      names.map((name) => ({key: spellings.keys[name], text: spellings.written[name]})),
    )
    const first = stories.firstRow.values[story]
    for (let row = first; row < first + stories.rowCount.values[story]; row++) {
      addRow(fresh.stories, move(stories.text.values[row]), stories.position.values[row])
    }
  }
  return fresh
}

const isoTime = (time: number | null) => (time === null ? undefined : new Date(time).toISOString())

/** Sentences stand in the order of their texts. */
function sentencesByText({sentenceHash, sentenceText, wordCount}: Texts) {
  const from = new Uint32Array(wordCount.length + 1)
  count(sentenceText, (text) => from[text + 1]++)
  for (let text = 0; text < wordCount.length; text++) from[text + 1] += from[text]
  return (text: number) => sentenceHash.values.subarray(from[text], from[text + 1])
}

function count({values, length}: Column<Uint32Array>, each: (value: number) => void) {
  for (let i = 0; i < length; i++) each(values[i])
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
