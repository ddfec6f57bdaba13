import {getPublishedId, getVersionFromId, isDraftId, isVersionId} from '@sanity/client/csm'

/** A stored document. It is never changed in place: every write makes a new object. */
export interface LakeDocument {
  _id: string
  _type: string
  _rev: string
  /** ISO 8601, UTC, milliseconds. */
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

export {getDraftId as draftIdOf, getVersionId as versionIdOf} from '@sanity/client/csm'

/** The id that a document and its draft and versions share: `drafts.a` and `versions.r1.a` → `a`. */
export function groupOf(id: string): string {
  return getPublishedId(id)
}

/** Where in its group an id stands: published, the draft, or the version of a release. */
export function variantOf(id: string): 'published' | 'draft' | 'version' {
  if (isDraftId(id)) return 'draft'
  return isVersionId(id) ? 'version' : 'published'
}

/** The release that a version id belongs to: `versions.r1.a` → `r1`. */
export function releaseOf(id: string): string | undefined {
  return getVersionFromId(id)
}

/** True for `_.…` documents, such as releases, which have neither drafts nor versions. */
export function isSystemId(id: string): boolean {
  return id.startsWith('_.')
}

const ID = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$/

/** Content Lake's rule for ids: letters, digits, `.`, `_`, `-`, at most 128, no `-` or `.` in front. */
export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 128 && ID.test(id) && !id.includes('..')
}

/** What effects are about: the revision of a document is its transaction's id. */
export function withoutRevision(document: LakeDocument | null): object | null {
  if (!document) return null
  const {_rev: _, ...content} = document
  return content
}
