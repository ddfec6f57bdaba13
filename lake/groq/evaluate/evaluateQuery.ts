import {toJS} from 'groq-js'
import {createDocumentIndex} from '../documents/documentIndex.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {type PreparedQuery} from '../prepare/prepareQuery.ts'
import {evaluationError, tooLong} from '../queryError.ts'
import {type Audience, type LakeDocument, type Perspective} from '../types.ts'
import {type Surroundings} from './createRun.ts'
import {evaluateOnce} from './evaluateOnce.ts'
import {type Source, sourceOf} from './source.ts'

export interface EvaluateOptions extends Surroundings {
  /** `raw` if left out. */
  perspective?: Perspective
  /** `member` (sees everything) if left out. */
  audience?: Audience
  /** Milliseconds of computing after which the query is stopped. */
  timeLimit?: number
}

/** Long enough for a full scan of a large dataset, short enough that nobody waits for long. */
export const TIME_LIMIT = 2000

/** A listener's filter looks at one document, within every write. */
const FILTER_TIME_LIMIT = 50

/**
 * Answers a query over a store in one go: a JSON value that shares structure with the documents, so
 * do not change it. Throws QueryError if it cannot be evaluated or takes too long.
 */
export function evaluateQuery(
  query: PreparedQuery,
  store: DocumentStore,
  options: EvaluateOptions = {},
): unknown {
  const index = store.view(options.perspective ?? 'raw', options.audience ?? 'member')
  return evaluateOver(query, sourceOf(store, index), options)
}

/** True if a listener's filter query (`*[…]`) lets this document, or its absence, through. */
export function matchesFilter(
  query: PreparedQuery,
  document: LakeDocument | undefined,
  options: EvaluateOptions = {},
): boolean {
  if (!document) return false
  const index = createDocumentIndex()
  index.put(document)
  const source = {index, get: index.get, sortUpTo: 1}
  const found = evaluateOver(query, source, {timeLimit: FILTER_TIME_LIMIT, ...options})
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
}

function evaluateOver(query: PreparedQuery, source: Source, options: EvaluateOptions): unknown {
  const limit = options.timeLimit ?? TIME_LIMIT
  try {
    return toJson(evaluateOnce(query, source, options, limit, () => tooLong(limit)))
  } catch (error) {
    throw evaluationError(error)
  }
}

/** Dates and paths as text. */
function toJson(data: unknown): unknown {
  return toJS({data} as Parameters<typeof toJS>[0])
}
