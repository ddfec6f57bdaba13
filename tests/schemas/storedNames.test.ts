import {readFileSync} from 'node:fs'
import path from 'node:path'
import {createSchema, type ObjectSchemaType, type SchemaType} from 'sanity'
import {expect, test} from 'vitest'
import {ALL_RULES} from '../../plugins/copydesk/engine/index.ts'
import {
  type ChecklistSetting,
  type CopydeskOptions,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import {copydeskTypes} from '../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {schemaTypes} from '../../schemas/index.ts'

/**
 * What lakes out there hold, a line each: `article.headline: string` is a field and its type,
 * `article.urgency = 1` a value that it may have, `rule name-spelling` a rule that a decision names.
 */
const COMMITTED = path.join(import.meta.dirname, 'storedNames.txt')

test('no stored type, field, value or rule goes without a migration', () => {
  const committed = readFileSync(COMMITTED, 'utf8').trim().split('\n')
  const now = storedNames()
  const gone = committed.filter((name) => !now.includes(name))
  expect(
    gone,
    'Stories out there still have these names. Keep them, or write a migration (CONTRIBUTING.md, ' +
      '“Change stored stories”) and then take their lines from tests/schemas/storedNames.txt',
  ).toEqual([])
  // A new rule is added at a release: until then no story has its name.
  const added = now.filter((name) => !committed.includes(name) && !name.startsWith('rule '))
  expect(
    added,
    'These names are new, and stay for good once a story has them: if they are what they should be ' +
      'called, add their lines to tests/schemas/storedNames.txt',
  ).toEqual([])
})

/** Every option that a Studio may have set. The compiler says when one is missing here, or has gone. */
const EVERY_OPTION: Every<CopydeskOptions> = {
  types: ['story'],
  fields: {
    text: ['headline'],
    portableText: ['body'],
    dateline: 'dateline',
    language: 'language',
    captions: ['caption'],
    firstPublished: 'firstPublished',
    versionOf: ['versionOf'],
    leftOut: ['notes'],
  },
  fieldsByType: {},
  rules: ['name-spelling'],
  records: {
    sources: {type: 'source', name: 'name', aliases: 'aliases'},
    locations: {type: 'location', name: 'name', variants: 'variants', variantType: 'variant'},
    quotes: {type: 'quote', text: 'text', kind: 'type'},
  },
  keep: 'earlier',
  style: {abbreviations: 'US', dates: '3 September'},
  severities: {ask: ['review'], block: ['warning'], silent: ['info']},
  publishAnyway: {roles: ['editor'], reasons: ['Deadline']},
  releases: 'ask',
  corrections: {type: 'correction', story: 'article'},
  decisions: 'decisions',
  listing: {section: 'section', person: 'byline'},
  archive: {limit: 10},
  intake: {
    picture: 'figure',
    table: 'table',
    headline: 'headline',
    byline: 'byline',
    dateline: ({text}) => text,
  },
  checklist: {
    types: ['story'],
    headline: 'headline',
    slug: 'slug',
    status: 'pubStatus',
    embargo: 'embargoedUntil',
    dateline: 'dateline',
    byline: 'byline',
    section: 'genre',
    language: 'language',
    alt: 'alt',
    firstPublished: 'firstPublished',
    versionCreated: 'versionCreated',
    withdrawal: {
      type: 'correction',
      story: 'article',
      text: 'text',
      kind: 'type',
      is: 'withdrawal',
    },
  },
  marks: true,
  tool: true,
}

/** A value of which nothing is left out. */
type Every<T> = T extends readonly unknown[] | ((...given: never[]) => unknown)
  ? T
  : T extends object
    ? {[name in keyof T]-?: Every<NonNullable<T[name]>>}
    : T

test('no option changes its name: add the new one, and let the old one say so for a version', () => {
  const setup = resolveOptions(EVERY_OPTION)
  const {types: _, ...checklist} = EVERY_OPTION.checklist as ChecklistSetting
  expect(setup.checklistOf('story')).toEqual(checklist)
  expect(setup.style).toEqual(EVERY_OPTION.style)
  expect(setup).toMatchObject({
    types: ['story'],
    rules: ['name-spelling'],
    records: EVERY_OPTION.records,
    keep: 'earlier',
    ask: ['review'],
    block: ['warning'],
    silent: ['info'],
    overrideRoles: ['editor'],
    reasons: ['Deadline'],
    releases: 'ask',
    decisionsField: 'decisions',
    listing: {section: 'section', person: 'byline'},
    archiveLimit: 10,
    intake: EVERY_OPTION.intake,
    marks: true,
    tool: true,
  })
})

const TYPES = [
  ...schemaTypes,
  ...copydeskTypes(['article'], ['source', 'location'], 'decisions', 'correction'),
]
const LISTED = new Set(TYPES.map(({name}) => name))
const SANITYS = new Set([
  'reference',
  'globalDocumentReference',
  'slug',
  'geopoint',
  'sanity.imageCrop',
  'sanity.imageHotspot',
  'span',
])

function storedNames(): string[] {
  const schema = createSchema({name: 'stored', types: TYPES})
  const lines = TYPES.flatMap(({name}) => linesOf(name, schema.get(name)!))
  return [...lines, ...ALL_RULES.map((rule) => `rule ${rule}`)].toSorted()
}

/** The lines of a type that stands at a path, and of what is written out within it. */
function linesOf(at: string, type: SchemaType): string[] {
  if (isArray(type)) {
    return type.of.flatMap((item) => [`${at}[]: ${item.name}`, ...within(`${at}[]`, item)])
  }
  const values = valuesOf(type).map((value) => `${at} = ${value}`)
  const fields = isObject(type) ? type.fields : []
  return [
    ...values,
    ...fields.flatMap((field) => {
      const place = `${at}.${field.name}`
      return [`${place}: ${field.type.name}`, ...within(place, field.type)]
    }),
  ]
}

/** Types with a name of their own have lines of their own, and what Sanity brings is Sanity's to keep. */
const within = (at: string, type: SchemaType): string[] =>
  LISTED.has(type.name) || SANITYS.has(type.name) ? [] : linesOf(at, type)

const isArray = (type: SchemaType): type is SchemaType & {of: SchemaType[]} =>
  type.jsonType === 'array'

const isObject = (type: SchemaType): type is ObjectSchemaType =>
  type.jsonType === 'object' && 'fields' in type

function valuesOf(type: SchemaType): string[] {
  const options = type.options as
    {list?: (string | number | {value: string | number})[]} | undefined
  return (options?.list ?? []).map((item) => String(typeof item === 'object' ? item.value : item))
}
