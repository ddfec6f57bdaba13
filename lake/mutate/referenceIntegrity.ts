import {mutationError} from '../errors/apiError.ts'
import {type LakeDocument} from '../document/document.ts'
import {type DocumentSource, type Overlay} from '../transactions/overlay.ts'
import {referencesOf} from '../document/references.ts'

/**
 * Strong references hold: a document that one points to cannot be deleted, and none may be written
 * that points to nothing, nor may it become one of another type. Checked on what the whole transaction comes to.
 *
 * @throws ApiError 409
 */
export function checkReferences(
  base: DocumentSource,
  result: Overlay,
  mayKnow: (id: string) => boolean = () => true,
): void {
  for (const [id, after] of result.changed) {
    const before = base.get(id)
    if (after) checkTargets(after, before, (target) => mayKnow(target) && result.get(target))
    if (!before || after?._type === before._type) continue
    checkNoReferrers(id, result, after ? 'cannot become one of another type' : 'cannot be deleted')
  }
}

function checkTargets(
  after: LakeDocument,
  before: LakeDocument | undefined,
  isThere: (target: string) => unknown,
) {
  const known = before && referencesOf(before).strong
  for (const target of referencesOf(after).strong) {
    if (known?.has(target) || isThere(target)) continue
    throw mutationError(409, {
      description: `Document "${after._id}" references non-existent document "${target}"`,
      id: after._id,
      referenceID: target,
      type: 'documentReferenceDoesNotExistError',
    })
  }
}

function checkNoReferrers(id: string, result: Overlay, what: string) {
  const referencingIDs: string[] = []
  for (const document of result.referencing(id)) {
    if (document._id !== id && referencesOf(document).strong.has(id)) {
      referencingIDs.push(document._id)
    }
  }
  if (referencingIDs.length === 0) return
  throw mutationError(409, {
    description: `Document "${id}" ${what} as there are references to it from "${referencingIDs[0]}"`,
    id,
    referencingIDs,
    type: 'documentHasExistingReferencesError',
  })
}
