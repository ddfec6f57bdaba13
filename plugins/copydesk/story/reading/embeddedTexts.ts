import {
  type ArticleFields,
  fieldSteps,
  FOLLOW,
  isObject,
  type PathSegment,
  fieldOfSteps,
  placesAt,
} from '../../engine/index.ts'
import {type CheckedDocument} from './readDocument.ts'

/** A value of a document, and where it is. */
interface Place {
  value: unknown
  path: PathSegment[]
}

/**
 * How many elements of a document have text that the checks do not read: tables, embeds and inline objects in Portable
 * Text, and values of another kind than their field should hold, such as a string in the place of Portable Text.
 * Captions are read, and so is what the options name by its path.
 */
export const embeddedTexts = (document: CheckedDocument, fields: ArticleFields): number =>
  unreadElements(document, fields).length

/** Of each such element, the path of the first field whose text is not read: `body[].children[].quote`. */
export function unreadElements(
  document: CheckedDocument,
  {text = [], portableText = [], captions = []}: ArticleFields,
): string[] {
  const places = portableText.flatMap((field) => placesAt(document, field))
  const read = new Set(
    [...places, ...text.flatMap((field) => placesAt(document, field))].map(({path}) => keyOf(path)),
  )
  const elements = places.flatMap(itemsOf).flatMap((block) => {
    if (!isObject(block.value)) return [block]
    if (!Array.isArray(block.value.children)) return [withoutFields(block, captions)]
    return itemsOf({value: block.value.children, path: [...block.path, 'children']}).filter(
      ({value}) => !isObject(value) || (value._type ?? 'span') !== 'span',
    )
  })
  const misshapen = [
    ...portableText.flatMap((field) => misshapenAt(document, field, Array.isArray)),
    ...text.flatMap((field) => misshapenAt(document, field, isString)),
  ]
  const unread = [
    ...elements.map((element) => ({element, prose: proseIn(element, read)})),
    ...misshapen.map((element) => ({element, prose: proseIn(element, NOTHING_READ)})),
  ]
  const byElement = new Map(
    unread.flatMap(({element, prose}) => (prose ? [[keyOf(element.path), prose]] : [])),
  )
  return [...byElement.values()].map(fieldPath)
}

/** A path as the options write it, with all items of an array for one. */
const fieldPath = (path: readonly PathSegment[]): string =>
  fieldOfSteps(
    path.flatMap((name, index) =>
      typeof name === 'string' ? [{name, each: isItem(path[index + 1])}] : [],
    ),
  )

const isItem = (segment: PathSegment | undefined) =>
  segment !== undefined && typeof segment !== 'string'

const NOTHING_READ: ReadonlySet<string> = new Set()

const isString = (value: unknown) => typeof value === 'string'

/** What stands along a field path and is not what the path makes of it: where it ends, or an array or object before. */
function misshapenAt(
  document: CheckedDocument,
  field: string,
  isRight: (value: unknown) => boolean,
): Place[] {
  const steps = fieldSteps(field)
  return steps.flatMap(({name, each}, index) => {
    // what a reference leads to is a document, or is told apart as not read
    if (name === FOLLOW) return []
    const upTo = fieldOfSteps(steps.slice(0, index + 1))
    const isLast = index === steps.length - 1
    const arrays = each
      ? placesAt(document, upTo.slice(0, -2)).filter(({value}) => !Array.isArray(value))
      : []
    const ends = placesAt(document, upTo).filter(({value}) =>
      isLast ? !isRight(value) : !isObject(value),
    )
    return [...arrays, ...ends]
  })
}

const keyOf = (path: readonly PathSegment[]) => JSON.stringify(path)

function itemsOf({value, path}: Place): Place[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown, index) => {
    const key = isObject(item) ? item._key : undefined
    return {value: item, path: [...path, typeof key === 'string' ? {_key: key} : index]}
  })
}

const withoutFields = ({value, path}: Place, names: readonly string[]): Place => ({
  value: Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !names.includes(name))),
  path,
})

/** Where a value first holds words in a row that are not read, as keys, references and addresses do not. */
function proseIn(place: Place, read: ReadonlySet<string>): PathSegment[] | undefined {
  const {value, path} = place
  if (read.has(keyOf(path))) return undefined
  if (typeof value === 'string') return /\p{L}\s+\p{L}/u.test(value) ? path : undefined
  const inside = Array.isArray(value)
    ? itemsOf(place)
    : Object.entries(isObject(value) ? value : {})
        .filter(([name]) => name !== FOLLOW)
        .map(([name, inner]) => ({value: inner, path: [...path, name]}))
  for (const one of inside) {
    const found = proseIn(one, read)
    if (found) return found
  }
  return undefined
}
