import {parseQuery} from '../parse/parseQuery.ts'
import {typesRead} from '../plan/typesRead.ts'
import {QueryError} from '../queryError.ts'
import {type QueryParams} from '../types.ts'
import {type Code} from './code.ts'
import {compileQuery} from './compile.ts'

/** A query ready to run over any view, any number of times. */
export interface PreparedQuery {
  groq: string
  params: QueryParams
  code: Code
  /** The types of the documents that the answer depends on; undefined for any. */
  types: Set<string> | undefined
}

const KEPT = 500
const prepared = new Map<string, PreparedQuery>()
/** Asked for once. What is asked only once is not worth keeping: a lookup by id has another id next time. */
const seen = new Set<string>()

/**
 * Parses and compiles a query; the last ones that came again are kept. `params` has no `$` in its
 * names.
 *
 * @throws QueryError with the place of a syntax error, a missing parameter, or what this lake does
 * not evaluate
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
  try {
    const tree = parseQuery(groq, params)
    return {groq, params, code: compileQuery(tree), types: typesRead(tree)}
  } catch (error) {
    // A tree too deep for the stack is the query's fault.
    if (error instanceof RangeError) throw new QueryError('The query is nested too deeply.')
    throw error
  }
}
