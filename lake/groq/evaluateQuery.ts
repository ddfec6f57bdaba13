import {evaluateSync, toJS} from 'groq-js'
import {createDocumentIndex, type DocumentIndex} from './documentIndex.ts'
import {idParts} from './documentId.ts'
import {type DocumentStore} from './documentStore.ts'
import {dereferenceIn, type Run} from './hostCall.ts'
import {type PreparedQuery} from './prepareQuery.ts'
import {QueryError} from './queryError.ts'
import {withTimeLimit} from './timeLimit.ts'
import {type TokenIndex} from './tokenIndex.ts'
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
  const {get, texts, ids, sortUpTo} = store
  const index = store.view(options.perspective ?? 'raw', options.audience ?? 'member')
  return evaluateOver(query, {index, get, texts, ids, sortUpTo}, options)
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
  const found = evaluateOver(query, {index, get: index.get, sortUpTo: 1}, options)
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
}

/** Where a query finds documents: a view, and what is stored behind it. */
interface Source {
  index: DocumentIndex
  get(id: string): LakeDocument | undefined
  texts?: TokenIndex
  ids?: TokenIndex
  sortUpTo: number
}

function evaluateOver(query: PreparedQuery, source: Source, options: EvaluateOptions): unknown {
  const limit = options.timeLimit ?? TIME_LIMIT
  const run = createRun(query, source, options)
  const work = () => run.evaluate(query.tree)
  try {
    // One document is done with before a watch is set up, unless a pattern runs away.
    const quick = source.index.size <= 1 && !query.hasPatterns
    return toJson(quick ? work() : withTimeLimit(limit, work, () => tooLong(limit)))
  } catch (error) {
    if (error instanceof QueryError) throw error
    throw new QueryError(`The query cannot be evaluated: ${reason(error)}.`, 'queryEvaluationError')
  }
}

function createRun(query: PreparedQuery, source: Source, options: EvaluateOptions): Run {
  const {identity = '<anonymous>', now = new Date(), projectId = '', dataset = ''} = options
  const {index} = source
  const shownAs = (id: string) => index.get(id) ?? index.get(idParts(id).publishedId)
  const run: Run = {
    index,
    calls: query.calls,
    answers: new Map(),
    chunk: [],
    sortUpTo: source.sortUpTo,
    evaluate: (tree) => evaluateSync(tree, known).data,
    storedOf: (shown) => shown && source.get((shown._originalId as string) ?? shown._id),
    shownOf(stored) {
      const shown = shownAs(stored._id)
      return (shown?._originalId ?? shown?._id) === stored._id ? shown : undefined
    },
    inText: once((term) => source.texts?.find(term)),
    inId: once((term) => source.ids?.find(term)),
  }
  const dereference = dereferenceIn(run) as (reference: {_ref: string}) => {_id: string}
  const sanity = {projectId, dataset}
  const known = {params: query.params, timestamp: now, identity, sanity, dataset: [], dereference}
  return run
}

function once<T>(find: (term: string) => T): (term: string) => T {
  const found = new Map<string, T>()
  return (term) => {
    if (!found.has(term)) found.set(term, find(term))
    return found.get(term)!
  }
}

/** Dates and paths as text. */
function toJson(data: unknown): unknown {
  return toJS({data} as Parameters<typeof toJS>[0])
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
