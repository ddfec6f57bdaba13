/** A type or field definition, as far as it is read here. */
export interface Definition {
  name: string
  type: string
  fields?: Definition[]
  of?: Definition[]
  /** Of a reference: what it may lead to. */
  to?: {type: string} | {type: string}[]
  validation?: unknown
  [key: string]: unknown
}

/** The types that Sanity brings. */
const BUILT_IN = new Set(
  [
    'array block boolean crossDatasetReference date datetime document email file geopoint',
    'globalDocumentReference image number object reference slug span string text url',
  ].flatMap((names) => names.split(' ')),
)

/** The Studio's own types by name. What plugins bring is not among them. */
export type Types = ReadonlyMap<string, Definition>

/** Whether what a definition is can be told. */
export const isKnown = ({type}: Definition, types: Types): boolean =>
  BUILT_IN.has(type) || types.has(type)

/** The type of Sanity’s that a definition is in the end: `array` for a named Portable Text. */
export function baseOf({type}: Definition, types: Types): string {
  const named = types.get(type)
  return named && named.type !== type ? baseOf(named, types) : type
}

/** What a definition says, or else the named type that it is of. */
export function inherited<K extends 'fields' | 'of'>(
  definition: Definition,
  key: K,
  types: Types,
): Definition[] {
  if (definition[key]) return definition[key]
  const named = types.get(definition.type)
  return named && named !== definition ? inherited(named, key, types) : []
}

/** What the marks of a block may carry, a link or a footnote. */
export function annotationsOf(block: Definition, types: Types): Definition[] {
  const {annotations} = (block.marks ?? {}) as {annotations?: Definition[]}
  const named = types.get(block.type)
  return annotations ?? (named && named !== block ? annotationsOf(named, types) : [])
}

/** The types of documents to which a reference may lead; none of what is no reference. */
export function targetsOf(definition: Definition, types: Types): Definition[] {
  if (baseOf(definition, types) !== 'reference') return []
  const named = types.get(definition.type)
  if (!definition.to) return named && named !== definition ? targetsOf(named, types) : []
  return [definition.to]
    .flat()
    .map(({type}) => types.get(type) ?? ({name: type, type} as Definition))
}

/** Whether a definition is an array that holds blocks of text. */
export const isPortableText = (definition: Definition, types: Types): boolean =>
  baseOf(definition, types) === 'array' &&
  inherited(definition, 'of', types).some((item) => baseOf(item, types) === 'block')

/** Stands for the names of what a plugin brings, which cannot be told. */
export const UNKNOWN = ''
