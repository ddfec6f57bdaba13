import {Validator} from '@cfworker/json-schema'
import {readDateline, readWire} from '../../../engine/index.ts'
import schema1 from '../ninjs/ninjs-schema_1.6.json' with {type: 'json'}
import schema2 from '../ninjs/ninjs-schema_2.2.json' with {type: 'json'}
import schema3 from '../ninjs/ninjs-schema_3.1.json' with {type: 'json'}
import {readHtml} from '../parts/htmlBlocks.ts'
import {
  IntakeError,
  type IntakeFields,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {wireBlocks} from '../parts/wireBlocks.ts'
import {missingWords} from '../parts/words.ts'
import {given} from '../parts/given.ts'
import {reason} from '../parts/intakeEnglish.ts'

interface Role {
  role?: string
  value: string
  contenttype?: string
  contentType?: string
}

/** What we read of ninjs 1, 2 and 3, by https://iptc.org/standards/ninjs/. */
interface Ninjs {
  uri?: string
  type?: string
  headline?: string
  byline?: string
  by?: string
  title?: string
  slugline?: string
  located?: string
  language?: string
  ednote?: string
  edNote?: string
  embargoed?: string
  embargoedUntil?: string
  copyrightholder?: string
  copyrightHolder?: string
  usageterms?: string
  usageTerms?: string
  urgency?: number
  subject?: {name?: string}[]
  subjects?: {name?: string}[]
  headlines?: Role[]
  descriptions?: Role[]
  bodies?: Role[]
  associations?: Record<string, Ninjs> | Ninjs[]
  renditions?: Record<string, {href?: string}> | {href?: string}[]
  standard?: {version?: string}
  $standard?: {version?: string}
  [field: string]: unknown
}

/**
 * ninjs 1 to 3, checked with IPTC's schema of its version.
 * @throws IntakeError where it is no JSON, no ninjs, or has no body
 */
export function readNinjs(text: string, name: string, around: Surroundings): ReadStory {
  const item = validNinjs(text, name)
  const bodies = bodiesOf(item)
  const body = bodies.find(({isHtml}) => isHtml) ?? bodies[0]
  if (!body) throw new IntakeError('ninjsNoBody', {name})
  const story = body.isHtml ? htmlBody(body.value, around) : textBody(body.value, around)
  const headlines = textsOf(item, 'headline', item.headlines)
  const descriptions = textsOf(item, 'description', item.descriptions)
  const located = item.located
  const own: IntakeFields = {
    headline: headlines[0] ?? (story.fields.headline === undefined ? item.title : undefined),
    byline: (item.byline ?? item.by)?.replace(/^by\s+/iu, ''),
    standfirst: descriptions[0],
    language: item.language,
    slugline: item.slugline,
    subjects: (item.subjects ?? item.subject)?.flatMap(({name}) => name ?? []),
    embargoedUntil: item.embargoedUntil ?? item.embargoed,
    edNote: item.edNote ?? item.ednote,
    copyrightHolder: item.copyrightHolder ?? item.copyrightholder,
    usageTerms: item.usageTerms ?? item.usageterms,
    ...(Number.isInteger(item.urgency) && item.urgency! >= 1 && item.urgency! <= 9
      ? {urgency: item.urgency}
      : {}),
  }
  const {rest: _, ...written} = (located && readDateline(located)) || {
    place: located ?? '',
    rest: '',
  }
  return {
    ...story,
    format: 'ninjs',
    fields: {
      ...given(story.fields),
      ...given(own),
    },
    ...(located ? {locatedAt: {...written, text: located}} : {}),
    leftOut: [
      ...story.leftOut,
      ...headlines.slice(1).map((words) => ({text: words, why: reason('otherHeadline')})),
      ...descriptions.slice(1).map((words) => ({text: words, why: reason('otherDescription')})),
      ...bodies
        .filter((one) => one !== body)
        .flatMap((one) => otherBody(one.value, one.isHtml, body.value, around)),
      ...associationsLeft(item),
    ],
  }
}

function validNinjs(text: string, name: string): Ninjs {
  let item: Ninjs
  try {
    item = JSON.parse(text.replace(/^\uFEFF/, '')) as Ninjs
  } catch (error) {
    throw new IntakeError('badJson', {name, error: (error as Error).message}, error)
  }
  if (Array.isArray(item)) throw new IntakeError('ninjsList', {name, count: item.length})
  const version = item?.standard?.version ?? item?.$standard?.version
  if (version && !/^[123](?:\.|$)/.test(version))
    throw new IntakeError('ninjsVersion', {name, version})
  const [major, schema] = schemaFor(item, version)
  const draft = major === 1 ? '7' : '2020-12'
  const {valid, errors} = new Validator(schema as object, draft, true).validate(item)
  if (valid) return item
  throw new IntakeError('invalidNinjs', {name, version: major, error: whatIsWrong(errors)})
}

/** The innermost error of a validation, in words. A field that is wrong also counts as one that is not known. */
function whatIsWrong(errors: {keyword: string; instanceLocation: string; error: string}[]): string {
  const unknown = errors.findIndex(({keyword}) => keyword === 'unevaluatedProperties')
  const {instanceLocation, error} = (unknown > 0 ? errors.slice(0, unknown) : errors).at(-1)!
  const field = instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.')
  if (/False boolean schema/i.test(error)) return `ninjs has no field “${field}”`
  return `${field ? `${field}: ` : ''}${error.replace(/\.$/, '')}`
}

/** The schema of the version that an item names, or whose fields it has. */
function schemaFor(item: Ninjs, named: string | undefined): [1 | 2 | 3, object] {
  const fields = Object.keys(item ?? {})
  const isThree = fields.some((field) => /[a-z][A-Z]/.test(field))
  const isTwo = Array.isArray(item?.bodies) || Array.isArray(item?.headlines)
  const major = named ? Number(named[0]) : isThree ? 3 : isTwo ? 2 : 1
  if (major === 3) return [3, schema3]
  return major === 2 ? [2, schema2] : [1, schema1]
}

function bodiesOf(item: Ninjs): {value: string; isHtml: boolean}[] {
  const ofOne = Object.entries(item).flatMap(([field, value]) =>
    /^body_/.test(field) && typeof value === 'string' && value.trim()
      ? [{value, isHtml: /x?html|xml/i.test(field)}]
      : [],
  )
  const ofLater = (item.bodies ?? []).map(
    ({value, contenttype = '', contentType = contenttype}) => ({
      value,
      isHtml: contentType ? /html|xml/i.test(contentType) : /^\s*<\w/.test(value),
    }),
  )
  return [...ofOne, ...ofLater].filter(({value}) => value.trim() !== '')
}

/** `headline`, `headline_main`, `headlines[].value`: the main one first. */
function textsOf(item: Ninjs, field: string, roles: Role[] = []): string[] {
  const own = item[field]
  const prefixed = Object.entries(item).flatMap(([key, value]) =>
    key.startsWith(`${field}_`) && typeof value === 'string' ? [value] : [],
  )
  const sorted = [...roles].sort(
    (a, b) => Number(/main/i.test(b.role ?? '')) - Number(/main/i.test(a.role ?? '')),
  )
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...prefixed,
    ...sorted.map(({value}) => value),
  ].filter((words, index, all) => words.trim() !== '' && all.indexOf(words) === index)
}

