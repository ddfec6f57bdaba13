import {type ArticleParagraph} from '../model/article.ts'
import {BoundedCache} from '../text/boundedCache.ts'
import {isSameLanguage, unreadLanguage} from '../text/language.ts'

/** Of each text, while another of the same article is typed. */
const told = new BoundedCache<string, string | null>(500)
const languageOf = (text: string) => told.remember(text, () => unreadLanguage([text]))

/**
 * Sets apart the texts of an English article that are in another language and do not say so: a name is not spelled two
 * ways where the other way is another language's. Where other texts say their languages, a headline is told like them.
 * @param texts what holds each paragraph; undefined for a headline and the like
 * @param own the language of the article, where it says one
 */
export function withToldLanguages(
  paragraphs: ArticleParagraph[],
  texts: readonly (object | undefined)[],
  own: string | undefined,
): ArticleParagraph[] {
  if (own && unreadLanguage([], own)) return paragraphs
  const said = paragraphs.flatMap(({language}) => language ?? [])
  const textOf = ({path}: ArticleParagraph, index: number): object | undefined =>
    texts[index] ?? (said[0] ? path : undefined)
  const byText = Map.groupBy(paragraphs, (paragraph, index) =>
    paragraph.language ? undefined : textOf(paragraph, index),
  )
  byText.delete(undefined)
  // as one line: of short paragraphs not every word is looked at
  const languages = new Map(
    [...byText].map(([text, all]) => [text, languageOf(all.map((one) => one.text).join(' '))]),
  )
  // of a story that is all in another language no text is set apart
  if (!said[0] && ![...languages.values()].includes(null)) return paragraphs
  return paragraphs.map((paragraph, index) => {
    const told = languages.get(textOf(paragraph, index))
    if (!told || told === 'und') return paragraph
    return {...paragraph, language: said.find((code) => isSameLanguage(code, told)) ?? told}
  })
}
