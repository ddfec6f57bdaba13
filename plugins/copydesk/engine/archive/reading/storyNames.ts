import {type Span} from '../../model/finding.ts'
import {readNameRuns, type NameRun} from '../../names/index.ts'

/** A name that a story writes, person by full name or place by itself, with the places where it stands. */
export interface StoryName {
  /** The keys of its words, by which spellings are told apart: `mustafa kadhimi`. */
  key: string
  text: string
  kind: 'person' | 'place'
  spans: Span[]
}

/** A longer run of capitals is the title of something. */
const MAX_WORDS = 4
const MIN_LETTERS = 4

/**
 * The names by which an archive can be asked, read as the name checks read them: names of two words and more, and
 * single words that stand where places stand (“in Karachok”). A surname alone is too common to compare across
 * stories, and a headline's capitals tell too little.
 */
export function storyNames(paragraphs: readonly string[], runsOf = archivedRuns): StoryName[] {
  const names = new Map<string, StoryName>()
  paragraphs.forEach((paragraph, index) => {
    for (const run of runsOf(paragraph)) {
      const key = run.words.map((word) => word.key).join(' ')
      if (key.length < MIN_LETTERS) continue
      const span = spanOf(run, paragraph, index)
      const known = names.get(key)
      if (!known) {
        const kind = run.words.length > 1 ? 'person' : 'place'
        names.set(key, {key, text: span.text, kind, spans: [span]})
      } else {
        known.spans.push(span)
        if (isInCapitals(known.text)) known.text = span.text
      }
    }
  })
  return [...names.values()]
}

/** The runs of a paragraph that are names to an archive. */
export function archivedRuns(paragraph: string): NameRun[] {
  return readNameRuns(paragraph).filter(({words, doubtful, dateline, located, initialed}) => {
    if ((doubtful && !dateline) || words.length > MAX_WORDS) return false
    return words.length > 1 || (located && !initialed)
  })
}

/** `LEIBAN`: a dateline, most often; any other spelling tells more. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

function spanOf({words}: NameRun, paragraph: string, index: number): Span {
  const {offset} = words[0]!
  const last = words.at(-1)!
  const text = paragraph.slice(offset, last.offset + last.text.length)
  return {paragraph: index, offset, length: text.length, text}
}
