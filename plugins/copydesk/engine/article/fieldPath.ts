import {type OtherDocument} from '../model/article.ts'
import {type PathSegment} from '../model/finding.ts'
import {isObject} from '../model/isObject.ts'
import {languageOf} from '../text/language.ts'

/** One place of a document that a field path names. */
export interface FieldPlace {
  value: unknown
  path: PathSegment[]
  /** The index of each array item on the way. */
  at: number[]
  /** The fields on the way in the document that holds it, but for those that say a language. */
  trail: TrailStep[]
  /** The language of the item or field that holds it, where an array or an object has one for each language. */
  language?: string
  /** The document that holds it, where a reference leads to another. */
  within?: OtherDocument
}

/** A field on the way to a place. */
export interface TrailStep {
  name: string
  /** Its path: `sections`, `sections[].body`. */
  field: string
  /** Which item of its array, from 0, unless the items are languages. */
  index?: number
  /** The path of that array: `rooms.en` where `rooms` has one for each language. */
  array?: string
}

/** A step of a field path: a field, and whether all items of its array are meant. */
export interface FieldStep {
  name: string
  each: boolean
}

/**
 * The step from a reference to the document that it refers to, in field paths as in GROQ: `author->name`. Whoever has
 * that document at hand puts it into the reference under this name, where it is read, and where no field can be, with
 * what it is called as its `_title`.
 */
export const FOLLOW = '->'

/** Whether a path leads into another document. */
export const isElsewhere = (path: readonly PathSegment[]): boolean => path.includes(FOLLOW)

/** The part of a path that is in the document itself: of what stands elsewhere, the reference. */
export const ownPath = (path: readonly PathSegment[]): PathSegment[] =>
  isElsewhere(path) ? path.slice(0, path.indexOf(FOLLOW)) : [...path]

/** The steps of a field path: `'sections[].body'` is the `body` of each of the `sections`. */
export const fieldSteps = (field: string): FieldStep[] =>
  field
    .replaceAll(FOLLOW, `.${FOLLOW}.`)
    .split('.')
    .map((part) => {
      const each = part.endsWith('[]')
      return {name: each ? part.slice(0, -2) : part, each}
    })

/** The field path that consists of these steps. */
export const fieldOfSteps = (steps: readonly FieldStep[]): string =>
  steps
    .map(({name, each}) => `${name}${each ? '[]' : ''}`)
    .join('.')
    .replaceAll(`.${FOLLOW}`, FOLLOW)
    .replaceAll(`${FOLLOW}.`, FOLLOW)

/** The places of a document that a field path names, in reading order. Items without a `_key` go by index. */
export function placesAt(document: unknown, field: string): FieldPlace[] {
  const steps = fieldSteps(field)
  return steps.reduce<FieldPlace[]>(
    (places, {name, each}, step) => {
      const own = {name, field: fieldOfSteps([...steps.slice(0, step), {name, each: false}])}
      return places.flatMap((place) => {
        // a span is read with its line
        const value =
          isObject(place.value) && place.value._type !== 'span' ? place.value[name] : undefined
        const isLanguageStep = isInLanguage(place.value, name)
        const inner = {
          ...place,
          value,
          path: [...place.path, name],
          trail: name === FOLLOW ? [] : isLanguageStep ? place.trail : [...place.trail, own],
          ...(name === FOLLOW && isObject(value) && {within: otherDocument(value)}),
          ...(isLanguageStep && {language: name, at: [...place.at, 0]}),
        }
        return each ? itemsOf(inner, own.field) : [inner]
      })
    },
    [{value: document, path: [], at: [], trail: []}],
  )
}

const otherDocument = ({_id, _type, _title}: Record<string, unknown>): OtherDocument => ({
  id: publishedId(String(_id)),
  type: _type as string,
  title: _title as string | undefined,
})

/** The engine imports nothing: elsewhere this is `getPublishedId` of `@sanity/client/csm`. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./u, '')
}

function itemsOf(array: FieldPlace, field: string): FieldPlace[] {
  if (!Array.isArray(array.value)) return []
  const items: unknown[] = array.value
  const languages = languagesOf(items)
  return items.map((value, index) => {
    const language = languages[index]
    return {
      ...array,
      value,
      path: [...array.path, segmentOf(value, index)],
      at: [...array.at, index],
      ...(language ? {language} : {trail: withIndex(array.trail, index, field)}),
    }
  })
}

/** How a path names an item of an array: by its `_key`, or by its index where it has none. */
export function segmentOf(item: unknown, index: number): PathSegment {
  const key = isObject(item) && item._key
  return typeof key === 'string' ? {_key: key} : index
}

const withIndex = (trail: TrailStep[], index: number, array: string): TrailStep[] =>
  trail.map((step) => (step === trail.at(-1) ? {...step, index, array} : step))

/**
 * The language of each item: from a field of it, as `sanity-plugin-internationalized-array` stores it since its version
 * 5, or where the keys of all are languages and their texts are in `value`, from its key, as it stored it before. Keys
 * of two or three letters that somebody has made up may be languages, too.
 */
export function languagesOf(items: readonly unknown[]): (string | undefined)[] {
  const areLanguages = items.every((item) => isObject(item) && isLanguage(item._key))
  return items.map((item) => {
    if (!isObject(item)) return
    const {language, locale, lang, _key} = item
    const isByKey = areLanguages && 'value' in item
    return [language, locale, lang, isByKey && _key].find(isLanguage)
  })
}

/** Whether a field is named by its language, and another beside it by another: `{en: …, de: …}`. */
const isInLanguage = (holder: unknown, name: string): boolean =>
  isObject(holder) &&
  isLanguageField(name) &&
  Object.keys(holder).some((other) => other !== name && isLanguageField(other))

/** Whether a field may be named by its language: of two letters, for `alt`, `sub` and `seo` are languages too. */
export const isLanguageField = (name: string) => /^..(?![a-z])/iu.test(name) && isLanguage(name)

const CODE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu
let names: Intl.DisplayNames | undefined

/** Whether a text is the code of a language that has a name: `de`, `de-AT`. */
function isLanguage(code: unknown): code is string {
  if (typeof code !== 'string' || !CODE.test(code)) return false
  names ??= new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'})
  return !!names.of(languageOf(code)!)
}
