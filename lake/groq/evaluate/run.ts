import {evaluateSync} from 'groq-js'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {idParts} from '../documents/documentId.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {dereferenceIn, type Run} from '../calls/hostCall.ts'
import {type PreparedQuery} from '../prepare/prepareQuery.ts'
import {withTimeLimit} from './timeLimit.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type LakeDocument} from '../types.ts'

/** What a query may know beside the documents. */
export interface Surroundings {
  /** What `identity()` gives: the id of the user, or `<anonymous>`. */
  identity?: string
  /** What `now()` gives. */
  now?: Date
  projectId?: string
  dataset?: string
}

/** Where a query finds documents: a view, and what is stored behind it. */
export interface Source {
  index: DocumentLookup
  get(id: string): LakeDocument | undefined
  inText?(term: string): TermDocuments
  inId?(term: string): TermDocuments
  sortUpTo: number
}

/** A store as it is, seen through one of its views. */
export function sourceOf<T extends DocumentLookup>(
  {get, texts, ids, sortUpTo}: DocumentStore,
  index: T,
): Source & {index: T} {
  return {index, get, inText: texts.find, inId: ids.find, sortUpTo}
}

/** More documents than the evaluation may loop over. */
export class TooManyDocuments extends Error {}

/**
 * One evaluation of a query over a source, which must stay as it is. It throws TooManyDocuments
 * rather than loop over more than `most`.
 */
export function createRun(
  query: PreparedQuery,
  source: Source,
  options: Surroundings,
  most = Infinity,
): Run {
  const {identity = '<anonymous>', now = new Date(), projectId = '', dataset = ''} = options
  const {index} = source
  const shownAs = (id: string) => index.get(id) ?? index.get(idParts(id).publishedId)
  let handedOut = 0
  const run: Run = {
    index,
    handOut(documents) {
      handedOut += documents
      if (handedOut > most) throw new TooManyDocuments()
    },
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
    inText: once((term) => source.inText?.(term)),
    inId: once((term) => source.inId?.(term)),
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

/** So few documents are looped over before a watch would be set up. */
const FEW_DOCUMENTS = 1000
const SHORT_QUERY = 5000

/** Evaluates a query in at most `limit` milliseconds. Throws what `tooLong` gives. */
export function evaluateOnce(
  query: PreparedQuery,
  source: Source,
  options: Surroundings,
  limit: number,
  tooLong: () => Error,
): unknown {
  if (query.plain && query.groq.length <= SHORT_QUERY) {
    try {
      return createRun(query, source, options, FEW_DOCUMENTS).evaluate(query.tree)
    } catch (error) {
      if (!(error instanceof TooManyDocuments)) throw error
    }
  }
  const run = createRun(query, source, options)
  return withTimeLimit(limit, () => run.evaluate(query.tree), tooLong)
}
