import {
  articleLanguage,
  type ArticleFields,
  isLanguageField,
  languagesOf,
} from '../../engine/index.ts'

const FIELDS = ['headline', 'title', 'name']

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
