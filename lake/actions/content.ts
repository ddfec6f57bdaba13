import {type LakeDocument} from '../document/document.ts'
import {type DocumentStub} from '../mutate/completeDocument.ts'

/** A document's content under another id: what the lake sets itself is left out. */
export function contentAs(id: string, document: LakeDocument): DocumentStub & {_id: string} {
  const {_rev: _r, _updatedAt: _u, ...content} = document
  return {...content, _id: id}
}

/** The content to publish: pending references made strong. */
export function publishableAs(id: string, document: LakeDocument): DocumentStub & {_id: string} {
  return strengthened(contentAs(id, document)) as DocumentStub & {_id: string}
}

/**
 * References to documents that were not yet published are weak and carry `_strengthenOnPublish`;
 * publishing makes them strong, unless the schema wants them weak.
 */
function strengthened(value: unknown): unknown {
  if (!hasPending(value)) return value
  if (Array.isArray(value)) return value.map(strengthened)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, field]) => [key, strengthened(field)])
  const object = Object.fromEntries(entries) as Record<string, unknown>
  const pending = object._strengthenOnPublish as {weak?: boolean} | undefined
  if (!pending) return object
  const {_strengthenOnPublish: _p, ...reference} = object
  if (!pending.weak) delete reference._weak
  return reference
}

/** Whether any reference in it is to be made strong: hardly any document has one, and the others stay as they are. */
function hasPending(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasPending)
  if ('_strengthenOnPublish' in value) return true
  for (const key in value) {
    if (hasPending((value as Record<string, unknown>)[key])) return true
  }
  return false
}
