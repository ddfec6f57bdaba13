import {assertDecision, assertRecords} from './input/assertRecords.ts'
import {
  anyOf,
  areTexts,
  assertKnown,
  expect,
  isArray,
  isText,
  keysOf,
  optional,
  shown,
} from './input/expect.ts'
import {type ArticleFields} from './model/article.ts'
import {HOUSE_STYLES} from './model/houseStyle.ts'
import {isObject} from './model/isObject.ts'
import {type CheckOptions} from './options.ts'
import {ALL_RULES} from './rules/index.ts'

/**
 * Holds what a program passes against what the checks take, so that a slip in a configuration is told and not lived
 * with. The article itself is never refused: it is data.
 * @throws {TypeError} one sentence: the option, what it must be, and the value
 */
export function assertOptions(options: CheckOptions & {fields?: ArticleFields}): void {
  assertKnown('', options, OPTIONS)
  const {rules, keep, style = {}, archive, story, language, date, fields = {}} = options
  const {records, decisions} = options
  const {firstPublished, versionOf} = options
  optional('rules', rules, isArray, 'an array of rules')
  rules?.forEach((rule, i) => {
    expect(`rules[${i}]`, rule, (id) => ALL_RULES.some((known) => known === id), A_RULE)
  })
  optional('keep', keep, (value) => KEEP.some((known) => known === value), anyOf(KEEP))
  expect('style', style, isObject, "an object such as {abbreviations: 'US'}")
  assertKnown('style.', style, Object.keys(HOUSE_STYLES))
  for (const name of ['abbreviations', 'dates'] as const) {
    const isOne = (value: unknown) => HOUSE_STYLES[name].some((known) => known === value)
    optional(`style.${name}`, style[name], isOne, anyOf(HOUSE_STYLES[name]))
  }
  optional('archive', archive, isIndex, 'an ArchiveIndex')
  optional('language', language, isText, 'the code of a language')
  optional('date', date, isText, 'an ISO date')
  optional('firstPublished', firstPublished, isTime, 'a time such as 2021-12-20T08:00:00Z')
  for (const [name, id] of Object.entries({story, versionOf}))
    optional(name, id, isText, 'the identifier of a story')
  expect('fields', fields, isObject, 'an object')
  assertKnown('fields.', fields, FIELDS)
  for (const name of ['text', 'portableText', 'captions', 'versionOf', 'leftOut'] as const)
    optional(`fields.${name}`, fields[name], areTexts, 'an array of field names')
  for (const name of ['dateline', 'language', 'firstPublished'] as const)
    optional(`fields.${name}`, fields[name], isText, 'a field name')
  optional('fields.titles', fields.titles, areTitles, "an object such as {'sections[]': 'Chapter'}")
  optional('fields.names', fields.names, areTitles, "an object such as {artist: 'fullName'}")
  if (records !== undefined) assertRecords(records)
  optional('decisions', decisions, isArray, 'an array of decisions')
  decisions?.forEach(assertDecision)
}

const OPTIONS = keysOf<CheckOptions & {fields?: ArticleFields}>({
  rules: true,
  records: true,
  decisions: true,
  keep: true,
  style: true,
  archive: true,
  language: true,
  date: true,
  story: true,
  firstPublished: true,
  versionOf: true,
  fields: true,
})

const FIELDS = keysOf<ArticleFields>({
  text: true,
  portableText: true,
  dateline: true,
  language: true,
  captions: true,
  firstPublished: true,
  versionOf: true,
  leftOut: true,
  titles: true,
  names: true,
})

/** @throws {TypeError} where they are no array of strings */
export function assertParagraphs(paragraphs: readonly string[]): void {
  if (!isArray(paragraphs))
    throw new TypeError(
      `copydesk: paragraphs must be an array of strings, not ${shown(paragraphs)}.`,
    )
  const wrong = paragraphs.findIndex((paragraph) => !isText(paragraph))
  if (wrong >= 0)
    throw new TypeError(
      `copydesk: paragraphs[${wrong}] must be a string, not ${shown(paragraphs[wrong])}.`,
    )
}

/** @throws {TypeError} one sentence, where the language that is passed by itself is no text */
export function assertLanguage(code: unknown): void {
  if (code !== undefined && !isText(code))
    throw new TypeError(
      `copydesk: the language must be its code, such as “de”, or be left out, not ${shown(code)}.`,
    )
}

const A_RULE = anyOf(ALL_RULES)
const KEEP = ['earlier', 'later']

const isTime = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value))
const areTitles = (value: unknown) => isObject(value) && areTexts(Object.values(value))

/** By what it can do: a program may hold two copies of the package. */
const isIndex = (value: unknown): boolean =>
  isObject(value) && 'query' in value && 'spellings' in value
