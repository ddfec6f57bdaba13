import {
  articleParagraphs,
  compareStories,
  plainTypography,
  type Records,
  type StoryChanges,
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
  return compareStories(
    articleParagraphs(live, fields, records),
    articleParagraphs(next, fields, records),
  )
}

/** The text of a story in plain typography, for looking words up in it. */
export const plainStory = (
  document: CheckedDocument,
  setup: Pick<Setup, 'fieldsOf'>,
  records: Records = {},
): string =>
  plainWords(
    articleParagraphs(document, setup.fieldsOf(document._type), records)
      .map(({text}) => text)
      .join('\n'),
  )

/** Words in plain typography, white space as one space. */
export const plainWords = (text: string): string =>
  plainTypography(text).replace(/\s+/gu, ' ').trim().toLowerCase()