function htmlBody(html: string, around: Surroundings): ReadStory {
  const {title: _, ...story} = readHtml(html, around)
  return {format: 'ninjs', ...story}
}

function textBody(text: string, {newKey}: Surroundings): ReadStory {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(text)
  return {
    format: 'ninjs',
    fields: {headline, byline, dateline},
    headIsRead: true,
    blocks: wireBlocks(paragraphs, newKey),
    pictures: [],
    leftOut: leftOut.map(({text: words, why}) => ({text: words, why})),
    ownText: '',
  }
}

/** A second body says the same in another form, or it is named. */
function otherBody(
  value: string,
  isHtml: boolean,
  chosen: string,
  around: Surroundings,
): IntakeLeftOut[] {
  const words = isHtml ? readHtml(value, around).ownText : value
  const missing = missingWords(words, [chosen])
  return missing.length === 0 ? [] : [{text: missing.join(' '), why: reason('otherBody')}]
}

/** Pictures, films and stories that belong to it are elsewhere. */
function associationsLeft({associations = [], renditions = []}: Ninjs): IntakeLeftOut[] {
  return [
    ...Object.values(associations).map((one) => ({
      text:
        [
          ...textsOf(one, 'headline', one.headlines),
          ...textsOf(one, 'description', one.descriptions),
          addressOf(one) ?? one.uri ?? '',
        ]
          .filter(Boolean)
          .join(' — ') || 'an association',
      why: one.type === 'picture' ? reason('picture') : reason('remote'),
    })),
    ...Object.values(renditions).flatMap(({href}) =>
      href ? [{text: href, why: reason('otherForm')}] : [],
    ),
  ]
}

const addressOf = ({renditions = []}: Ninjs) =>
  Object.values(renditions).find(({href}) => href)?.href
