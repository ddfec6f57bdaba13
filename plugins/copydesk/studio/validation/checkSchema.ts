import {FOLLOW} from '../../engine/index.ts'
import {type CopydeskOptions, DECISIONS_TYPE, type Setup} from '../../story/index.ts'
import {
  baseOf,
  type Definition,
  inherited,
  isKnown,
  isPortableText,
  targetsOf,
  type Types,
} from './definitions.ts'
import {found, whyNot} from './schemaPaths.ts'

/**
 * Holds the options against the schema, so that what is configured is also read.
 * @throws Error with one sentence: the option, its value, and what to write
 */
export function checkSchema(options: CopydeskOptions, setup: Setup, types: Types): void {
  for (const name of setup.types) document(`types`, name, types)
  for (const type of Object.keys(options.fieldsByType ?? {})) {
    if (!setup.types.includes(type))
      refuse(
        'fieldsByType',
        type,
        'which “types” does not name: name it there too, or leave it out',
      )
  }
  for (const type of setup.types) checkFields(options, type, types)
  checkDecisions(setup, types)
  for (const [name, field] of Object.entries(setup.listing)) {
    if (!setup.types.some((type) => found(types.get(type)!, field, types).length > 0))
      refuse(`listing.${name}`, field, `which ${listed(setup.types)} does not have`)
  }
  for (const [kind, {type, variantType, ...fields}] of recordsOf(setup)) {
    const at = `records.${kind}`
    document(`${at}.type`, type, types)
    if (variantType !== undefined && !types.has(variantType))
      refuse(`${at}.variantType`, variantType, 'which is not among the schema types')
    for (const [name, field] of Object.entries(fields)) {
      if (field !== undefined && found(types.get(type)!, field, types).length === 0)
        refuse(`${at}.${name}`, field, `which “${type}” does not have`)
    }
  }
}

type RecordFields = {type: string; variantType?: string} & Record<string, string | undefined>

const recordsOf = ({records}: Setup) => Object.entries(records) as [string, RecordFields][]

function document(option: string, name: string, types: Types): void {
  const definition = types.get(name)
  if (!definition) refuse(option, name, 'which is not among the schema types')
  if (baseOf(definition, types) !== 'document')
    refuse(option, name, `which is of type “${definition.type}”, and no document`)
}

function checkFields(options: CopydeskOptions, type: string, types: Types): void {
  const own = options.fieldsByType?.[type]
  const option = own ? `fieldsByType.${type}` : 'fields'
  const given = own ?? options.fields ?? {}
  const root = types.get(type)!
  for (const field of given.portableText ?? ['body']) {
    for (const place of places(`${option}.portableText`, root, field, types)) {
      if (!isKnown(place, types) || isPortableText(place, types)) continue
      const base = baseOf(place, types)
      if (base === 'string' || base === 'text')
        refuse(
          `${option}.portableText`,
          field,
          `which is plain text in “${type}”: name it in “${option}.text”`,
        )
      const inner = base === 'array' && richFieldsIn(place, types)[0]
      const target = targetsIn(place, types).find((one) => richFieldsOf(one, types).length > 0)
      const path = inner
        ? `${field}[].${inner}`
        : target &&
          `${field}${base === 'array' ? '[]' : ''}${FOLLOW}${richFieldsOf(target, types)[0]}`
      const instead = path ? `: name “${path}”` : ''
      refuse(`${option}.portableText`, field, `which holds no Portable Text in “${type}”${instead}`)
    }
  }
  for (const field of given.text ?? []) {
    for (const place of places(`${option}.text`, root, field, types)) {
      if (!isKnown(place, types) || ['string', 'text'].includes(baseOf(place, types))) continue
      if (isPortableText(place, types))
        refuse(
          `${option}.text`,
          field,
          `which is Portable Text in “${type}”: name it in “${option}.portableText”`,
        )
      refuse(`${option}.text`, field, `which is no plain text in “${type}”`)
    }
  }
  for (const name of ['dateline', 'language', 'firstPublished'] as const) {
    const field = given[name]
    if (field === undefined) continue
    if (field.includes(FOLLOW))
      refuse(`${option}.${name}`, field, 'which follows a reference: name a field of the story')
    places(`${option}.${name}`, root, field, types)
  }
}

const richFieldsIn = (array: Definition, types: Types) =>
  inherited(array, 'of', types).flatMap((item) => richFieldsOf(item, types))

const richFieldsOf = (definition: Definition, types: Types) =>
  inherited(definition, 'fields', types)
    .filter((field) => isPortableText(field, types))
    .map(({name}) => name)

/** The documents to which a reference, or the references of an array, may lead. */
const targetsIn = (definition: Definition, types: Types) =>
  [definition, ...inherited(definition, 'of', types)].flatMap((one) => targetsOf(one, types))

/** The definitions that a field path names; refuses one that names none. */
function places(option: string, root: Definition, field: string, types: Types): Definition[] {
  const all = found(root, field, types)
  return all.length > 0 ? all : refuse(option, field, whyNot(root, field, types))
}

function checkDecisions(
  {types: read, decisionsField, decisionsDocument}: Setup,
  types: Types,
): void {
  if (!decisionsField) return
  const {type} = decisionsDocument ?? {}
  if (type && type !== DECISIONS_TYPE) document('decisions.type', type, types)
  const keepers = decisionsDocument ? [type!].filter((name) => name !== DECISIONS_TYPE) : read
  for (const name of keepers) {
    const field = inherited(types.get(name)!, 'fields', types).find(
      (one) => one.name === decisionsField,
    )
    const isMissing = !field && Boolean(decisionsDocument)
    if (isMissing || (field && isKnown(field, types) && baseOf(field, types) !== 'array'))
      refuse(
        'decisions',
        decisionsField,
        `which is no array in “${name}”: it must be one of copydeskDecision`,
      )
  }
}

const listed = (names: string[]) => names.map((name) => `“${name}”`).join(', ')

function refuse(option: string, value: string, problem: string): never {
  throw new Error(`copydesk: the option “${option}” names “${value}”, ${problem}.`)
}
