import {type ArticleFields} from './model/article.ts'
import {type CheckOptions} from './options.ts'
import {type Decision, type Records} from './model/records.ts'
import {HOUSE_STYLES} from './model/houseStyle.ts'
import {ALL_RULES} from './rules/index.ts'
import {isObject} from './model/isObject.ts'
import {nearest} from './text/nearest.ts'

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
  if (records !== undefined) assertRecords(records)
  optional('decisions', decisions, isArray, 'an array of decisions')
  decisions?.forEach(assertDecision)
}

/** All keys of a type: the compiler tells of one that is missing. */
const keysOf = <T>(keys: Record<keyof Required<T>, true>): string[] => Object.keys(keys)

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
})

const RECORDS = keysOf<Records>({sources: true, locations: true, quotes: true})

/** Refuses a key that is none, which would go unread. */
function assertKnown(at: string, options: object, known: readonly string[]): void {
  if (!isObject(options))
    throw new TypeError(`copydesk: the options must be an object, not ${shown(options)}.`)
  const odd = Object.keys(options).find((name) => !known.includes(name))
  if (odd === undefined) return
  const near = nearest(odd, known)
  const better =
    near === undefined ? `write one of ${known.join(', ')}.` : `did you mean “${near}”?`
  throw new TypeError(`copydesk: there is no option “${at}${odd}”: ${better}`)
}

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

/** Records hold thousands of names and come again with each letter that is typed: they are looked at once. */
const looked = new WeakSet<Records>()

function assertRecords(records: Records): void {
  expect('records', records, isObject, 'an object with sources and locations')
  if (looked.has(records)) return
  assertKnown('records.', records, RECORDS)
  optional('records.sources', records.sources, isArray, 'an array of records')
  optional('records.locations', records.locations, isArray, 'an array of records')
  optional('records.quotes', records.quotes, isArray, 'an array of records')
  records.sources?.forEach((source, i) => {
    const at = assertRecord(`records.sources[${i}]`, source)
    optional(`${at}.aliases`, source.aliases, areTexts, 'an array of spellings')
  })
  records.locations?.forEach((location, i) => {
    const at = assertRecord(`records.locations[${i}]`, location)
    optional(`${at}.variants`, location.variants, isArray, 'an array of spellings')
    location.variants?.forEach((variant, v) => {
      expect(`${at}.variants[${v}]`, variant, isObject, 'an object with text and status')
      expect(`${at}.variants[${v}].text`, variant.text, isText, 'a spelling')
      const isStatus = (value: unknown) => STATUS.some((known) => known === value)
      expect(`${at}.variants[${v}].status`, variant.status, isStatus, anyOf(STATUS))
    })
  })
  records.quotes?.forEach((quote, i) => {
    expect(`records.quotes[${i}]`, quote, isObject, 'an object with id and text')
    expect(`records.quotes[${i}].text`, quote.text, isText, 'a string')
  })
  looked.add(records)
}

const STATUS = ['preferred', 'accepted', 'deprecated']

function assertRecord(at: string, record: {id: string; name: string}): string {
  expect(at, record, isObject, 'an object with id and name')
  expect(`${at}.id`, record.id, isText, 'a string')
  expect(`${at}.name`, record.name, isText, 'a string')
  return at
}

function assertDecision(decision: Decision, i: number): void {
  const at = `decisions[${i}]`
  expect(at, decision, isObject, 'an object with a kind')
  if (decision.kind === 'distinct') {
    const areTwo = (names: unknown) => areTexts(names) && names.length === 2
    expect(`${at}.names`, decision.names, areTwo, 'an array of two names')
  } else if (decision.kind === 'accepted-spelling') {
    expect(`${at}.name`, decision.name, isText, 'a name')
  } else {
    const isKind = (kind: unknown) => kind === 'dismissed'
    expect(
      `${at}.kind`,
      decision.kind,
      isKind,
      anyOf(['distinct', 'accepted-spelling', 'dismissed']),
    )
  }
}

function optional(
  name: string,
  value: unknown,
  isRight: (value: unknown) => boolean,
  what: string,
): void {
  if (value !== undefined) expect(name, value, isRight, what)
}

function expect(
  name: string,
  value: unknown,
  isRight: (value: unknown) => boolean,
  what: string,
): void {
  if (!isRight(value))
    throw new TypeError(`copydesk: the option “${name}” must be ${what}, not ${shown(value)}.`)
}

const isArray = (value: unknown): value is unknown[] => Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTime = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value))
const areTexts = (value: unknown): value is string[] => isArray(value) && value.every(isText)
const areTitles = (value: unknown) => isObject(value) && areTexts(Object.values(value))

/** By what it can do: a program may hold two copies of the package. */
const isIndex = (value: unknown): boolean =>
  isObject(value) && 'query' in value && 'spellings' in value

function anyOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 40)}”`
  if (Array.isArray(value)) return 'an array'
  return isObject(value) ? 'an object' : String(value)
}
