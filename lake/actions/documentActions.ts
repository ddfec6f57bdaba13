import {type LakeDocument} from '../document/document.ts'
import {groupOf, variantOf} from '../document/documentId.ts'
import {type Staging} from '../mutate/staging.ts'
import {actionError, malformed} from './actionError.ts'
import {contentAs, publishableAs} from './content.ts'
import {
  documentStub,
  flag,
  object,
  optionalText,
  type RawAction,
  text,
  texts,
} from './actionFields.ts'

/** The draft of a new document, or of a published one. */
export function create(staging: Staging, action: RawAction): void {
  const attributes = documentStub(action, 'attributes')
  if (action.ifExists === 'ignore') staging.createIfNotExists(attributes)
  else staging.create(attributes)
}

export function replaceDraft(staging: Staging, action: RawAction): void {
  const attributes = documentStub(action, 'attributes')
  requireVariant(action, attributes._id, optionalText(action, 'publishedId'))
  staging.createOrReplace(attributes)
}

/** Patches a draft, which is copied from the published document where there is none. */
export function edit(staging: Staging, action: RawAction): void {
  const {draftId, publishedId} = idsOf(action)
  staging.requireKnowable(draftId)
  if (!staging.documents.get(draftId)) {
    staging.create(contentAs(draftId, required(staging, publishedId)))
  }
  staging.patch(draftId, object(action, 'patch'))
}

/**
 * Deletes a published document and those drafts and versions of it that are named. With `purge` the
 * history goes too, and that of all drafts and versions which were gone before.
 */
export function deleteDocument(staging: Staging, action: RawAction): void {
  const publishedId = publishedIdOf(action)
  const included = texts(action, 'includeDrafts')
  for (const id of included) requireVariant(action, id, publishedId)
  staging.requireKnowable(`drafts.${publishedId}`)
  required(staging, publishedId)
  const forgotten = [...staging.documents.versionsOf(publishedId)].find(
    ({_id}) => _id !== publishedId && !included.includes(_id),
  )
  if (forgotten && variantOf(forgotten._id) === 'draft') {
    throw actionError(
      `Document "${publishedId}" has the draft "${forgotten._id}", which the action does not include.`,
      publishedId,
    )
  }
  for (const id of included) staging.delete(id)
  staging.delete(publishedId)
  if (!flag(action, 'purge')) return
  for (const id of staging.context.idsEverOf(publishedId)) {
    if (!staging.documents.get(id)) staging.purge(id)
  }
}

export function discard(staging: Staging, action: RawAction): void {
  discardVariant(staging, action, text(action, 'draftId'))
}

/** Deletes a draft or version, and with `purge` what is remembered of it. */
export function discardVariant(staging: Staging, action: RawAction, id: string): void {
  requireVariant(action, id)
  required(staging, id)
  if (flag(action, 'purge')) staging.purge(id)
  else staging.delete(id)
}

/** Puts a draft in the place of the published document. */
export function publish(staging: Staging, action: RawAction): void {
  const {draftId, publishedId} = idsOf(action)
  const draft = required(staging, draftId)
  const draftRevision = optionalText(action, 'ifDraftRevisionId')
  const publishedRevision = optionalText(action, 'ifPublishedRevisionId')
  if (draftRevision) staging.requireRevision(draftId, draftRevision)
  if (publishedRevision) staging.requireRevision(publishedId, publishedRevision)
  publishAs(staging, publishedId, draft)
}

/** Writes `version` as the published document, keeping when that was created, and deletes it. */
export function publishAs(staging: Staging, publishedId: string, version: LakeDocument): void {
  const published = staging.documents.get(publishedId)
  const content = publishableAs(publishedId, version)
  staging.createOrReplace({...content, _createdAt: published?._createdAt ?? version._createdAt})
  staging.delete(version._id)
}

/** Takes a published document back: it becomes the draft, where there is none. */
export function unpublish(staging: Staging, action: RawAction): void {
  const {draftId, publishedId} = idsOf(action)
  const published = required(staging, publishedId)
  staging.createIfNotExists(contentAs(draftId, published))
  staging.delete(publishedId)
}

/** A draft or version, and the document that it is one of. */
function idsOf(action: RawAction): {draftId: string; publishedId: string} {
  const draftId = text(action, 'draftId')
  const publishedId = publishedIdOf(action)
  requireVariant(action, draftId, publishedId)
  return {draftId, publishedId}
}

/**
 * No action is to take the public document for a draft, nor that of one document for another's.
 *
 * @throws ApiError 400
 */
export function requireVariant(action: RawAction, id: string, publishedId = groupOf(id)): void {
  if (variantOf(id) === 'published') {
    throw malformed(action.actionType, `"${id}" is the id of no draft and of no version`)
  }
  if (groupOf(id) !== publishedId) {
    throw malformed(action.actionType, `"${id}" is no draft and no version of "${publishedId}"`)
  }
}

function publishedIdOf(action: RawAction): string {
  const id = text(action, 'publishedId')
  if (variantOf(id) === 'published') return id
  throw malformed(action.actionType, `"${id}" is not the id of a published document`)
}

/** @throws ApiError 409 where the document does not exist */
export function required(staging: Staging, id: string): LakeDocument {
  staging.requireKnowable(id)
  const document = staging.documents.get(id)
  if (document) return document
  throw actionError(
    `Document "${id}" does not exist: it may have been deleted in the meantime.`,
    id,
  )
}
