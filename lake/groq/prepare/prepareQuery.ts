import {parse} from 'groq-js'
import {type HostCall} from '../calls/run.ts'
import {narrow} from '../narrow/narrow.ts'
import {QueryError} from '../queryError.ts'
import {someNode} from '../tree/walk.ts'
import {type GroqNode, type QueryParams} from '../types.ts'
import {isPlain} from './plain.ts'
import {rewriteMatch} from './rewriteMatch.ts'
import {typesRead} from './typesRead.ts'
import {rejectUnsupported} from './unsupported.ts'

/** A query ready to run over any view, any number of times. */
export interface PreparedQuery {
  groq: string
  params: QueryParams
  tree: GroqNode
  calls: HostCall[]
  /** True if it takes no longer than the documents it is handed have it: see `isPlain`. */
  plain: boolean
  /** The types of the documents that the answer depends on; undefined for any. */
  types: Set<string> | undefined
}

const KEPT = 500
const prepared = new Map<string, PreparedQuery>()
/** Asked for once. What is asked only once is not worth keeping: a lookup by id has another id next time. */
const seen = new Set<string>()

/**
 * Parses, rewrites and narrows a query; the last ones that came again are kept. `params` has no `$` in its names.
 * Throws QueryError with the place of a syntax error, a missing parameter, or what this lake does
 * not evaluate.
 */
export function prepareQuery(groq: string, params: QueryParams = {}): PreparedQuery {
  const key = `${JSON.stringify(params)} ${groq}`
  const kept = prepared.get(key)
  const query = kept ?? prepare(groq, params)
  if (kept ?? seen.delete(key)) keepLast(prepared, key, () => prepared.set(key, query))
  else keepLast(seen, key, () => seen.add(key))
  return query
}

/** Puts a key at the end, and drops the first of too many. */
function keepLast(kept: Map<string, unknown> | Set<string>, key: string, put: () => unknown): void {
  kept.delete(key)
  put()
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
}

function prepare(groq: string, params: QueryParams): PreparedQuery {
  const parsed = parseGroq(groq, params)
  return asQueryError(() => {
    rejectUnsupported(parsed)
    someNode(parsed, rejectMissingParameter)
    const calls: HostCall[] = []
    const tree = narrow(rewriteMatch(parsed, calls), calls)
    return {groq, params, calls, tree, plain: isPlain(parsed), types: typesRead(parsed)}
  })
}

function parseGroq(groq: string, params: QueryParams): GroqNode {
  try {
    // A comment ends with its line: the last one may be what the query ends with.
    return parse(groq.includes('//') ? `${groq}\n` : groq, {params: {...params}}) as GroqNode
  } catch (error) {
    const {message, position} = error as Error & {position?: number}
    if (position === undefined)
      throw new QueryError(`The query cannot be read: ${message.replace(/\.+$/, '')}.`)
    throw new QueryError(message, 'queryParseError', position, position)
  }
}

function rejectMissingParameter(node: GroqNode): boolean {
  if (node.type === 'Parameter') {
    throw new QueryError(`The query uses the parameter $${node.name}, which was not given.`)
  }
  return false
}

/** A tree too deep for the stack is the query's fault. */
function asQueryError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw new QueryError('The query is nested too deeply.')
    throw error
  }
}
