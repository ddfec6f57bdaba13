import {fieldSteps, FOLLOW} from '../../engine/index.ts'
import {type CopydeskOptions} from '../../story/index.ts'
import {
  annotationsOf,
  baseOf,
  type Definition,
  inherited,
  isKnown,
  isPortableText,
  targetsOf,
  type Types,
  UNKNOWN,
} from './definitions.ts'
import {checkKind, instead, listed, places, placesInSome, refuse, TEXT, TIME} from './refuse.ts'
import {found} from './schemaPaths.ts'

/** Holds the fields in which a type keeps its text against what the type has. */
export function checkFields(
  options: CopydeskOptions,
  type: string,
  read: readonly string[],
  types: Types,
): void {
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
      const target = targetsIn(place, types).find((one) => richFieldsOf(one, types).length > 0)
      const path =
        target &&
        `${field}${base === 'array' ? '[]' : ''}${FOLLOW}${richFieldsOf(target, types)[0]}`
      const better = path
        ? `: name “${path}”`
        : inner(place, field, (one) => isPortableText(one, types), types)
      refuse(`${option}.portableText`, field, `which holds no Portable Text in “${type}”${better}`)
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
      const better = inner(place, field, (one) => TEXT.includes(baseOf(one, types)), types)
      refuse(`${option}.text`, field, `which is no plain text in “${type}”${better}`)
    }
  }
  for (const name of ['dateline', 'language', 'firstPublished'] as const) {
    const field = given[name]
    if (field === undefined) continue
    if (field.includes(FOLLOW))
      refuse(`${option}.${name}`, field, 'which follows a reference: name a field of the story')
    places(`${option}.${name}`, root, field, types)
    checkKind(`${option}.${name}`, [root], field, KINDS[name], types)
  }
  // one set of fields may be for several types, of which some have no captions and no translations
  const sharing = own ? [type] : [...read].filter((one) => !options.fieldsByType?.[one])
  const roots = sharing.map((one) => types.get(one)!)
  for (const name of ['versionOf', 'leftOut'] as const)
    for (const field of given[name] ?? []) placesInSome(`${option}.${name}`, roots, field, types)
  const fields = {text: given.text ?? [], portableText: given.portableText ?? ['body']}
  for (const name of given.captions ?? []) {
    const known = roots.flatMap((one) => captionsIn(one, fields, types))
    if (known.includes(name) || known.includes(UNKNOWN)) continue
    const inLines = roots
      .flatMap((one) => fieldsInLines(one, fields.portableText, types))
      .find((path) => path.endsWith(`.${name}`))
    const better = inLines
      ? `: an object in the lines of a text has it, so name “${inLines}” in “${option}.text”`
      : instead(name, known)
    refuse(
      `${option}.captions`,
      name,
      `which no block of ${listed(fields.portableText)} has${better}`,
    )
  }
}

const KINDS = {dateline: [...TEXT, 'object'], language: TEXT, firstPublished: TIME}

/** The names of fields that may hold captions: of the blocks that are no text, and of fields on their own. */
function captionsIn(
  root: Definition,
  {text, portableText}: {text: string[]; portableText: string[]},
  types: Types,
): string[] {
  const blocks = portableText
    .flatMap((field) => found(root, field, types))
    .flatMap((place) => inherited(place, 'of', types))
  const inBlocks = blocks.flatMap((block) =>
    isKnown(block, types) ? inherited(block, 'fields', types).map(({name}) => name) : [UNKNOWN],
  )
  return [...inBlocks, ...text.map((field) => fieldSteps(field).at(-1)!.name)]
}

/** The paths of the fields of objects that stand in the lines of a text, and of those that its marks carry. */
const fieldsInLines = (root: Definition, portableText: string[], types: Types): string[] =>
  portableText.flatMap((field) => {
    const all = found(root, field, types).flatMap((place) => inherited(place, 'of', types))
    const blocks = all.filter((block) => baseOf(block, types) === 'block')
    const pathsOf = (objects: Definition[], within: string) =>
      objects
        .flatMap((object) => inherited(object, 'fields', types))
        .map(({name}) => `${field}[].${within}[].${name}`)
    return [
      ...blocks.flatMap((block) => pathsOf(inherited(block, 'of', types), 'children')),
      ...blocks.flatMap((block) => pathsOf(annotationsOf(block, types), 'markDefs')),
    ]
  })

/** The text inside an object or the items of an array, to be named instead: the end of a sentence. */
function inner(
  definition: Definition,
  field: string,
  isText: (one: Definition) => boolean,
  types: Types,
): string {
  const isArray = baseOf(definition, types) === 'array'
  const holders = isArray ? inherited(definition, 'of', types) : [definition]
  const paths = holders.flatMap((one) =>
    textsIn(one, isArray ? `${field}[]` : field, isText, types),
  )
  return paths.length > 0 ? `: name ${listed([...new Set(paths)].slice(0, MOST_NAMED))}` : ''
}

const MOST_NAMED = 4
/** An object may hold itself. */
const DEEPEST = 3

const textsIn = (
  holder: Definition,
  at: string,
  isText: (one: Definition) => boolean,
  types: Types,
  depth = 1,
): string[] =>
  inherited(holder, 'fields', types).flatMap((one) => {
    const path = `${at}.${one.name}`
    if (isText(one)) return [path]
    return depth < DEEPEST ? textsIn(one, path, isText, types, depth + 1) : []
  })

const richFieldsOf = (definition: Definition, types: Types) =>
  inherited(definition, 'fields', types)
    .filter((field) => isPortableText(field, types))
    .map(({name}) => name)

/** The documents to which a reference, or the references of an array, may lead. */
const targetsIn = (definition: Definition, types: Types) =>
  [definition, ...inherited(definition, 'of', types)].flatMap((one) => targetsOf(one, types))
