import {type ArticleParagraph, languageGroups, unreadLanguage} from '../../engine/index.ts'

/** Small words that, so spelled, hardly any other language has. */
const SMALL_WORDS = new Set(
  `the and that with from have this they which their would could should there been were what when where
  than these those into its because about after before while through during other such whose whom since
  between`.split(/\s+/u),
)

/** Fewer words are too few to tell. */
const FEWEST = 30
/**
 * Of English news .09 to .20 of the words are such; of the Universal Declaration of Human Rights in 530 other languages
 * .02 at most, but for those below: a text that is English by less than half is not told.
 */
const SHARE = 0.08
/** So many different ones: another language may have one of them, and often. */
const DIFFERENT = 4
/** Scots has the same small words. */
const ALIKE = 'sco'

/**
 * The languages that some of an article says it is in, while its text is plainly English: its names are not checked.
 * Quotations in blocks of their own count on neither side.
 * @param own the language of the article, where it says one
 */
export const seemEnglish = (
  paragraphs: readonly ArticleParagraph[],
  own: string | undefined,
): string[] => [
  ...new Set(
    languageGroups(paragraphs).flatMap(({from, to, language = own}) => {
      const said = language ? unreadLanguage([], language) : null
      if (said === null || said === ALIKE) return []
      const texts = paragraphs.slice(from, to).filter(({role}) => role !== 'quote')
      return isEnglish(texts.map(({text}) => text)) ? said : []
    }),
  ),
]

function isEnglish(texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}’']+/gu) ?? [])
  const small = words.filter((word) => SMALL_WORDS.has(word))
  return (
    words.length >= FEWEST &&
    small.length >= SHARE * words.length &&
    new Set(small).size >= DIFFERENT
  )
}
