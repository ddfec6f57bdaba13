import {
  type ArticleFields,
  articleParagraphs,
  compareStories,
  plainTypography,
  type Records,
  type StoryChanges,
  UNREAD,
} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'

/** What differs between what readers see of a story and what is to be published. */
export function storyChanges(
  live: CheckedDocument,
  next: CheckedDocument,
  setup: Pick<Setup, 'fieldsOf'>,
  records: Records = {},
): StoryChanges {
  const fields = setup.fieldsOf(next._type)
  return compareStories(wordsOf(live, fields, records), wordsOf(next, fields, records))
}

/** The paragraphs as far as they are words: corrections, which readers see, are drafted from them. */
const wordsOf = (document: CheckedDocument, fields: ArticleFields, records: Records) =>
  articleParagraphs(document, fields, records).map((paragraph) => ({
    ...paragraph,
    text: paragraph.text.replaceAll(UNREAD, ''),
  }))

/** The text of a story in plain typography, for looking words up in it. */
export const plainStory = (
  document: CheckedDocument,
  setup: Pick<Setup, 'fieldsOf'>,
  records: Records = {},
): string =>
  plainWords(
    wordsOf(document, setup.fieldsOf(document._type), records)
      .map(({text}) => text)
      .join('\n'),
  )

/** Words in plain typography, white space as one space. */
export const plainWords = (text: string): string =>
  plainTypography(text).replace(/\s+/gu, ' ').trim().toLowerCase()
