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

/** What effects are about: the revision of a document is its transaction's id. */
export function withoutRevision(document: LakeDocument | null): object | null {
  if (!document) return null
  const {_rev: _, ...content} = document
  return content
}
