import {ALL_RULES, isObject, type Severity} from '../../engine/index.ts'
import {nearest} from './nearest.ts'
import {type CopydeskOptions} from './options.ts'

const SEVERITIES: Severity[] = ['warning', 'review', 'info']

const OPTIONS = [
  'types',
  'fields',
  'fieldsByType',
  'rules',
  'records',
  'keep',
  'severities',
  'publishAnyway',
  'releases',
  'corrections',
  'decisions',
  'listing',
  'archive',
  'intake',
  'checklist',
  'marks',
  'tool',
]

const FIELD_KEYS = [
  'text',
  'portableText',
  'dateline',
  'language',
  'captions',
  'firstPublished',
  'versionOf',
]

/** What stands in the options that are objects. */
const KEYS: Record<string, string[]> = {
  fields: FIELD_KEYS,
  records: ['sources', 'locations', 'quotes'],
  severities: ['ask', 'block', 'silent'],
  publishAnyway: ['roles', 'reasons'],
  decisions: ['document', 'type', 'field'],
  listing: ['section', 'person'],
  archive: ['limit'],
  corrections: ['type', 'story'],
  intake: ['picture', 'table', 'headline', 'byline', 'dateline'],
}

const RECORD_KEYS = {
  sources: ['type', 'name', 'aliases'],
  locations: ['type', 'name', 'variants', 'variantType'],
  quotes: ['type', 'text', 'kind'],
}

/** @throws Error that names the first option that makes no sense and says what it may be. */
export function checkOptions(options: CopydeskOptions): void {
  const given: unknown = options
  if (!isObject(given) || Array.isArray(given))
    throw new Error(
      `copydesk: the options must be an object such as {types: ['article']}, not ${show(given)}.`,
    )
  for (const name of Object.keys(given)) {
    if (!OPTIONS.includes(name))
      refuse(
        name,
        `is not an option${instead(name, OPTIONS, `the options are ${OPTIONS.join(', ')}`)}`,
      )
  }
  for (const [name, keys] of Object.entries(KEYS)) onlyKeys(name, given[name], keys)
  for (const name of ['records', 'severities', 'publishAnyway', 'listing', 'corrections']) {
    if (given[name] !== undefined && !isPlainObject(given[name]))
      refuse(name, `must be an object with ${KEYS[name].join(', ')}, not ${show(given[name])}`)
  }
  names('types', options.types)
  if (options.types?.length === 0)
    refuse('types', 'names no document type; leave it out to use article')
  oneOf('rules', options.rules, ALL_RULES)
  if (options.releases !== undefined) oneOf('releases', [options.releases], ['ask', 'show'])
  if (options.keep !== undefined) oneOf('keep', [options.keep], ['earlier', 'later'])
  for (const group of ['ask', 'block', 'silent'] as const) {
    oneOf(`severities.${group}`, options.severities?.[group], SEVERITIES)
  }
  severityOnce(options.severities ?? {})
  names('publishAnyway.roles', options.publishAnyway?.roles)
  names('publishAnyway.reasons', options.publishAnyway?.reasons)
  fields('fields', options.fields)
  if (options.fieldsByType !== undefined && !isPlainObject(options.fieldsByType))
    refuse(
      'fieldsByType',
      `must be an object such as {page: {portableText: ['body']}}, not ${show(options.fieldsByType)}`,
    )
  for (const [type, value] of Object.entries(options.fieldsByType ?? {})) {
    onlyKeys(`fieldsByType.${type}`, value, FIELD_KEYS)
    fields(`fieldsByType.${type}`, value)
  }
  for (const kind of ['sources', 'locations', 'quotes'] as const) {
    onlyKeys(`records.${kind}`, options.records?.[kind], RECORD_KEYS[kind])
    record(`records.${kind}`, options.records?.[kind])
  }
  record('corrections', options.corrections)
  decisions(options.decisions)
  for (const [name, field] of Object.entries(options.listing ?? {})) {
    if (!isFieldName(field)) refuse(`listing.${name}`, `must be a field name, not ${show(field)}`)
  }
  archive(options.archive)
  intake(options.intake)
  checklist(options.checklist)
  for (const name of ['marks', 'tool'] as const) {
    const value = options[name]
    if (value !== undefined && typeof value !== 'boolean')
      refuse(name, `must be true or false, not ${show(value)}`)
  }
}

const isPlainObject = (value: unknown) => isObject(value) && !Array.isArray(value)

function onlyKeys(name: string, value: unknown, keys: string[]): void {
  if (!isObject(value) || Array.isArray(value)) return
  const odd = Object.keys(value).find((key) => !keys.includes(key))
  if (odd !== undefined)
    refuse(
      `${name}.${odd}`,
      `is not an option${instead(odd, keys, `${name} takes ${keys.join(', ')}`)}`,
    )
}

/** What to write in the place of a name that is not known: the nearest one, or else any of them. */
function instead(odd: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(odd, known)
  return meant === undefined ? `; ${otherwise}` : `: write “${meant}”`
}

/** What a severity does cannot be two things; to ask about what is not shown, say, is not possible. */
function severityOnce(severities: NonNullable<CopydeskOptions['severities']>): void {
  const groups = (['ask', 'block', 'silent'] as const).filter((group) => severities[group])
  for (const severity of SEVERITIES) {
    const [first, second] = groups.filter((group) => severities[group]!.includes(severity))
    if (second)
      refuse(
        `severities.${second}`,
        `names “${severity}”, which “severities.${first}” names too: leave it in one of them`,
      )
  }
}

