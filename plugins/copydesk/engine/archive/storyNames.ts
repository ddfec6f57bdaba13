import {type Span} from '../finding.ts'
import {extract} from '../names/extract.ts'

/** A name that a story writes, person by full name or place by itself, with the places where it stands. */
export interface StoryName {
  /** Its words in lower case without diacritics, by which spellings are told apart: `mustafa kadhimi`. */
  key: string
  text: string
  kind: 'person' | 'place'
  spans: Span[]
}

/** A longer run of capitals is a title or an organisation. */
const MAX_WORDS = 4

/**
 * The names by which an archive can be asked: names of two words and more, and single words that stand where places
 * stand (“in Karachok”). A surname alone is too common to compare across stories.
 */
export function storyNames(paragraphs: readonly string[]): StoryName[] {
  const names = new Map<string, StoryName>()
  paragraphs.forEach((text, paragraph) => {
    for (const run of extract(text).runs) {
      const {words} = run
      if (words.length > MAX_WORDS || (words.length === 1 && !run.located)) continue
      const key = words.map((word) => word.key).join(' ')
      if (key.length < 4) continue
      const last = words[words.length - 1]
      const offset = words[0].offset
      const written = text.slice(offset, last.offset + last.text.length)
      const span = {paragraph, offset, length: written.length, text: written}
      const known = names.get(key)
      if (known) known.spans.push(span)
      else
        names.set(key, {
          key,
          text: written,
          kind: words.length > 1 ? 'person' : 'place',
          spans: [span],
        })
    }
  })
  return [...names.values()]
}
