import {type Archive} from './archive.ts'
import {type Column, column, used} from './column.ts'

/**
 * The same archive, blank where only stories that were removed stood: their identifiers, their names, the words of
 * their texts. The places stay, so that nothing is built anew, and the hashes by which near copies are looked for.
 */
export function withoutRemoved({texts, stories, spellings}: Archive): Archive {
  if (stories.byId.size === stories.ids.length) return {texts, stories, spellings}
  const isGone = (text: number) => stories.storyCount.values[text] === 0
  const isNameGone = (name: number) => spellings.storyCount.values[name] === 0
  const isStoryGone = (story: number) => stories.byId.get(stories.ids[story]) !== story
  const {wording} = texts
  const copy = {...texts, keyLow: copied(texts.keyLow), keyHigh: copied(texts.keyHigh)}
  const hashes = copied(wording.hashes)
  const factWord = copied(wording.factWord)
  const written = wording.written.map(() => '')
  for (let text = 0; text < stories.storyCount.length; text++) {
    const words = rangeOf(wording.firstWord, text, hashes.length)
    const facts = rangeOf(wording.firstFact, text, factWord.length)
    if (isGone(text)) {
      copy.keyLow.values[text] = 0
      copy.keyHigh.values[text] = 0
      hashes.values.fill(0, ...words)
      factWord.values.fill(0, ...facts)
    } else {
      for (const word of factWord.values.subarray(...facts)) written[word] = wording.written[word]
    }
  }
  const blanked = <T>(values: T[], isBlank: (at: number) => boolean, blank: T) =>
    values.map((value, at) => (isBlank(at) ? blank : value))
  return {
    texts: {...copy, wording: {...wording, hashes, factWord, written}},
    stories: {
      ...stories,
      times: blanked(stories.times, isStoryGone, null),
      originals: blanked(stories.originals, isStoryGone, null),
    },
    spellings: {
      ...spellings,
      keys: blanked(spellings.keys, isNameGone, ''),
      written: blanked(spellings.written, isNameGone, ''),
    },
  }
}

function copied<T extends Uint16Array | Uint32Array>(values: Column<T>): Column<T> {
  return column(used(values).slice() as T)
}

/** What of a column belongs to a text, by where that of each text starts. */
function rangeOf(first: Column<Uint32Array>, text: number, end: number): [number, number] {
  return [first.values[text], text + 1 < first.length ? first.values[text + 1] : end]
}
