import {type RawPatch} from 'mendoza'
import {ARRAY_APPEND_SLICE, ARRAY_APPEND_VALUE, RETURN_INTO_ARRAY_POP} from './operations.ts'
import {isObject, sameJson} from './sameJson.ts'

/** Operations that enter the element at `index` and rewrite it; undefined if it has to be whole. */
type EncodeElement = (before: unknown, after: unknown, index: number) => RawPatch | undefined

/**
 * Operations that write `after` into a blank: runs of elements that are there already, in whatever
 * order, elements of the same `_key` changed inside, and new ones. Undefined where they would be too many.
 */
export function encodeArray(
  before: unknown[],
  after: unknown[],
  encodeElement: EncodeElement,
  maxParts: number,
): RawPatch | undefined {
  const places = placesOf(before)
  const patch: RawPatch = []
  let next = 0
  for (let i = 0; i < after.length;) {
    if (patch.length > maxParts) return undefined
    const at = findEqual(before, after[i], next, places)
    if (at !== undefined) {
      let length = 1
      while (i + length < after.length && at + length < before.length) {
        if (!sameJson(before[at + length], after[i + length])) break
        length++
      }
      patch.push(ARRAY_APPEND_SLICE, at, at + length)
      next = at + length
      i += length
    } else {
      const index = findSameKey(before, after[i], next, places)
      const change = index === undefined ? undefined : encodeElement(before[index], after[i], index)
      const whole = [ARRAY_APPEND_VALUE, after[i]]
      const changed = change && [...change, RETURN_INTO_ARRAY_POP]
      patch.push(...(changed && size(changed) < size(whole) ? changed : whole))
      next = (index ?? next) + 1
      i++
    }
  }
  return patch
}

/** Where elements are: by `_key` for those that have one, by their JSON for all others. */
function placesOf(elements: unknown[]): Map<string, number> {
  const places = new Map<string, number>()
  elements.forEach((element, index) => places.set(nameOf(element), index))
  return places
}

function nameOf(element: unknown): string {
  return isObject(element) && typeof element._key === 'string'
    ? `key ${element._key}`
    : JSON.stringify(element)
}

function findEqual(
  before: unknown[],
  element: unknown,
  next: number,
  places: Map<string, number>,
): number | undefined {
  if (next < before.length && sameJson(before[next], element)) return next
  const place = places.get(nameOf(element))
  return place !== undefined && sameJson(before[place], element) ? place : undefined
}

/** The element to change into this one: that of the same key, else the one whose turn it is. */
function findSameKey(
  before: unknown[],
  element: unknown,
  next: number,
  places: Map<string, number>,
): number | undefined {
  return places.get(nameOf(element)) ?? (next < before.length ? next : undefined)
}

function size(patch: RawPatch): number {
  return JSON.stringify(patch).length
}
