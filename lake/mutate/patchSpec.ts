import {isObject} from '../document/isObject.ts'
/** What a patch may carry: the operations, keyed by JSONMatch paths, and guards. */
export interface PatchSpec {
  id?: string
  query?: string
  params?: Record<string, unknown>
  ifRevisionID?: string
  ifRevisionId?: string
  set?: Record<string, unknown>
  setIfMissing?: Record<string, unknown>
  unset?: string[]
  inc?: Record<string, number>
  dec?: Record<string, number>
  diffMatchPatch?: Record<string, string>
  insert?: Record<string, unknown> & {items?: unknown[]}
}

const OBJECTS = ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch'] as const
const KNOWN = new Set<string>([
  ...OBJECTS,
  ...['unset', 'insert', 'id', 'query', 'params', 'ifRevisionID', 'ifRevisionId'],
])
export const INSERT_PLACES = ['before', 'after', 'replace'] as const

/** What of a patch cannot be read; undefined if nothing. */
export function wrongShape(patch: PatchSpec): string | undefined {
  for (const key of Object.keys(patch)) {
    if (!KNOWN.has(key)) return `the operation "${key}" is not known`
  }
  for (const name of OBJECTS) {
    const value = patch[name]
    if (value !== undefined && !isObject(value)) return `"${name}" must be an object`
  }
  for (const [name, type] of [
    ['inc', 'number'],
    ['dec', 'number'],
    ['diffMatchPatch', 'string'],
  ] as const) {
    for (const [path, value] of Object.entries(patch[name] ?? {})) {
      if (typeof value !== type) return `"${name}" of "${path}" must be a ${type}`
    }
  }
  if (patch.unset !== undefined && !isStrings(patch.unset)) {
    return '"unset" must be an array of paths'
  }
  return patch.insert === undefined ? undefined : wrongInsert(patch.insert)
}

function wrongInsert(insert: unknown): string | undefined {
  const {items, ...where} = isObject(insert) ? insert : {}
  const [place, ...others] = INSERT_PLACES.filter((one) => one in where)
  if (!Array.isArray(items) || typeof where[place] !== 'string' || others.length > 0) {
    return '"insert" needs "items" and one of "before", "after", "replace"'
  }
  return undefined
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
