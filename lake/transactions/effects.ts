import {type LakeDocument, withoutRevision} from '../document/document.ts'
import {encode} from '../mendoza/index.ts'

/** Mendoza patches between two states of a document: what was done, and what undoes it. */
export interface Effects {
  apply: unknown[]
  revert: unknown[]
}

/** `_rev` is left out, as the hosted API leaves it out: it is the transaction's id. */
export function effectsOf(change: {
  before: LakeDocument | null
  after: LakeDocument | null
}): Effects {
  const from = withoutRevision(change.before)
  const to = withoutRevision(change.after)
  return {apply: encode(from, to), revert: encode(to, from)}
}
