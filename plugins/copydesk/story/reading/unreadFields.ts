import {
  type ArticleFields,
  articleParagraphs,
  fieldOfSteps,
  fieldSteps,
  FOLLOW,
  inWords,
  isLanguageField,
  isObject,
  type PathSegment,
} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {fieldOf} from './fieldOf.ts'
import {type CheckedDocument} from './readDocument.ts'

/** A field of a document that holds text which the checks do not read. */
export interface UnreadField {
  /** As options name it: `sections[].quote`. */
  field: string
  /** The same in a reader's words: `Sections, Quote`. */
  title: string
  /** The type of the object that has it, where it is not the document: `quoteSection`. */
  type?: string
  /** The option that has it read; none where options name it, and it holds a value of another kind. */
  option?: 'text' | 'portableText'
}

type TextFields = Pick<ArticleFields, 'text' | 'portableText' | 'titles'>

/**
 * The fields of a document that hold text and are not read, each once, in the order of the document: of other items in
 * arrays that are read, of objects and annotations in Portable Text, of fields that no option names. Where something
 * beside them is read, a few words count as text; elsewhere a sentence, so that a label or a credit is none. Slugs,
 * addresses, references and what the options leave out are not text. Of a document that it refers to, as much as stands
 * in Portable Text that is read.
 */
export const unreadFields = (document: CheckedDocument, setup: Setup): UnreadField[] =>
  unreadIn(document, setup.fieldsOf(document._type), setup.decisionsField)

/** The same by fields alone. */
export function unreadIn(
  document: CheckedDocument,
  fields: ArticleFields,
  decisionsField?: string,
): UnreadField[] {
  const read = articleParagraphs(document, fields).map(({path}) => keyOf(path))
  const search: Search = {
    fields,
    read: new Set(read),
    apart: [decisionsField, fields.dateline, ...(fields.leftOut ?? [])],
    found: new Map(),
  }
  searchFields({value: document, path: [], text: 'sentence'}, search)
  return [...search.found.values()]
}

interface Search {
  fields: TextFields
  /** The paths of all blocks and strings that are read. */
  read: ReadonlySet<string>
  /** Fields that are not looked into. */
  apart: readonly (string | undefined)[]
  found: Map<string, UnreadField>
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
    const least = text === 'sentence' && isOtherKind(path, search) ? 'words' : text
    if (isText(value, least)) tell(place, 'text', search)
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
  for (const [name, inner] of Object.entries(fields)) {
    const at = [...path, name]
    const field = fieldOf(at)
    const isLeftOut = search.apart.includes(field) || search.apart.includes(`${field}[]`)
    const isApart = name.startsWith('_') || isSlug || isLeftOut
    if (isApart || (_ref !== undefined && name !== FOLLOW)) continue
    const isOther = name === FOLLOW
    const isTold = text !== 'none' && isBesideRead(at, search)
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

const namedFields = ({text = [], portableText = []}: TextFields) => [...text, ...portableText]

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
    if (place.text !== 'none' && blocks.some(isUnread)) tell(place, 'portableText', search)
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

function tell({path, type}: Place, kind: 'text' | 'portableText', search: Search): void {
  const field = fieldOf(path)
  search.found.set(JSON.stringify([field, type]), {
    field,
    title: titleOf(field, search.fields.titles),
    ...(type !== undefined && {type}),
    ...(!isOtherKind(path, search) && {option: kind}),
  })
}

const UNNAMED = [FOLLOW, 'children', 'markDefs', 'value']

/** As the schema calls it, where that is known; the Studio calls a field by its name where it has no title. */
function titleOf(field: string, titles: Record<string, string> = {}): string {
  const steps = fieldSteps(field)
  const named = steps.flatMap(({name}, index) => {
    const path = fieldOfSteps([...steps.slice(0, index), {name, each: false}])
    return UNNAMED.includes(name) ? [] : [titles[path] ?? inWords(name)]
  })
  return named.join(', ')
}

/** Whether options name the field, and what stands there is not what they say: where it ends, or on the way. */
function isOtherKind(path: readonly PathSegment[], {fields}: Search): boolean {
  const field = fieldOf(path)
  const onTheWay = [`${field}.`, `${field}[`, `${field}${FOLLOW}`]
  return namedFields(fields).some(
    (named) =>
      field === named ||
      field === `${named}[]` ||
      field.startsWith(`${named}.`) ||
      onTheWay.some((start) => named.startsWith(start)),
  )
}
