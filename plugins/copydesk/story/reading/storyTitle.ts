import {
  articleLanguage,
  type ArticleFields,
  isLanguageField,
  languagesOf,
} from '../../engine/index.ts'

const FIELDS = ['headline', 'title', 'name', 'heading', 'label']

/**
 * What a document is called, as text: its headline, title or name. Where it has one for each language (an object or an
 * array), that of the document's own language, or else the first that is not empty; undefined where there is none.
 */
export function storyTitle(
  document: Record<string, unknown>,
  fields?: ArticleFields,
): string | undefined {
  const own = articleLanguage(document, fields)
  return FIELDS.map((name) => textIn(document[name], own)).find(Boolean)
}

/**
 * The same, with the field that names a document of its type first.
 * @param names by type, with dots: `name`, `title.en`, `names.0.value`
 */
export function documentTitle(
  document: Record<string, unknown>,
  names: ArticleFields['names'] = {},
): string | undefined {
  const named = names[String(document._type)]
  const value = named
    ?.split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], document)
  return textIn(value, undefined) ?? storyTitle(document)
}

function textIn(value: unknown, own: string | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (typeof value !== 'object' || value === null) return undefined
  const languages = Array.isArray(value) ? languagesOf(value) : Object.keys(value)
  const texts = Object.entries(value)
    .map(([key, item], index) => ({key, item, language: languages[index]}))
    .filter(({key}) => Array.isArray(value) || key === 'value' || isLanguageField(key))
  const isOwn = ({language}: {language: string | undefined}) =>
    own !== undefined && language === own
  return [...texts.filter(isOwn), ...texts].map(({item}) => textIn(item, own)).find(Boolean)
}
