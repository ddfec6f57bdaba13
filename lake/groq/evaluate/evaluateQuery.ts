import {toJS} from 'groq-js'
import {type LakeDocument} from '../../document/document.ts'
import {type Steps} from '../../slices/steps.ts'
import {createDocumentIndex} from '../documents/documentIndex.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {evaluationError, tooLong} from '../queryError.ts'
import {type Audience, type Perspective} from '../types.ts'
import {valueOf} from './code.ts'
import {type PreparedQuery} from './prepareQuery.ts'
import {liveSource, Run, type Surroundings} from './run.ts'

export interface EvaluateOptions extends Surroundings {
  /** `raw` if left out. */
  perspective?: Perspective
  /** `member` (sees everything) if left out. */
  audience?: Audience
  /** Milliseconds of computing after which the query is stopped. */
  timeLimit?: number
}

/** Milliseconds: long enough for a full scan of a large dataset, and nobody waits for long. */
export const TIME_LIMIT = 2000

/** Milliseconds: a listener's filter looks at one document, within every write. */
const FILTER_TIME_LIMIT = 50

/**
 * Answers a query over a store in one go: a JSON value that shares structure with the documents, so
 * do not change it.
 *
 * @throws QueryError if it cannot be evaluated or takes too long
 */
export function evaluateQuery(
  query: PreparedQuery,
  store: DocumentStore,
  options: EvaluateOptions = {},
): unknown {
  const {perspective = 'raw', audience = 'member', timeLimit = TIME_LIMIT} = options
  const source = liveSource(store, store.view(perspective, audience))
  return inOneGo(query, new Run(source, {...options, sortUpTo: store.sortUpTo}), timeLimit)
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
  const source = {index, get: index.get, find: () => undefined}
  const {timeLimit = FILTER_TIME_LIMIT} = options
  const found = inOneGo(
    query,
    new Run(source, {...options, sortUpTo: 1, longestStep: timeLimit}),
    timeLimit,
  )
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
}

function inOneGo(query: PreparedQuery, run: Run, timeLimit: number): unknown {
  try {
    return toJson(finishWithin(evaluation(query, run), timeLimit))
  } catch (error) {
    throw evaluationError(error)
  } finally {
    run.end()
  }
}

/** A query's value in steps. */
export function evaluation({code}: PreparedQuery, run: Run): Steps<unknown> {
  return stepped(valueOf(code, {run, value: null, parent: undefined, hidden: false}), run)
}

/** Tells the run where each step begins. */
function* stepped<T>(steps: Steps<T>, run: Run): Steps<T> {
  try {
    for (;;) {
      run.beginStep()
      const {done, value} = steps.next()
      if (done) return value
      yield value
    }
  } finally {
    steps.return(undefined as T)
  }
}

function finishWithin(steps: Steps<unknown>, limit: number): unknown {
  const until = performance.now() + limit
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
    if (performance.now() > until) throw tooLong(limit)
  }
}

/** Dates and paths as text. */
function toJson(data: unknown): unknown {
  return toJS({data} as Parameters<typeof toJS>[0])
}
