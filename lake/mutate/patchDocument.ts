import {Mutation} from '@sanity/mutator'
import {type LakeDocument} from '../document/document.ts'
import {mutationError} from '../errors/apiError.ts'
import {concretePaths, settledInsert} from './patchPaths.ts'
import {type PatchSpec, wrongShape} from './patchSpec.ts'
import {wrongTarget} from './patchTargets.ts'

/** As the mutator does them, whatever the order in the patch. */
const IN_ORDER = ['setIfMissing', 'set', 'unset', 'diffMatchPatch', 'inc', 'dec', 'insert'] as const

/**
 * Applies a patch with `@sanity/mutator`, which the Studio uses too, so that both come to the same
 * document. `document` is left as it is.
 *
 * @param index the mutation's place in its request, for the error
 * @throws ApiError 400 where the patch is malformed or does not fit the document, 409 where it would
 *   change `_id` or `_type`
 */
export function patchDocument(
  document: LakeDocument,
  patch: PatchSpec,
  index: number,
): LakeDocument {
  const id = document._id
  const invalid = (what: string) => {
    const description = `The patch of document "${id}" cannot be applied: ${what}`
    return mutationError(400, {description, id, type: 'validationError'}, index)
  }
  const malformed = wrongShape(patch)
  if (malformed) throw invalid(malformed)
  let result = document
  for (const name of IN_ORDER) {
    const given = patch[name]
    const operation = name === 'insert' && given ? settledInsert(patch.insert!, result) : given
    if (operation === undefined) continue
    let wrong: string | undefined
    try {
      wrong = wrongTarget(name, operation, result)
      if (!wrong) result = apply({[name]: operation}, result)
    } catch (error) {
      wrong = error instanceof Error ? error.message : String(error)
    }
    if (wrong) throw invalid(wrong)
    for (const attribute of ['_id', '_type'] as const) {
      if (result[attribute] === document[attribute]) continue
      const description = `Cannot modify immutable attribute "${attribute}" of document "${id}"`
      throw mutationError(409, {description, id, type: 'immutableAttributeError'}, index)
    }
  }
  return result
}

function apply(patch: PatchSpec, document: LakeDocument): LakeDocument {
  const spec = {...concretePaths(patch, document), id: document._id}
  return new Mutation({mutations: [{patch: spec as never}]}).apply(document) as LakeDocument
}
