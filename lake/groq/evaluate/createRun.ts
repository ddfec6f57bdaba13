import {evaluateSync} from 'groq-js'
import {dereferenceIn} from '../calls/hostCall.ts'
import {type Run} from '../calls/run.ts'
import {idParts} from '../../document/documentId.ts'
import {type PreparedQuery} from '../prepare/prepareQuery.ts'
import {type Source} from './source.ts'

/** What a query may know beside the documents. */
export interface Surroundings {
  /** What `identity()` gives: the id of the user, or `<anonymous>`. */
  identity?: string
  /** What `now()` gives. */
  now?: Date
  projectId?: string
  dataset?: string
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
