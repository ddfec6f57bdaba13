import {
  type ComposableOption,
  type ConfigContext,
  type Rule,
  type SchemaTypeDefinition,
} from 'sanity'
import {fieldSteps, type FieldStep} from '../../engine/index.ts'
import {
  type CopydeskOptions,
  DECISIONS_REV,
  keepTitles,
  optionError,
  ownField,
  type Setup,
  resolveOptions,
} from '../../story/index.ts'
import {checkSchema} from './checkSchema.ts'
import {copyCheckRules} from './copyCheckRule.ts'
import {correctionFits} from './correctionFits.ts'
import {baseOf, type Definition, inherited, isPortableText, type Types} from './definitions.ts'
import {fieldTitles} from './fieldTitles.ts'

type SchemaTypes = readonly SchemaTypeDefinition[]
type MakesTypes = ComposableOption<
  SchemaTypeDefinition[],
  Omit<ConfigContext, 'schema' | 'currentUser'>
>

/**
 * The schema types with the copy check attached to the Portable Text fields of the types that are read, and to the
 * references that lead to such, and with a field for decisions where such a type has none. Types are given at the root
 * of the configuration, where a plugin cannot see them: `schema: {types: withCopyCheck(schemaTypes)}`.
 * @param schemaTypes a list, or the function that makes one
 * @param options the same as for `copydesk()`
 * @throws Error with one sentence, where an option makes no sense, or not with these types
 */
export function withCopyCheck(
  schemaTypes: SchemaTypes,
  options?: CopydeskOptions,
): SchemaTypeDefinition[]
export function withCopyCheck(schemaTypes: MakesTypes, options?: CopydeskOptions): MakesTypes
export function withCopyCheck(
  schemaTypes: SchemaTypes | MakesTypes,
  options: CopydeskOptions = {},
): SchemaTypeDefinition[] | MakesTypes {
  if (typeof schemaTypes === 'function')
    return (before, context) => withCopyCheck(schemaTypes(before, context), options)
  if (!Array.isArray(schemaTypes))
    throw optionError(
      'copydesk: withCopyCheck takes the list of schema types, or the function that makes it, as its first argument.',
    )
  const setup = resolveOptions(options)
  const types = new Map((schemaTypes as unknown as Definition[]).map((type) => [type.name, type]))
  checkSchema(options, setup, types)
  const read = setup.types.map((name) => types.get(name)!)
  keepTitles(options, new Map(read.map((type) => [type.name, fieldTitles(type, setup, types)])))
  for (const name of setup.types) {
    for (const field of setup.fieldsOf(name).portableText) {
      const type = attached(types.get(name)!, fieldSteps(ownField(field)), types, setup)
      types.set(name, type)
    }
    const type = types.get(name)!
    types.set(name, {...type, fields: withDecisions(type.fields ?? [], setup)})
  }
  const correction = types.get(setup.corrections?.type ?? '')
  if (correction) types.set(correction.name, withFits(correction, setup))
  return [...types.values()] as unknown as SchemaTypeDefinition[]
}

/** A correction that does not fit its story warns. */
function withFits(definition: Definition, setup: Setup): Definition {
  const fields = definition.fields?.map((field) => {
    const {name} = field
    if (name !== 'wasWrong' && name !== 'nowReads') return field
    const fits = (rule: Rule) => rule.custom(correctionFits(name, setup)).warning()
    return {...field, validation: [field.validation, fits].flat().filter(Boolean)}
  })
  return {...definition, fields}
}

/** A definition with the check on the field that a path leads to; named types on the way are changed in `types`. */
function attached(
  definition: Definition,
  [step, ...rest]: FieldStep[],
  types: Map<string, Definition>,
  setup: Setup,
): Definition {
  if (!step) return definition
  if (!definition.fields) {
    const named = types.get(definition.type)
    if (named && named !== definition)
      types.set(named.name, attached(named, [step, ...rest], types, setup))
    return definition
  }
  const fields = definition.fields.map((field) => {
    if (field.name !== step.name) return field
    if (step.each) return withItems(field, rest, types, setup)
    if (rest.length > 0) return attached(field, rest, types, setup)
    return holdsText(field, types) ? checkedField(field, types, setup) : field
  })
  return {...definition, fields}
}

/** Whether a field holds text, or references to it. */
const holdsText = (field: Definition, types: Types): boolean =>
  isPortableText(field, types) ||
  [field, ...inherited(field, 'of', types)].some((one) => baseOf(one, types) === 'reference')

function withItems(
  array: Definition,
  rest: FieldStep[],
  types: Map<string, Definition>,
  setup: Setup,
): Definition {
  if (array.of) return {...array, of: array.of.map((item) => attached(item, rest, types, setup))}
  const named = types.get(array.type)
  if (named && named !== array) types.set(named.name, withItems(named, rest, types, setup))
  return array
}

function checkedField(field: Definition, types: Map<string, Definition>, setup: Setup): Definition {
  if (checked.has(field)) return field
  // A field's own validation takes the place of its type's: name both beside ours.
  const named = types.get(field.type)?.validation
  const ours = (rule: Rule) => copyCheckRules(rule, setup)
  const result = {...field, validation: [field.validation ?? named, ours].flat().filter(Boolean)}
  checked.add(result)
  return result
}

/** Two paths may lead to one field, as through a named type: it is checked once. */
const checked = new WeakSet<Definition>()

/** The field that keeps decisions, or the one that says that they changed where they are kept elsewhere. */
function withDecisions(
  fields: Definition[],
  {decisionsField, decisionsDocument}: Setup,
): Definition[] {
  const name = decisionsDocument ? DECISIONS_REV : decisionsField
  if (!name || fields.some((field) => field.name === name)) return fields
  const decisions: Definition = decisionsDocument
    ? {name, title: 'Decisions changed', type: 'string', readOnly: true, hidden: true}
    : {
        name,
        title: 'Copy check decisions',
        type: 'array',
        readOnly: true,
        options: {disableActions: ['add', 'duplicate', 'remove']},
        hidden: ({value}: {value?: unknown[]}) => !value?.length,
        of: [{type: 'copydeskDecision'} as Definition],
      }
  return [...fields, decisions]
}
