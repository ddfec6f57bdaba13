import {isObject} from '../document/isObject.ts'
import {costlyPath} from './costlyPath.ts'
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
  const wrong = patch.insert === undefined ? undefined : wrongInsert(patch.insert)
  return wrong ?? costlyPaths(patch)
}

function costlyPaths(patch: PatchSpec): string | undefined {
  const {unset = [], insert = {}} = patch
  const inInsert = INSERT_PLACES.map((place) => insert[place]).filter((one) => one !== undefined)
  const paths = [
    ...unset,
    ...OBJECTS.flatMap((name) => Object.keys(patch[name] ?? {})),
    ...inInsert,
  ]
  for (const path of paths) {
    const why = costlyPath(String(path))
    if (why) return `the path "${String(path).slice(0, 100)}" ${why}`
  }
  return undefined
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
