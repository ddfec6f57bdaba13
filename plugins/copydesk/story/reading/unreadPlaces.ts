import {
  type ArticleFields,
  articleParagraphs,
  fieldSteps,
  FOLLOW,
  isLanguageField,
  isObject,
  type PathSegment,
} from '../../engine/index.ts'
import {fieldOf} from './fieldOf.ts'

/** A place with text that is not read. */
export interface UnreadPlace extends Pick<Place, 'path' | 'type'> {
  /** The option that would have it read. */
  kind: 'text' | 'portableText'
}

/** The places of a document with text that is not read, in its order; `apart` are fields that are not looked into. */
export function unreadPlaces(
  document: object,
  {fields, apart}: Pick<Search, 'fields' | 'apart'>,
): UnreadPlace[] {
  const read = articleParagraphs(document, fields).map(({path}) => keyOf(path))
  const search: Search = {fields, apart, read: new Set(read), found: []}
  searchFields({value: document, path: [], text: 'sentence'}, search)
  return search.found
}

interface Search {
  fields: ArticleFields
  /** The paths of all blocks and strings that are read. */
  read: ReadonlySet<string>
  /** Fields that are not looked into. */
  apart: readonly (string | undefined)[]
  found: UnreadPlace[]
}

interface Place {
  value: unknown
  path: PathSegment[]
  /** What counts as text here; nothing in a document that it refers to, before Portable Text that is read. */
  text: keyof typeof TEXT | 'none'
  /** The type of the object around it. */
  type?: string
}

/** Of scripts without spaces, some letters in a row. */
const TEXT = {
  words: (value: string) => /\p{L}\p{P}{0,3}\s+\p{P}{0,3}\p{L}|\p{Lo}{6}/u.test(value),
  sentence: (value: string) => {
    const words = value.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
    const plain = words.filter((word) => /^\P{L}*[\p{Ll}\p{Lo}]/u.test(word))
    return (words.length >= 5 && plain.length >= 2) || /\p{Lo}{12}/u.test(value)
  },
}

/** Markup is what somebody has embedded. */
const isText = (value: string, text: Place['text']) =>
  text !== 'none' && !/^\s*</u.test(value) && TEXT[text](value)

function searchPlace(place: Place, search: Search): void {
  const {value, path, text} = place
  if (search.read.has(keyOf(path)) && typeof value === 'string') return
  if (typeof value === 'string') {
    const least = text === 'sentence' && isOtherKind(path, search.fields) ? 'words' : text
    if (isText(value, least)) search.found.push({...place, kind: 'text'})
  } else if (Array.isArray(value)) {
    if (value.some(isBlock) || isNamedRich(path, search)) searchBlocks(place, search)
    else
      for (const item of itemsOf(place))
        searchPlace({...item, text: textInItems(place, search)}, search)
  } else if (isObject(value)) searchFields(place, search)
}

const keyOf = (path: readonly PathSegment[]) => JSON.stringify(path)

function searchFields(place: Place, search: Search): void {
  const {value, path, text} = place
  const {_type, _ref, ...fields} = value as Record<string, unknown>
  const type = path.length > 0 && typeof _type === 'string' ? _type : place.type
  const isSlug = _type === 'slug'
  // one sentence in two languages may be longer in one
  const isPair = Object.entries(fields).some(
    ([name, one]) => isLanguageField(name) && typeof one === 'string' && isText(one, text),
  )
  for (const [name, inner] of Object.entries(fields)) {
    const at = [...path, name]
    const field = fieldOf(at)
    const isLeftOut = search.apart.includes(field) || search.apart.includes(`${field}[]`)
    const isApart = name.startsWith('_') || isSlug || isLeftOut
    if (isApart || (_ref !== undefined && name !== FOLLOW)) continue
    const isOther = name === FOLLOW
    const isTold =
      text !== 'none' && ((isPair && isLanguageField(name)) || isBesideRead(at, search))
    const least = text === 'words' && NAMES_PEOPLE.test(name) ? 'sentence' : text
    searchPlace(
      {value: inner, path: at, type, text: isOther ? 'none' : isTold ? 'words' : least},
      search,
    )
  }
}

/** Fields that hold names and no text. */
const NAMES_PEOPLE = /credit|copyright|licen[cs]e|author|byline|photographer|agency/iu

/** Another language of a text of which one is read. */
const isBesideRead = (path: readonly PathSegment[], {fields}: Search): boolean => {
  const name = path.at(-1)
  if (typeof name !== 'string' || !isLanguageField(name)) return false
  const around = fieldOf(path.slice(0, -1))
  return namedFields(fields).some((field) => {
    const last = fieldSteps(field).at(-1)!.name
    return isLanguageField(last) && field === `${around}.${last}`
  })
}

const namedFields = ({text = [], portableText = []}: ArticleFields) => [...text, ...portableText]

/** In items of an array of which some are read, a few words are told. */
function textInItems({path, text}: Place, {fields}: Search): Place['text'] {
  const items = `${fieldOf(path)}[]`
  const isNamed = namedFields(fields).some(
    (field) => field === items || field.startsWith(`${items}.`),
  )
  return text === 'sentence' && isNamed ? 'words' : text
}

const isBlock = (item: unknown) => isObject(item) && Array.isArray(item.children)

/** Portable Text: of what is read, the objects between and in its lines, and what marks carry. */
function searchBlocks(place: Place, search: Search): void {
  const blocks = itemsOf(place)
  const isUnread = ({value}: Place) =>
    isBlock(value) &&
    (value as {children: unknown[]}).children.some(
      (child) => isObject(child) && typeof child.text === 'string' && isText(child.text, 'words'),
    )
  if (!isNamedRich(place.path, search)) {
    if (place.text !== 'none' && blocks.some(isUnread))
      search.found.push({...place, kind: 'portableText'})
    return
  }
  for (const block of blocks) {
    const inner = {...block, text: 'words' as const}
    if (!isBlock(block.value)) searchPlace(inner, search)
    else {
      const {children, markDefs} = block.value as Record<string, unknown>
      for (const [name, value] of Object.entries({children, markDefs}))
        for (const one of itemsOf({...inner, value, path: [...block.path, name]}))
          if (!isObject(one.value) || (one.value._type ?? 'span') !== 'span')
            searchPlace(one, search)
    }
  }
}

const isNamedRich = (path: readonly PathSegment[], {fields: {portableText = []}}: Search) =>
  portableText.includes(fieldOf(path))

function itemsOf({value, ...place}: Place): Place[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown, index) => {
    const key = isObject(item) ? item._key : undefined
    return {
      ...place,
      value: item,
      path: [...place.path, typeof key === 'string' ? {_key: key} : index],
    }
  })
}

/**
 * Whether options name the field, and what stands there is not what they say: where it ends, or on the way. A path to an
 * object in a Portable Text leads through blocks.
 */
export function isOtherKind(
  path: readonly PathSegment[],
  fields: ArticleFields,
  kind: UnreadPlace['kind'] = 'text',
): boolean {
  const field = fieldOf(path)
  const items = kind === 'text' ? [`${field}[`] : []
  const onTheWay = [`${field}.`, `${field}${FOLLOW}`, ...items]
  return namedFields(fields).some(
    (named) =>
      field === named ||
      field === `${named}[]` ||
      field.startsWith(`${named}.`) ||
      onTheWay.some((start) => named.startsWith(start)),
  )
}
