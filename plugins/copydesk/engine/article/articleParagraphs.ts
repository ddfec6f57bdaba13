import {type PathSegment} from '../model/finding.ts'
import {type ArticleFields, type ArticleParagraph, type StoryOrigin} from '../model/article.ts'
import {type Records} from '../model/records.ts'
import {isObject} from '../model/isObject.ts'
import {paragraphsIn} from './paragraphsIn.ts'
import {portableTextParagraphs} from './portableText.ts'

/** Where an article keeps its text unless told otherwise. */
export const DEFAULT_FIELDS: Required<ArticleFields> = {
  text: ['headline', 'standfirst'],
  dateline: 'dateline',
  language: 'language',
  portableText: ['body'],
  captions: ['caption', 'alt'],
  firstPublished: 'firstPublished',
  versionOf: ['translationOf', 'correctionOf'],
}

/**
 * The paragraphs of an article in reading order: plain fields, dateline, body; each line of a block or a field is one.
 * What is empty or of another shape is left out. `article` is a plain object shaped like a Sanity document.
 * @param records resolves a dateline's `located` reference to the place's name
 */
export function articleParagraphs(
  article: unknown,
  fields: ArticleFields = {},
  records: Records = {},
): ArticleParagraph[] {
  const {
    text = DEFAULT_FIELDS.text,
    dateline = DEFAULT_FIELDS.dateline,
    portableText = DEFAULT_FIELDS.portableText,
    captions = DEFAULT_FIELDS.captions,
  } = fields
  return [
    ...text.flatMap((field) => plainParagraph(article, field)),
    ...datelineParagraph(article, dateline, records),
    ...portableText.flatMap((field) => {
      const path = field.split('.')
      return portableTextParagraphs(valueAt(article, path), path, captions)
    }),
  ]
}

/** What the language field of an article holds. */
export function articleLanguage(
  article: unknown,
  {language = DEFAULT_FIELDS.language}: ArticleFields = {},
): string | undefined {
  const value = valueAt(article, language.split('.'))
  return typeof value === 'string' ? value : undefined
}

/** When an article was first published, and of which other it is a version, as far as it says so itself. */
export function articleOrigin(
  article: unknown,
  {
    firstPublished = DEFAULT_FIELDS.firstPublished,
    versionOf = DEFAULT_FIELDS.versionOf,
  }: ArticleFields = {},
): StoryOrigin {
  const time = valueAt(article, firstPublished.split('.'))
  const [original] = versionOf.flatMap((field) => {
    const value = valueAt(article, field.split('.'))
    const id = isText(value) ? value : valueAt(value, ['_ref'])
    return isText(id) ? [publishedId(id)] : []
  })
  return {
    ...(isText(time) && !Number.isNaN(Date.parse(time)) && {firstPublished: time}),
    ...(original !== undefined && {versionOf: original}),
  }
}

/** The engine imports nothing: elsewhere this is `getPublishedId` of `@sanity/client/csm`. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./u, '')
}

/** The day of an article as its fields have it: that of the dateline, or that of first publication. */
export function articleDate(
  article: unknown,
  {
    dateline = DEFAULT_FIELDS.dateline,
    firstPublished = DEFAULT_FIELDS.firstPublished,
  }: ArticleFields = {},
): string | undefined {
  const dates = [[...dateline.split('.'), 'date'], firstPublished.split('.')].map((path) =>
    valueAt(article, path),
  )
  return dates.find((date): date is string => typeof date === 'string')
}

function plainParagraph(article: unknown, field: string): ArticleParagraph[] {
  const path = field.split('.')
  const text = valueAt(article, path)
  if (!isText(text)) return []
  const role = /^(?:head|title)/iu.test(path.at(-1)!) ? 'headline' : 'standfirst'
  return paragraphsIn(text, role, path)
}

function datelineParagraph(article: unknown, field: string, records: Records): ArticleParagraph[] {
  const path: PathSegment[] = field.split('.')
  const dateline = valueAt(article, path)
  if (isText(dateline)) return paragraphsIn(dateline, 'dateline', path)
  if (valueAt(dateline, ['noDateline']) === true) return []
  const text = valueAt(dateline, ['text'])
  if (isText(text)) return paragraphsIn(text, 'dateline', [...path, 'text'])
  const id = valueAt(dateline, ['located', '_ref'])
  const name = records.locations?.find((location) => location.id === id)?.name
  return isText(name) ? [{text: name, role: 'dateline', path}] : []
}

function valueAt(value: unknown, path: PathSegment[]): unknown {
  return path.reduce<unknown>(
    (inner, segment) =>
      isObject(inner) && typeof segment === 'string' ? inner[segment] : undefined,
    value,
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
