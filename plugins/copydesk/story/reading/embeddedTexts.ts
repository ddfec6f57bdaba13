import {type ArticleFields, isObject, type PathSegment, placesAt} from '../../engine/index.ts'
import {type CheckedDocument} from './readDocument.ts'

/** A value of a document, and where it is. */
interface Place {
  value: unknown
  path: PathSegment[]
}

/**
 * How many embedded elements of a document's Portable Text have text that the checks do not read: tables, embeds, inline
 * objects. Captions are read, and so is what the options name by its path.
 */
export function embeddedTexts(
  document: CheckedDocument,
  {text = [], portableText = [], captions = []}: ArticleFields,
): number {
  const places = portableText.flatMap((field) => placesAt(document, field))
  const read = new Set(
    [...places, ...text.flatMap((field) => placesAt(document, field))].map(({path}) => keyOf(path)),
  )
  const elements = places.flatMap(itemsOf).flatMap((block) => {
    if (!isObject(block.value)) return []
    if (!Array.isArray(block.value.children)) return [withoutFields(block, captions)]
    return itemsOf({value: block.value.children, path: [...block.path, 'children']}).filter(
      ({value}) => isObject(value) && (value._type ?? 'span') !== 'span',
    )
  })
  return elements.filter((element) => hasProse(element, read)).length
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

/** Whether a value holds words in a row somewhere that are not read, as keys, references and addresses do not. */
function hasProse(place: Place, read: ReadonlySet<string>): boolean {
  const {value, path} = place
  if (read.has(keyOf(path))) return false
  if (typeof value === 'string') return /\p{L}\s+\p{L}/u.test(value)
  if (Array.isArray(value)) return itemsOf(place).some((item) => hasProse(item, read))
  if (!isObject(value)) return false
  return Object.entries(value).some(([name, inner]) =>
    hasProse({value: inner, path: [...path, name]}, read),
  )
}
