import {Mutation} from '@sanity/mutator'
import {type LakeDocument} from '../document.ts'
import {mutationError} from '../apiError.ts'
import {concretePaths} from './patchPaths.ts'

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

const OPERATIONS = ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch'] as const
const KNOWN = new Set([
  ...OPERATIONS,
  ...['unset', 'insert', 'id', 'query', 'params', 'ifRevisionID', 'ifRevisionId'],
])

/**
 * Applies a patch with `@sanity/mutator`, which the Studio uses too, so that both come to the same
 * document. `document` is left as it is.
 *
 * @throws ApiError 400 where the patch is malformed, 409 where it would change `_id` or `_type`
 */
export function patchDocument(document: LakeDocument, patch: PatchSpec): LakeDocument {
  checkShape(patch, document._id)
  const {ifRevisionID: _a, ifRevisionId: _b, query: _c, params: _d, ...operations} = patch
  let patched: unknown
  try {
    const spec = {...concretePaths(operations, document), id: document._id}
    patched = new Mutation({mutations: [{patch: spec as never}]}).apply(document)
  } catch (error) {
    throw invalid(document._id, error instanceof Error ? error.message : String(error))
  }
  const result = patched as LakeDocument
  for (const attribute of ['_id', '_type'] as const) {
    if (result[attribute] !== document[attribute]) {
      throw mutationError(409, {
        description: `Cannot modify immutable attribute "${attribute}" of document "${document._id}"`,
        id: document._id,
        type: 'immutableAttributeError',
      })
    }
  }
  return result
}

function checkShape(patch: PatchSpec, id: string): void {
  for (const key of Object.keys(patch)) {
    if (!KNOWN.has(key)) throw invalid(id, `the operation "${key}" is not known`)
  }
  for (const name of OPERATIONS) {
    const value = patch[name]
    if (value !== undefined && !isObject(value)) throw invalid(id, `"${name}" must be an object`)
  }
  for (const [name, type] of [
    ['inc', 'number'],
    ['dec', 'number'],
    ['diffMatchPatch', 'string'],
  ] as const) {
    for (const [path, value] of Object.entries(patch[name] ?? {})) {
      if (typeof value !== type) throw invalid(id, `"${name}" of "${path}" must be a ${type}`)
    }
  }
  if (patch.unset !== undefined && !isStrings(patch.unset)) {
    throw invalid(id, '"unset" must be an array of paths')
  }
  if (patch.insert !== undefined) checkInsert(patch.insert, id)
}

function checkInsert(insert: unknown, id: string): void {
  const {items, ...where} = isObject(insert) ? insert : {}
  const places = ['before', 'after', 'replace'].filter((place) => typeof where[place] === 'string')
  if (!Array.isArray(items) || places.length !== 1) {
    throw invalid(id, '"insert" needs "items" and one of "before", "after", "replace"')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function invalid(id: string, what: string) {
  return mutationError(400, {
    description: `The patch of document "${id}" cannot be applied: ${what}`,
    id,
    type: 'validationError',
  })
}
