import {Mutation} from '@sanity/mutator'
import {type LakeDocument} from '../document/document.ts'
import {mutationError} from '../errors/apiError.ts'
import {concretePaths, settledInsert, valuesAt} from './patchPaths.ts'
import {type PatchSpec, wrongShape} from './patchSpec.ts'
import {wrongTarget} from './patchTargets.ts'
import {Changing, placeAt, valueAt} from './places.ts'
import {patchedText, requireShort} from './textPatch.ts'
import {startClock} from '../slices/inSlices.ts'

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
  const computed = startClock()
  for (const name of IN_ORDER) {
    const given = patch[name]
    const operation = name === 'insert' && given ? settledInsert(patch.insert!, result) : given
    if (operation === undefined) continue
    let wrong: string | undefined
    try {
      wrong = wrongTarget(name, operation, result)
      if (!wrong) result = apply({[name]: operation}, result, computed)
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

/** Milliseconds for one patch: until it is applied, nothing else is done. */
const MAX_MS = 1000

function apply(patch: PatchSpec, document: LakeDocument, computed: () => number): LakeDocument {
  const changing = new Changing(document)
  for (const [name, part] of partsOf(concretePaths(patch, document))) {
    if (applyHere(changing, name, part)) continue
    if (name === 'diffMatchPatch')
      requireShortTexts(part as Record<string, string>, changing.document)
    changing.replace(asMutated({[name]: part}, changing.document as LakeDocument))
    if (computed() > MAX_MS) {
      throw new Error(`it takes more than ${MAX_MS} ms: send it in smaller parts`)
    }
  }
  return changing.document as LakeDocument
}

type Part = [name: keyof PatchSpec, part: PatchSpec[keyof PatchSpec]]

/** The operations of a patch path by path. */
function partsOf(patch: PatchSpec): Part[] {
  return IN_ORDER.flatMap((name): Part[] => {
    const operation = patch[name]
    if (operation === undefined) return []
    if (name === 'insert') return [[name, operation]]
    if (name === 'unset') return (operation as string[]).map((path) => [name, [path]])
    return Object.entries(operation).map(([path, value]) => [name, {[path]: value as never}])
  })
}

/**
 * Does what needs no search, where the mutator would copy all that is around it: to change each of many
 * fields would copy all of them each time.
 *
 * @returns false where it is the mutator's to do
 */
function applyHere(changing: Changing, name: string, part: Part[1]): boolean {
  if (name === 'insert' || !part) return false
  const [path, given] = Array.isArray(part) ? [String(part[0])] : Object.entries(part)[0]
  const place = placeAt(path, changing.document)
  if (!place) return false
  const value = valueAt(place, changing.document)
  switch (name) {
    case 'set':
      changing.put(place, given)
      return true
    case 'setIfMissing':
      if (value === undefined) changing.put(place, given)
      return true
    case 'unset':
      if (value !== undefined) changing.remove(place)
      return true
    case 'inc':
    case 'dec':
      if (typeof value !== 'number') return false
      changing.put(place, name === 'inc' ? value + Number(given) : value - Number(given))
      return true
    case 'diffMatchPatch': {
      if (typeof value !== 'string') return false
      changing.put(place, patchedText(value, String(given), mutatedText))
      return true
    }
    default:
      return false
  }
}

function requireShortTexts(part: Record<string, string>, document: unknown): void {
  for (const [path, patch] of Object.entries(part)) {
    const texts = valuesAt(path, document)
    const characters = texts.reduce<number>((sum, text) => sum + String(text).length, 0)
    requireShort(patch, characters)
  }
}

function mutatedText(value: string, patch: string): string {
  const alone = {_id: 'text', _type: 'text', text: value} as unknown as LakeDocument
  return String(asMutated({diffMatchPatch: {text: patch}}, alone).text)
}

function asMutated(patch: PatchSpec, document: LakeDocument): LakeDocument {
  const spec = {...patch, id: document._id}
  return new Mutation({mutations: [{patch: spec as never}]}).apply(document) as LakeDocument
}
