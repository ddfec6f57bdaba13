import {valuesAt} from './patchPaths.ts'
import {INSERT_PLACES} from './patchSpec.ts'

/** Operations that change a value of their own type only. */
const CHANGES = {inc: 'number', dec: 'number', diffMatchPatch: 'string'} as const

const LAST_BRACKETS = /\[(?:"[^"]*"|[^\]"])*\]$/
const PLAIN_PATH = /^[\w.]+$/

/**
 * What is wrong with what a patch's operation is to change, as half a sentence; undefined if nothing
 * is. `@sanity/mutator` passes over all of this. A place within an item that is gone is passed over
 * here too: somebody else may just have deleted the item, and the rest of the transaction counts.
 *
 * Sources: https://www.sanity.io/docs/content-lake/http-patches for `inc` and `dec`, which "fail if
 * target value is not a numeric value, or doesn't exist"; https://github.com/sanity-io/gradient/issues/487
 * for `diffMatchPatch` of what is no string. No source says it of `insert`.
 */
export function wrongTarget(
  name: string,
  operation: object,
  document: unknown,
): string | undefined {
  if (name === 'insert') return wrongInsert(operation as Record<string, unknown>, document)
  if (!(name in CHANGES)) return undefined
  for (const path of Object.keys(operation)) {
    const wrong = wrongValue(name as keyof typeof CHANGES, path, document)
    if (wrong) return wrong
  }
  return undefined
}

function wrongValue(name: keyof typeof CHANGES, path: string, document: unknown) {
  const type = CHANGES[name]
  const found = valuesAt(path, document)
  const other = found.find((value) => typeof value !== type)
  if (other !== undefined)
    return `"${name}" of "${path}" finds ${shown(other)} instead of a ${type}`
  const missing = found.length === 0 && (type === 'number' || PLAIN_PATH.test(path))
  return missing ? `"${name}" of "${path}" finds nothing: set a ${type} there first` : undefined
}

function wrongInsert(insert: Record<string, unknown>, document: unknown) {
  const place = INSERT_PLACES.find((one) => one in insert)!
  const path = insert[place] as string
  const list = path.replace(LAST_BRACKETS, '')
  if (list === path) return `"insert" at "${path}" names no item: write it as "${path}[-1]"`
  const found = valuesAt(list, document)
  const other = found.find((value) => !Array.isArray(value))
  if (other !== undefined) return `"insert" at "${path}" finds ${shown(other)} instead of an array`
  if (found.length === 0 && PLAIN_PATH.test(list)) {
    return `"insert" at "${path}" finds no array: set one there first, as "setIfMissing" does`
  }
  // The mutator would write the whole array twice.
  if (place === 'replace' && valuesAt(path, document).length === 0) {
    return `"insert" in place of "${path}" finds nothing to replace`
  }
  return undefined
}

const MAX_SHOWN_CHARS = 40

function shown(value: unknown): string {
  const json = JSON.stringify(value)
  return json.length > MAX_SHOWN_CHARS ? `${json.slice(0, MAX_SHOWN_CHARS)}…` : json
}
