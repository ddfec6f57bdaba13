import {type ArticleParagraph, type Finding, unreadLanguage} from '../../engine/index.ts'
import {type TextEdit} from './textEdits.ts'
import {wholeWord} from './wholeWord.ts'

/** Places that a remedy leaves as they are, since they are in other languages. */
export interface PlacesLeft {
  count: number
  /** The codes of those languages. */
  languages: string[]
}

/** Where the words that edits change also stand in text of other languages, in which a finding has no place. */
export function placesLeft(
  edits: readonly TextEdit[],
  {spans}: Finding,
  paragraphs: readonly ArticleParagraph[],
): PlacesLeft | undefined {
  const found = new Set(spans.map(({paragraph}) => paragraphs[paragraph]?.language))
  const words = [...new Set(edits.map(({text}) => text))].map(wholeWord)
  const left = paragraphs.flatMap(({text, language}) => {
    const count = found.has(language) ? 0 : words.flatMap((word) => [...text.matchAll(word)]).length
    const code = count > 0 && (language ?? unreadLanguage([text]))
    return code ? [{count, code}] : []
  })
  if (left.length === 0) return undefined
  return {
    count: left.reduce((sum, {count}) => sum + count, 0),
    languages: [...new Set(left.map(({code}) => code))],
  }
}
