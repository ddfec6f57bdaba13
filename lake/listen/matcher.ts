import {canRead, type Identity} from '../access/index.ts'
import {type EvaluateOptions, matchesFilter, type PreparedQuery} from '../groq/index.ts'
import {type LakeDocument} from '../document/document.ts'
import {type Matches} from './mutationEvent.ts'

const verdicts = new WeakMap<PreparedQuery, WeakMap<LakeDocument, boolean>>()

/** With these a filter answers differently by who asks and when. */
const NOT_THE_SAME_FOR_ALL = /\b(identity|now)\s*\(/

/** Tells which documents a listener hears of; asked once a document for all with the same filter. */
export function createMatcher(
  query: PreparedQuery,
  identity: Identity,
  options: EvaluateOptions,
): Matches {
  const answer = (document: LakeDocument) => matchesFilter(query, document, options)
  if (NOT_THE_SAME_FOR_ALL.test(query.groq)) {
    return (document) => canRead(identity, document) && answer(document)
  }
  const known = verdicts.get(query) ?? new WeakMap<LakeDocument, boolean>()
  verdicts.set(query, known)
  return (document) => {
    if (!canRead(identity, document)) return false
    const verdict = known.get(document) ?? answer(document)
    known.set(document, verdict)
    return verdict
  }
}
