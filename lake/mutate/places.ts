import {isObject} from '../document/isObject.ts'

/** A place in a document: the names and indexes that lead to it. */
export type Place = (string | number)[]

const NAME = /(?:^|\.)([A-Za-z_]\w*)|\[(?:"([^"'\\]+)"|'([^"'\\]+)')\]/y
const INDEX = /\[(\d+)\]/y
const KEY = /\[\s*_key\s*==\s*(?:"([^"'\\]*)"|'([^"'\\]*)')\s*\]/y

/**
 * The one place that a path of names, indexes and keys leads to, where everything on its way is there;
 * of a field of an object the object is enough. Undefined for any other path.
 *
 * @param keysOf where items are by their `_key`, in a document that stays as it is
 */
export function placeAt(
  path: string,
  document: unknown,
  keysOf: (list: unknown[], key: string) => number | undefined = findKey,
): Place | undefined {
  const place: Place = []
  let value = document
  for (let at = 0; at < path.length;) {
    const read = (pattern: RegExp) => {
      pattern.lastIndex = at
      const found = pattern.exec(path)
      if (found) at = pattern.lastIndex
      return found && (found[1] ?? found[2] ?? found[3])
    }
    const name = read(NAME)
    if (name !== null) {
      if (!isObject(value) || name === '__proto__') return undefined
      const isThere = Object.hasOwn(value, name)
      if (!isThere && at < path.length) return undefined
      place.push(name)
      value = isThere ? value[name] : undefined
      continue
    }
    const index = read(INDEX)
    const key = index === null ? read(KEY) : null
    if (!Array.isArray(value) || (index === null && key === null)) return undefined
    const i = key === null ? Number(index) : keysOf(value, key)
    if (i === undefined || i >= value.length) return undefined
    place.push(i)
    value = value[i]
  }
  return place.length > 0 ? place : undefined
}

/** Undefined where none has it, or several have. */
function findKey(list: unknown[], key: string): number | undefined {
  let found: number | undefined
  for (let i = 0; i < list.length; i++) {
    const item = list[i]
    if (!isObject(item) || item._key !== key) continue
    if (found !== undefined) return undefined
    found = i
  }
  return found
}

const known = new WeakMap<unknown[], Map<unknown, number | undefined>>()

/** The same, of lists that nobody changes: they are gone through once. */
export function findKnownKey(list: unknown[], key: string): number | undefined {
  let keys = known.get(list)
  if (!keys) {
    keys = new Map()
    for (const [i, item] of list.entries()) {
      if (!isObject(item)) continue
      keys.set(item._key, keys.has(item._key) ? undefined : i)
    }
    known.set(list, keys)
  }
  return keys.get(key)
}

/** What is at a place. */
export function valueAt(place: Place, document: unknown): unknown {
  return place.reduce((value, step) => (value as Record<string | number, unknown>)[step], document)
}

/** A document that is changed place by place: what changes is copied once, however many places it has. */
export class Changing {
  #document: object
  readonly #own = new Set<unknown>()

  constructor(document: object) {
    this.#document = document
  }

  get document(): object {
    return this.#document
  }

  /** Goes on with what somebody else made of it. */
  replace(document: object): void {
    this.#document = document
  }

  put(place: Place, value: unknown): void {
    this.#container(place)[place.at(-1)!] = value
  }

  remove(place: Place): void {
    const container = this.#container(place)
    const last = place.at(-1)!
    if (Array.isArray(container)) container.splice(Number(last), 1)
    else delete container[last]
  }

  #container(place: Place): Record<string | number, unknown> {
    let container = (this.#document = this.#owned(this.#document))
    for (const step of place.slice(0, -1)) {
      const inner = this.#owned((container as Record<string | number, unknown>)[step] as object)
      ;(container as Record<string | number, unknown>)[step] = inner
      container = inner
    }
    return container as Record<string | number, unknown>
  }

  #owned<T extends object>(container: T): T {
    if (this.#own.has(container)) return container
    const copy = (Array.isArray(container) ? container.slice() : {...container}) as T
    this.#own.add(copy)
    return copy
  }
}
