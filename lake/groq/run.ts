import {evaluateSync} from 'groq-js'
import {type DocumentLookup} from './documentIndex.ts'
import {idParts} from './documentId.ts'
import {dereferenceIn, type Run} from './hostCall.ts'
import {type PreparedQuery} from './prepareQuery.ts'
import {type TermDocuments} from './tokenIndex.ts'
import {type LakeDocument} from './types.ts'

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

/** One evaluation of a query over a source, which must stay as it is. */
export function createRun(query: PreparedQuery, source: Source, options: Surroundings): Run {
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
