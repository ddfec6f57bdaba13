import {TITLES} from '../../data/titles.ts'
import {type Span} from '../../finding.ts'
import {fold} from '../../text/fold.ts'
import {CAPITALISED, SENTENCE_START, wordAt, type Words} from '../../text/words.ts'

/** A name that a story writes, person by full name or place by itself, with the places where it stands. */
export interface StoryName {
  /** Its words in lower case without diacritics, by which spellings are told apart: `mustafa kadhimi`. */
  key: string
  text: string
  kind: 'person' | 'place'
  spans: Span[]
}

/** A longer run of capitals is the title of something. */
const MAX_WORDS = 4
/** Words after which a single capitalised word is a place. */
const LOCATING = new Set('in at near outside toward towards'.split(' '))

/**
 * The names by which an archive can be asked: names of two words and more, and single words that stand where places
 * stand (“in Karachok”). A surname alone is too common to compare across stories.
 */
export function storyNames(paragraphs: readonly Words[]): StoryName[] {
  const names = new Map<string, StoryName>()
  paragraphs.forEach((words, paragraph) => {
    for (const {from, to} of runsOf(words)) {
      const key = keyOf(words, from, to)
      if (key.length < 4) continue
      const offset = words.starts[from]
      const text = words.text.slice(offset, words.ends[to - 1]).replace(/['’]s$/u, '')
      const span = {paragraph, offset, length: text.length, text}
      const known = names.get(key)
      if (known) known.spans.push(span)
      else names.set(key, {key, text, kind: to - from > 1 ? 'person' : 'place', spans: [span]})
    }
  })
  return [...names.values()]
}

/** Runs of capitalised words with only a space between them, without the title before and the first of a sentence. */
function runsOf(words: Words): {from: number; to: number}[] {
  const runs: {from: number; to: number}[] = []
  let from = 0
  for (let i = 0; i <= words.count; i++) {
    const joins = i < words.count && isCapital(words, i) && (i === from || isOneSpace(words, i))
    if (joins) continue
    while (from < i && TITLES.has(wordAt(words, from).toLowerCase())) from++
    const count = i - from
    const isName = count > 1 && count <= MAX_WORDS
    if (isName || (count === 1 && isLocated(words, from))) runs.push({from, to: i})
    from = i < words.count && isCapital(words, i) ? i : i + 1
  }
  return runs
}

function isCapital(words: Words, at: number): boolean {
  const flags = words.flags[at]
  return (flags & CAPITALISED) !== 0 && (flags & SENTENCE_START) === 0
}

function isOneSpace({text, ends, starts}: Words, at: number): boolean {
  return starts[at] - ends[at - 1] === 1 && text[ends[at - 1]] === ' '
}

function isLocated(words: Words, at: number): boolean {
  return at > 0 && isOneSpace(words, at) && LOCATING.has(wordAt(words, at - 1))
}

function keyOf(words: Words, from: number, to: number): string {
  const parts: string[] = []
  for (let at = from; at < to; at++) parts.push(fold(wordAt(words, at).replace(/['’]s$/u, '')))
  return parts.join(' ')
}
