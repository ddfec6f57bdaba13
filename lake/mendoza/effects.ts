import {type RawPatch} from 'mendoza'
import {encode} from './encode.ts'

/** What a transaction did to one document, and what undoes it. */
export interface Effects {
  apply: RawPatch
  revert: RawPatch
}

type Stored = Record<string, unknown> | null | undefined

/**
 * The effects between two states of a document, `null` where it did not exist. Revisions are left
 * out of both states, as the hosted API leaves them out.
 */
export function effects(before: Stored, after: Stored): Effects {
  const from = withoutRevision(before)
  const to = withoutRevision(after)
  return {apply: encode(from, to), revert: encode(to, from)}
}

function withoutRevision(document: Stored): Stored {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}
