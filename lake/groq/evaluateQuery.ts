import {evaluateSync, toJS} from 'groq-js'
import {createDocumentIndex, type DocumentIndex} from './documentIndex.ts'
import {type DocumentStore} from './documentStore.ts'
import {dereferenceIn, type Run} from './hostCall.ts'
import {type PreparedQuery} from './prepareQuery.ts'
import {QueryError} from './queryError.ts'
import {withTimeLimit} from './timeLimit.ts'
import {type Audience, type LakeDocument, type Perspective} from './types.ts'

export interface EvaluateOptions {
  /** `raw` if left out. */
  perspective?: Perspective
  /** `member` (sees everything) if left out. */
  audience?: Audience
  /** What `identity()` gives: the id of the user, or `<anonymous>`. */
  identity?: string
  /** What `now()` gives. */
  now?: Date
  projectId?: string
  dataset?: string
  /** Milliseconds after which the query is stopped. */
  timeLimit?: number
}

/** Long enough for a full scan of a large dataset, short enough that nobody waits for long. */
const TIME_LIMIT = 2000

/**
 * Answers a query over a store: a JSON value that shares structure with the documents, so do not
 * change it. Throws QueryError if it cannot be evaluated or takes too long.
 */
export function evaluateQuery(
  query: PreparedQuery,
  store: DocumentStore,
  options: EvaluateOptions = {},
): unknown {
  const view = store.view(options.perspective ?? 'raw', options.audience ?? 'member')
  return evaluateOver(query, view, options)
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
  const found = evaluateOver(query, index, options)
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
}

function evaluateOver(
  query: PreparedQuery,
  index: DocumentIndex,
  options: EvaluateOptions,
): unknown {
  const {identity = '<anonymous>', now = new Date(), projectId = '', dataset = ''} = options
  const known = {params: query.params, timestamp: now, identity}
  const run: Run = {index, options: known, calls: query.calls, answers: new Map()}
  const evaluate = () => {
    const dereference = dereferenceIn(run) as (reference: {_ref: string}) => {_id: string}
    const sanity = {projectId, dataset}
    return toJS(evaluateSync(query.tree, {...known, dataset: [], sanity, dereference}))
  }
  const limit = options.timeLimit ?? TIME_LIMIT
  try {
    return withTimeLimit(limit, evaluate, () => tooLong(limit))
  } catch (error) {
    if (error instanceof QueryError) throw error
    throw new QueryError(`The query cannot be evaluated: ${reason(error)}.`, 'queryEvaluationError')
  }
}

function tooLong(limit: number): QueryError {
  return new QueryError(
    `The query was stopped after ${limit} ms: narrow its filter (_id, _type, references) or slice it.`,
    'queryTimeout',
  )
}

function reason(error: unknown): string {
  return error instanceof RangeError ? 'it is nested too deeply or grows too large' : String(error)
}
