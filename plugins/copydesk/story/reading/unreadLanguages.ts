import {type ArticleParagraph, languageGroups, unreadLanguage} from '../../engine/index.ts'

/** The languages of paragraphs in which the name rules cannot read them; `und` for one that is not known. */
export function unreadLanguages(
  paragraphs: readonly ArticleParagraph[],
  own: string | undefined,
): string[] {
  return distinctLanguages(unreadByGroup(paragraphs, own))
}

/** The same for each run of paragraphs in one language; null where they can. */
export const unreadByGroup = (paragraphs: readonly ArticleParagraph[], own: string | undefined) =>
  languageGroups(paragraphs).map(({from, to, language = own}) =>
    unreadLanguage(
      paragraphs.slice(from, to).map(({text}) => text),
      language,
    ),
  )

/** Each language once, those in which names are read left out. */
export const distinctLanguages = (languages: readonly (string | null)[]): string[] => [
  ...new Set(languages.filter((language) => language !== null)),
]
