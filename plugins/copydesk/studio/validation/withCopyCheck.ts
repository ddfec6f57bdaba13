import {type Rule, type SchemaTypeDefinition} from 'sanity'
import {
  type CopydeskOptions,
  DECISIONS_REV,
  DECISIONS_TYPE,
  type Setup,
  resolveOptions,
} from '../../story/index.ts'
import {copyCheckRules} from './copyCheckRule.ts'

/** A type or field definition, as far as it is read here. */
interface Definition {
  name: string
  type: string
  fields?: Definition[]
  validation?: unknown
  [key: string]: unknown
}

/**
 * The schema types with the copy check attached to the Portable Text fields of the types that are
 * read, and with a field for decisions where such a type has none. Types are given at the root of
 * the configuration, where a plugin cannot see them: `schema: {types: withCopyCheck(schemaTypes)}`.
 * @param options the same as for `copydesk()`
 * @throws Error with one sentence, where an option names a type or a field that is not there
 */
export function withCopyCheck(
  schemaTypes: readonly SchemaTypeDefinition[],
  options: CopydeskOptions = {},
): SchemaTypeDefinition[] {
  const setup = resolveOptions(options)
  const definitions = schemaTypes as unknown as Definition[]
  for (const type of setup.types) {
    if (!definitions.some(({name}) => name === type))
      throw new Error(
        `copydesk: the option “types” names “${type}”, which is not among the schema types.`,
      )
  }
  checkDecisionsType(definitions, setup)
  return definitions.map((definition) =>
    setup.types.includes(definition.name) ? withChecks(definition, definitions, setup) : definition,
  ) as unknown as SchemaTypeDefinition[]
}

function withChecks(definition: Definition, all: Definition[], setup: Setup): Definition {
  const paths = setup.fieldsOf(definition.name).portableText ?? []
  const checked = paths.reduce(
    (fields, path) => checkedFields(fields, path.split('.'), path, definition.name, all, setup),
    definition.fields ?? [],
  )
  return {...definition, fields: withDecisions(checked, setup)}
}

function checkedFields(
  fields: Definition[],
  [name, ...rest]: string[],
  path: string,
  type: string,
  all: Definition[],
  setup: Setup,
): Definition[] {
  if (!fields.some((field) => field.name === name))
    throw new Error(
      `copydesk: the option “fields.portableText” names “${path}”, which “${type}” does not have.`,
    )
  return fields.map((field) => {
    if (field.name !== name) return field
    if (rest.length > 0) {
      return {...field, fields: checkedFields(field.fields ?? [], rest, path, type, all, setup)}
    }
    // A field's own validation takes the place of its type's: name both beside ours.
    const inherited = all.find((other) => other.name === field.type)?.validation
    const ours = (rule: Rule) => copyCheckRules(rule, path, setup)
    return {...field, validation: [field.validation ?? inherited, ours].flat().filter(Boolean)}
  })
}

function checkDecisionsType(all: Definition[], {decisionsField, decisionsDocument}: Setup): void {
  const {type} = decisionsDocument ?? {type: DECISIONS_TYPE}
  if (type === DECISIONS_TYPE) return
  const definition = all.find(({name}) => name === type)
  if (definition?.type !== 'document')
    throw new Error(
      `copydesk: the option “decisions.type” names “${type}”, which is not a document among the schema types.`,
    )
  if (definition.fields?.find(({name}) => name === decisionsField)?.type !== 'array')
    throw new Error(
      `copydesk: the option “decisions” needs an array field “${decisionsField}” of copydeskDecision in “${type}”.`,
    )
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
        hidden: ({value}: {value?: unknown[]}) => !value?.length,
        of: [{type: 'copydeskDecision'}],
      }
  return [...fields, decisions]
}
