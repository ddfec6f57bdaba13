import {
  type ComposableOption,
  type ConfigContext,
  type Rule,
  type SchemaTypeDefinition,
} from 'sanity'
import {
  type CopydeskOptions,
  DECISIONS_REV,
  keepTitles,
  optionError,
  type Setup,
  resolveOptions,
} from '../../story/index.ts'
import {checkSchema} from './checkSchema.ts'
import {copyCheckRules} from './copyCheckRule.ts'
import {correctionFits} from './correctionFits.ts'
import {type Definition} from './definitions.ts'
import {fieldTitles, previewNames} from './fieldTitles.ts'

type SchemaTypes = readonly SchemaTypeDefinition[]
type MakesTypes = ComposableOption<
  SchemaTypeDefinition[],
  Omit<ConfigContext, 'schema' | 'currentUser'>
>

/**
 * The schema types with the copy check attached to the types that are read, and with a field for decisions where such a
 * type has none. Types are given at the root of the configuration, where a plugin cannot see them:
 * `schema: {types: withCopyCheck(schemaTypes)}`.
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
  const titles = new Map(read.map((type) => [type.name, fieldTitles(type, setup, types)]))
  keepTitles(options, {titles, names: previewNames(types)})
  for (const type of read) types.set(type.name, checkedType(type, setup))
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

/** A type with the check beside the validation of its own, and with a field for decisions. */
function checkedType(type: Definition, setup: Setup): Definition {
  const own = type.validation ?? ((rule: Rule) => rule)
  const ours = (rule: Rule) => copyCheckRules(rule, setup)
  return {
    ...type,
    validation: [own, ours].flat(),
    fields: withDecisions(type.fields ?? [], setup),
  }
}

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
