import {arrayToJSONMatchPath, extractWithPath} from '@sanity/mutator'
import {findKnownKey, type Place, placeAt, valueAt} from './places.ts'
import {type PatchSpec} from './patchSpec.ts'

/** Operations that must reach each value once: the mutator applies a range's twice. */
const ONCE_EACH = ['inc', 'dec', 'diffMatchPatch'] as const

/**
 * Rewrites a patch's JSONMatch paths into those that `@sanity/mutator` applies rightly: `a[*]`,
 * which it does not parse, becomes `a[0:]`; and where an operation counts how often it is applied,
 * a path that matches many becomes the paths of what it matches.
 */
export function concretePaths(patch: PatchSpec, document: unknown): PatchSpec {
  const rewritten: PatchSpec = {...patch}
  if (patch.set) rewritten.set = atPlaces(patch.set, document)
  if (patch.setIfMissing) rewritten.setIfMissing = atPlaces(patch.setIfMissing, document)
  if (patch.unset) {
    const places = patch.unset.flatMap((path) => itemsApart(everyItem(path), document))
    rewritten.unset = Object.keys(fewEnough(places.map((place) => [place, true])))
  }
  if (patch.insert) rewritten.insert = mapStrings(patch.insert)
  for (const name of ONCE_EACH) {
    const operation = patch[name]
    if (operation) Object.assign(rewritten, {[name]: eachOnce(operation, document)})
  }
  return rewritten
}

/** `a[*]` in the words that the mutator knows. */
export function everyItem(path: string): string {
  return path.replaceAll('[*]', EVERY_ITEM)
}

const EVERY_ITEM = '[0:]'

/**
 * What sets the items of lists, at those that are there: where the mutator finds no list, it would
 * make an object in its place.
 */
function atPlaces(operation: Record<string, unknown>, document: unknown): Record<string, unknown> {
  return fewEnough(
    Object.entries(operation).flatMap(([path, value]) =>
      placesOf(everyItem(path), document).map((place): [string, unknown] => [place, value]),
    ),
  )
}

/** Places that one operation may reach: each is written by itself, which takes as long as its list. */
const MAX_PLACES = 5000

function fewEnough(entries: [string, unknown][]): Record<string, unknown> {
  if (entries.length <= MAX_PLACES) return Object.fromEntries(entries)
  throw new Error(`it reaches ${entries.length} places, the limit is ${MAX_PLACES}`)
}

/** Brackets at the end of a path: items that go together, for each that goes moves those after it. */
const LAST_ITEMS = /(?:\[(?:"[^"]*"|'[^']*'|[^\]"'])*\])*$/

/** The paths of what a path reaches in each item of a list: the mutator goes through all for each. */
function itemsApart(path: string, document: unknown): string[] {
  const last = LAST_ITEMS.exec(path)?.[0] ?? ''
  const head = path.slice(0, path.length - last.length)
  return placesOf(head, document).map((place) => place + last)
}

/** Those of the values at a path that are there, found item by item. */
export function valuesAt(path: string, document: unknown): unknown[] {
  return matchesAt(path, document)
    .map(({value}) => value)
    .filter((value) => value !== undefined)
}

/** What a path reaches, found item by item, and where that is. */
function matchesAt(path: string, document: unknown): {path: Place; value: unknown}[] {
  return itemsApart(everyItem(path), document).flatMap((one) => {
    const place = placeAt(one, document, findKnownKey)
    const value = place && valueAt(place, document)
    return value === undefined
      ? (extractWithPath(one, document) as {path: Place; value: unknown}[])
      : [{path: place!, value}]
  })
}

/** Brackets that choose items of a list, not those around the name of a field. */
const ITEMS = /\[(?!["'])(?:"[^"]*"|'[^']*'|[^\]"'])*\]/g

/** The paths of what a path reaches, up to its last brackets; itself where it has none. */
function placesOf(path: string, document: unknown, from = 0): string[] {
  ITEMS.lastIndex = from
  const found = path.includes('..') ? null : ITEMS.exec(path)
  if (!found || found.index === 0) return [path]
  const place = placeAt(path, document, findKnownKey)
  if (place) return [arrayToJSONMatchPath(place as never)]
  const end = found.index + found[0].length
  if (found[0] === EVERY_ITEM) {
    const list = placeAt(path.slice(0, found.index), document, findKnownKey)
    const items = list && valueAt(list, document)
    if (Array.isArray(items)) {
      const head = arrayToJSONMatchPath(list as never)
      return items.flatMap((_, i) => {
        const item = `${head}[${i}]`
        return placesOf(item + path.slice(end), document, item.length)
      })
    }
  }
  return extractWithPath(path.slice(0, end), document)
    .filter(({value}) => value !== undefined)
    .flatMap((item) => {
      const place = arrayToJSONMatchPath(item.path as never)
      return placesOf(place + path.slice(end), document, place.length)
    })
}

/**
 * An insertion in the place of what a range holds, as the mutator does it rightly. A client that
 * deletes to the end of a list sends `a[2:-1]`, which is `a[2:]`; in the place of nothing at the end
 * it comes after the last item.
 *
 * @returns undefined where nothing is to be done
 */
export function settledInsert(
  insert: Record<string, unknown>,
  document: unknown,
): Record<string, unknown> | undefined {
  const [, list, start] = /^(.*)\[(-?\d+):-1\]$/.exec(String(insert.replace)) ?? []
  if (list === undefined || insert.replace === undefined) return insert
  const path = `${list}[${start}:]`
  const lists = extractWithPath(everyItem(list), document).filter(({value}) => Array.isArray(value))
  if (lists.length !== 1 || extractWithPath(everyItem(path), document).length > 0) {
    return {...insert, replace: path}
  }
  const {replace: _, items, ...rest} = insert
  return Array.isArray(items) && items.length === 0
    ? undefined
    : {...rest, items, after: `${list}[-1]`}
}

function mapStrings(insert: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(insert).map(([key, value]) => [
      key,
      typeof value === 'string' ? everyItem(value) : value,
    ]),
  )
}

function eachOnce(operation: Record<string, unknown>, document: unknown): Record<string, unknown> {
  const entries = Object.entries(operation).flatMap(([path, value]) =>
    /[:*]|[.][.]/.test(path)
      ? matchesAt(path, document).map((match): [string, unknown] => [
          arrayToJSONMatchPath(match.path as never),
          value,
        ])
      : placesOf(path, document).map((place): [string, unknown] => [place, value]),
  )
  return fewEnough(Object.entries(Object.fromEntries(entries)))
}
