import {type ArticleFields, type StoryOrigin} from '../model/article.ts'
import {isObject} from '../model/isObject.ts'
import {publishedId} from './fieldPath.ts'

/** Where an article keeps its text unless told otherwise. */
export const DEFAULT_FIELDS: Required<Omit<ArticleFields, 'leftOut' | 'names'>> = {
  text: ['headline', 'standfirst'],
  dateline: 'dateline',
  language: 'language',
  portableText: ['body'],
  captions: ['caption', 'alt'],
  firstPublished: 'firstPublished',
  versionOf: ['translationOf', 'correctionOf'],
  titles: {},
}

/** What the language field of an article holds. */
export function articleLanguage(
  article: unknown,
  {language = DEFAULT_FIELDS.language}: ArticleFields = {},
): string | undefined {
  const value = valueAt(article, language)
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
  const time = valueAt(article, firstPublished)
  const [original] = versionOf.flatMap((field) => {
    const value = valueAt(article, field)
    const id = isText(value) ? value : valueAt(value, '_ref')
    return isText(id) ? [publishedId(id)] : []
  })
  return {
    ...(isText(time) && !Number.isNaN(Date.parse(time)) && {firstPublished: time}),
    ...(original !== undefined && {versionOf: original}),
  }
}

/** The day of an article as its fields have it: that of the dateline, or that of first publication. */
export function articleDate(
  article: unknown,
  {
    dateline = DEFAULT_FIELDS.dateline,
    firstPublished = DEFAULT_FIELDS.firstPublished,
  }: ArticleFields = {},
): string | undefined {
  const dates = [`${dateline}.date`, firstPublished].map((field) => valueAt(article, field))
  return dates.find((date): date is string => typeof date === 'string')
}

/** What a field holds, by its names with dots. */
export function valueAt(value: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)
}

/** Whether a value is text with something in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
