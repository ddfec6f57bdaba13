import {meant, optionError} from '../../story/index.ts'
import {baseOf, type Definition, inherited, isKnown, targetsOf, type Types} from './definitions.ts'
import {found, whyNot} from './schemaPaths.ts'

/** @throws Error with one sentence: the option, its value, and what is wrong with it or to be written */
export function refuse(option: string, value: string, problem: string): never {
  throw optionError(`copydesk: the option “${option}” names “${value}”, ${problem}.`)
}

export const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** What may have been meant, at the end of a sentence; nothing where no name is near. */
export const instead = (misspelled: string, known: readonly string[]): string =>
  meant(misspelled, known) ?? ''

/** Refuses what is no type of documents. */
export function documentType(option: string, name: string, types: Types): Definition {
  const definition = types.get(name)
  if (!definition) {
    const documents = [...types.values()].filter((one) => baseOf(one, types) === 'document')
    const near = instead(
      name,
      documents.map((one) => one.name),
    )
    return refuse(option, name, `which is not among the schema types${near}`)
  }
  if (baseOf(definition, types) !== 'document')
    refuse(option, name, `which is of type “${definition.type}”, and no document`)
  return definition
}

/** The definitions that a field path names; refuses one that names none. */
export function places(
  option: string,
  root: Definition,
  field: string,
  types: Types,
): Definition[] {
  const all = found(root, field, types)
  return all.length > 0 ? all : refuse(option, field, whyNot(root, field, types))
}

/** Refuses a field path that none of some types has. */
export function placesInSome(
  option: string,
  roots: readonly Definition[],
  field: string,
  types: Types,
): Definition[] {
  const all = roots.flatMap((root) => found(root, field, types))
  if (all.length > 0) return all
  if (roots.length === 1) refuse(option, field, whyNot(roots[0]!, field, types))
  const near = instead(
    field,
    roots.flatMap(({fields = []}) => fields.map(({name}) => name)),
  )
  return refuse(option, field, `which none of ${listed(roots.map(({name}) => name))} has${near}`)
}

/** The kinds of fields that hold text, and those that hold a time. */
export const TEXT = ['string', 'text']
export const TIME = ['datetime', 'date', 'string']

/** Refuses a field that is of another kind in one of the types that have it. */
export function checkKind(
  option: string,
  roots: readonly Definition[],
  field: string,
  kinds: readonly string[],
  types: Types,
): void {
  for (const root of roots)
    for (const place of found(root, field, types)) {
      const base = baseOf(place, types)
      if (isKnown(place, types) && !kinds.includes(base))
        refuse(
          option,
          field,
          `which is of type “${base}” in “${root.name}”: name a field of type ${anyOf(kinds)}`,
        )
    }
}

const anyOf = (kinds: readonly string[]) =>
  new Intl.ListFormat('en', {type: 'disjunction'}).format(kinds)

/** Refuses a field that is no list of spellings. */
export function checkSpellings(
  option: string,
  root: Definition,
  field: string,
  types: Types,
): void {
  const isText = (one: Definition) => !isKnown(one, types) || TEXT.includes(baseOf(one, types))
  const isSpelling = (item: Definition) =>
    isText(item) ||
    inherited(item, 'fields', types).some((one) => one.name === 'text' && isText(one))
  for (const place of found(root, field, types))
    if (isKnown(place, types) && !inherited(place, 'of', types).some(isSpelling))
      refuse(
        option,
        field,
        `which is no list of spellings in “${root.name}”: name an array of strings, or of objects with a string “text”`,
      )
}

/** Refuses a field that is no reference to a type that is read. */
export function checkReference(
  option: string,
  type: string,
  field: string,
  read: readonly string[],
  types: Types,
): void {
  for (const place of places(option, types.get(type)!, field, types)) {
    if (!isKnown(place, types)) continue
    if (baseOf(place, types) !== 'reference')
      refuse(option, field, `which is no reference in “${type}”: it must refer to the story`)
    const targets = targetsOf(place, types).map(({name}) => name)
    if (!targets.some((name) => read.includes(name)))
      refuse(option, field, `which refers to ${listed(targets)}, and to none of ${listed(read)}`)
  }
}
