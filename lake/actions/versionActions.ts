import {type LakeDocument} from '../document/document.ts'
import {groupOf, variantOf} from '../document/documentId.ts'
import {type Staging} from '../mutate/staging.ts'
import {malformed} from './actionError.ts'
import {contentAs} from './content.ts'
import {discardVariant, required, requireVariant} from './documentActions.ts'
import {documentStub, optionalText, type RawAction, text} from './actionFields.ts'

/** A version of a document in a release, or its draft: given in full, or copied from `baseId`. */
export function createVersion(staging: Staging, action: RawAction): void {
  const publishedId = text(action, 'publishedId')
  if (action.document !== undefined) {
    const document = documentStub(action, 'document')
    requireVersionOf(action, publishedId, document._id)
    staging.create(document)
    return
  }
  const versionId = text(action, 'versionId')
  const baseId = text(action, 'baseId')
  requireVersionOf(action, publishedId, versionId)
  const base: LakeDocument = required(staging, baseId)
  const revision = optionalText(action, 'ifBaseRevisionId')
  if (revision) staging.requireRevision(baseId, revision)
  staging.create({...contentAs(versionId, base), _system: {base: {id: baseId, rev: base._rev}}})
}

export function replaceVersion(staging: Staging, action: RawAction): void {
  const document = documentStub(action, 'document')
  requireVariant(action, document._id)
  required(staging, document._id)
  staging.createOrReplace(document)
}

export function discardVersion(staging: Staging, action: RawAction): void {
  discardVariant(staging, action, text(action, 'versionId'))
}

/** Marks a version so that publishing its release takes the published document back. */
export function unpublishVersion(staging: Staging, action: RawAction): void {
  const versionId = text(action, 'versionId')
  const publishedId = text(action, 'publishedId')
  requireVersionOf(action, publishedId, versionId)
  const published = required(staging, publishedId)
  if (!staging.documents.get(versionId)) staging.create(contentAs(versionId, published))
  staging.patch(versionId, {setIfMissing: {_system: {}}, set: {'_system.delete': true}})
}

function requireVersionOf(action: RawAction, publishedId: string, versionId: string): void {
  if (groupOf(versionId) === publishedId && variantOf(versionId) !== 'published') return
  throw malformed(action.actionType, `"${versionId}" is no version of "${publishedId}"`)
}
