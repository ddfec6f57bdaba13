import {type ApiError, mutationError} from '../errors/apiError.ts'
import {type LakeDocument} from '../document/document.ts'

/** Levels of a document. What comes in a body has fewer; patches could put one upon another. */
const MAX_DEPTH = 200

/**
 * What could be stored and not be read again: fields that nest so deep that no answer could hold them;
 * numbers too large for JSON, which would be null after the next start; fields named
 * `hasOwnProperty`, which `groq-js` asks an object for; and fields named `__proto__`, which the patches
 * of the history cannot set.
 *
 * @throws ApiError 400
 */
export function rejectUnreadableFields(document: LakeDocument, index: number): void {
  const what = unreadable(document, MAX_DEPTH)
  if (what) throw invalid(`Document "${document._id}" ${what}.`, index)
}

const UNREADABLE = ['hasOwnProperty', '__proto__']

function unreadable(value: unknown, levels: number): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'has a number that is too large'
  if (typeof value !== 'object' || value === null) return undefined
  if (levels === 0) return `nests deeper than ${MAX_DEPTH} levels`
  const name = UNREADABLE.find((one) => Object.hasOwn(value, one))
  if (name) return `has a field named "${name}", which no query could read: give it another name`
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key]
    if (typeof field === 'string') continue
    const what = unreadable(field, levels - 1)
    if (what) return what
  }
  return undefined
}

function invalid(description: string, index: number): ApiError {
  return mutationError(400, {description, type: 'validationError'}, index)
}
