import {Validator} from '@cfworker/json-schema'
import {IntakeError} from '../parts/intake.ts'
import schema1 from './ninjs-schema_1.6.json' with {type: 'json'}
import schema2 from './ninjs-schema_2.2.json' with {type: 'json'}
import schema3 from './ninjs-schema_3.1.json' with {type: 'json'}

/** One of several headlines, descriptions or bodies. */
export interface Role {
  role?: string
  value: string
  contenttype?: string
  contentType?: string
}

/** What we read of ninjs 1, 2 and 3, by https://iptc.org/standards/ninjs/. */
export interface Ninjs {
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
 * An item that holds to IPTC's schema of its version.
 * @throws IntakeError where it is no JSON or no such item
 */
export function validNinjs(text: string, name: string): Ninjs {
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