function fields(name: string, value: CopydeskOptions['fields']): void {
  if (value === undefined) return
  if (!isObject(value))
    refuse(name, `must be an object such as {portableText: ['body']}, not ${show(value)}`)
  names(`${name}.text`, value.text)
  names(`${name}.portableText`, value.portableText)
  names(`${name}.captions`, value.captions)
  names(`${name}.versionOf`, value.versionOf)
  for (const key of ['dateline', 'language', 'firstPublished'] as const) {
    const field: unknown = value[key]
    if (field !== undefined && (typeof field !== 'string' || field.trim() === ''))
      refuse(`${name}.${key}`, `must be a field name, not ${show(field)}`)
  }
}

function decisions(value: CopydeskOptions['decisions']): void {
  if (value === undefined || value === false || isFieldName(value)) return
  if (!isObject(value))
    refuse(
      'decisions',
      `must be a field name, {document: 'private.decisions.'} or false, not ${show(value)}`,
    )
  const {document, type, field} = value
  if (typeof document !== 'string' || !PRIVATE_PREFIX.test(document))
    refuse(
      'decisions.document',
      `must be what the IDs begin with, a name that ends with a dot, such as 'private.decisions.', not ${show(document)}`,
    )
  if (type !== undefined && !isFieldName(type))
    refuse('decisions.type', `must be the name of a document type, not ${show(type)}`)
  if (field !== undefined && !isFieldName(field))
    refuse('decisions.field', `must be a field name, not ${show(field)}`)
}

/** Ends with a dot, so that whatever follows is hidden from the public, and is no draft's nor a version's. */
const PRIVATE_PREFIX = /^(?!drafts\.|versions\.)[A-Za-z0-9][\w-]*(\.[\w-]+)*\.$/

function archive(value: CopydeskOptions['archive']): void {
  if (value === undefined || typeof value === 'boolean') return
  if (!isObject(value))
    refuse('archive', `must be true, false or {limit: 5000}, not ${show(value)}`)
  const {limit} = value
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    refuse('archive.limit', `must be a whole number above 0, not ${show(limit)}`)
}

function intake(value: CopydeskOptions['intake']): void {
  if (value === undefined || value === false) return
  if (!isObject(value))
    refuse('intake', `must be false or an object such as {picture: 'image'}, not ${show(value)}`)
  const {dateline, ...fieldNames} = value
  for (const [name, field] of Object.entries(fieldNames)) {
    if (!isFieldName(field)) refuse(`intake.${name}`, `must be a name, not ${show(field)}`)
  }
  if (dateline !== undefined && typeof dateline !== 'function')
    refuse('intake.dateline', `must be a function, not ${show(dateline)}`)
}

function checklist(value: CopydeskOptions['checklist']): void {
  if (value === undefined || typeof value === 'boolean') return
  if (!isObject(value)) refuse('checklist', `must be true, false or an object, not ${show(value)}`)
  for (const [name, field] of Object.entries(value)) {
    if (!CHECKLIST.includes(name))
      refuse(
        `checklist.${name}`,
        `is not asked${instead(name, CHECKLIST, `what can be asked is ${CHECKLIST.join(', ')}`)}`,
      )
    if (name === 'withdrawal' && field) record('checklist.withdrawal', field as object)
    else if (field !== undefined && field !== false && !isFieldName(field))
      refuse(`checklist.${name}`, `must be a field name or false, not ${show(field)}`)
  }
}

const CHECKLIST = [
  'headline',
  'slug',
  'status',
  'embargo',
  'dateline',
  'byline',
  'section',
  'language',
  'alt',
  'firstPublished',
  'versionCreated',
  'withdrawal',
]

/** A record's type and field names end up in a query, so they are identifiers and nothing else. */
function record(name: string, value: object | undefined): void {
  if (value === undefined) return
  const entries = Object.entries(value ?? {})
  if (!entries.some(([key]) => key === 'type')) refuse(`${name}.type`, 'names no document type')
  for (const [key, field] of entries) {
    if (!isFieldName(field)) refuse(`${name}.${key}`, `must be a name, not ${show(field)}`)
  }
}

function names(name: string, value: unknown): void {
  if (value === undefined) return
  if (!Array.isArray(value)) refuse(name, `must be a list of names, not ${show(value)}`)
  const odd = value.find((item) => typeof item !== 'string' || item.trim() === '')
  if (odd !== undefined) refuse(name, `must be a list of names; it contains ${show(odd)}`)
}

function oneOf(name: string, value: unknown, allowed: string[]): void {
  names(name, value)
  const odd = (value as string[] | undefined)?.find((item) => !allowed.includes(item))
  if (odd !== undefined)
    refuse(
      name,
      `does not accept ${show(odd)}${instead(String(odd), allowed, `it accepts ${allowed.join(', ')}`)}`,
    )
}

const isFieldName = (value: unknown) => typeof value === 'string' && /^[A-Za-z_][\w.]*$/.test(value)

const show = (value: unknown) => JSON.stringify(value) ?? String(value)

function refuse(option: string, problem: string): never {
  throw new Error(`copydesk: the option “${option}” ${problem}.`)
}
