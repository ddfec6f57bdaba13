import {nearest} from '../../engine/index.ts'
import {type CopydeskOptions, DECISIONS_TYPE, RECORD_FIELDS, type Setup} from '../../story/index.ts'
import {checkFields} from './checkFields.ts'
import {checkForm} from './checkForm.ts'
import {baseOf, type Definition, inherited, isKnown, type Types} from './definitions.ts'
import {
  checkKind,
  checkReference,
  checkSpellings,
  documentType,
  instead,
  listed,
  places,
  placesInSome,
  refuse,
  TEXT,
} from './refuse.ts'
import {found} from './schemaPaths.ts'

/**
 * Holds every option that names a type or a field against the schema, so that what is configured is also read.
 * @throws Error with one sentence: the option, its value, and what to write
 */
export function checkSchema(options: CopydeskOptions, setup: Setup, types: Types): void {
  for (const name of setup.types) documentType('types', name, types)
  for (const type of Object.keys(options.fieldsByType ?? {})) {
    if (setup.types.includes(type)) continue
    const near = nearest(type, setup.types)
    const better = near ? `write “${near}”` : 'name it there too, or leave it out'
    refuse('fieldsByType', type, `which “types” does not name: ${better}`)
  }
  for (const type of setup.types) checkFields(options, type, setup.types, types)
  checkDecisions(setup, types)
  const read = setup.types.map((type) => types.get(type)!)
  for (const [name, field] of Object.entries(setup.listing))
    placesInSome(`listing.${name}`, read, field, types)
  checkRecords(setup, types)
  checkCorrections(setup, types)
  checkForm(options, setup, read, types)
}

type RecordFields = {type: string; variantType?: string} & Record<string, string | undefined>

function checkRecords({records}: Setup, types: Types): void {
  for (const [kind, setting] of Object.entries(records) as [string, RecordFields][]) {
    const {type, variantType, ...fields} = setting
    const record = documentType(`records.${kind}.type`, type, types)
    if (variantType !== undefined && !types.has(variantType)) {
      const problem = `which is not among the schema types${instead(variantType, [...types.keys()])}`
      refuse(`records.${kind}.variantType`, variantType, problem)
    }
    for (const [name, field] of Object.entries(fields))
      if (field !== undefined) places(`records.${kind}.${name}`, record, field, types)
    for (const [name, field] of Object.entries(NEEDED[kind]))
      if (fields[name] === undefined && found(record, field, types).length === 0)
        refuse(`records.${kind}.${name}`, field, `which “${type}” does not have: ${OTHERWISE}`)
    for (const [name, field] of Object.entries({...KNOWN[kind], ...fields})) {
      const option = `records.${kind}.${name}`
      if (field === undefined) continue
      if (LISTS.includes(name)) checkSpellings(option, record, field, types)
      else checkKind(option, [record], field, TEXT, types)
    }
  }
}

/** The fields that hold other spellings; the others hold one text. */
const LISTS = ['aliases', 'variants']
const KNOWN: Record<string, Record<string, string>> = RECORD_FIELDS

const {sources, locations, quotes} = RECORD_FIELDS
const NEEDED: Record<string, Record<string, string>> = {
  sources,
  locations,
  quotes: {text: quotes.text},
}
const OTHERWISE = 'name another field, or add this one, which is the default'

/** What is written into a correction; see `CorrectionSetting`. */
const CORRECTION_FIELDS = [
  'type wasWrong nowReads text where placement cause approvedBy',
  'datePublished restateError earlier',
].flatMap((names) => names.split(' '))

function checkCorrections({corrections, types: read}: Setup, types: Types): void {
  if (!corrections) return
  const {type, story} = corrections
  const correction = documentType('corrections.type', type, types)
  const fields = inherited(correction, 'fields', types).map(({name}) => name)
  const lacks = CORRECTION_FIELDS.filter((name) => !fields.includes(name))
  if (lacks.length > 0)
    refuse('corrections.type', type, `which lacks ${listed(lacks)}: a correction is written there`)
  checkReference('corrections.story', type, story, read, types)
}

/** An array of decisions; one that does not say what it is of is taken for one. */
function takesDecisions(field: Definition, types: Types): boolean {
  const items = inherited(field, 'of', types)
  const isOfDecisions = items.length === 0 || items.some(({type}) => type === 'copydeskDecision')
  return baseOf(field, types) === 'array' && isOfDecisions
}

function checkDecisions(
  {types: read, decisionsField, decisionsDocument}: Setup,
  types: Types,
): void {
  if (!decisionsField) return
  const {type} = decisionsDocument ?? {}
  if (type && type !== DECISIONS_TYPE) documentType('decisions.type', type, types)
  const keepers = decisionsDocument ? [type!].filter((name) => name !== DECISIONS_TYPE) : read
  for (const name of keepers) {
    const field = inherited(types.get(name)!, 'fields', types).find(
      (one) => one.name === decisionsField,
    )
    const isMissing = !field && Boolean(decisionsDocument)
    if (isMissing || (field && isKnown(field, types) && !takesDecisions(field, types)))
      refuse(
        'decisions',
        decisionsField,
        `which is another field of “${name}”: name one that it does not have, or an array of “copydeskDecision”`,
      )
  }
}
