import {createHash} from 'node:crypto'
import {LRUCache} from 'lru-cache'
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
  /** Bytes that it takes up, about. */
  size: number
}

const MAX_QUERIES = 500
const MAX_BYTES = 32 * 2 ** 20
/** What the code of a query takes up for each character of it, about. */
const BYTES_PER_CHARACTER = 50

const prepared = new LRUCache<string, PreparedQuery>({
  max: MAX_QUERIES,
  maxSize: MAX_BYTES,
  sizeCalculation: ({size}) => size,
})
/** Asked for once. What is asked only once is not worth keeping: a lookup by id has another id next time. */
const seen = new LRUCache<string, true>({max: MAX_QUERIES})

/**
 * Parses and compiles a query; the last ones that came again are kept. `params` has no `$` in its
 * names.
 *
 * @throws QueryError with the place of a syntax error, a missing parameter, or what this lake does
 * not evaluate; where it is too large
 */
export function prepareQuery(groq: string, params: QueryParams = {}): PreparedQuery {
  const given = written(params)
  const key = keyOf(`${given} ${groq}`)
  const kept = prepared.get(key)
  if (kept) return kept
  const size = BYTES_PER_CHARACTER * groq.length + 4 * given.length + 1000
  const query = prepare(groq, params, size)
  if (seen.delete(key)) prepared.set(key, query)
  else seen.set(key, true)
  return query
}

function written(params: QueryParams): string {
  try {
    return JSON.stringify(params)
  } catch {
    throw new QueryError('The parameters are nested too deeply: give flatter ones.')
  }
}

/** A long text by its hash: keys of what was asked for once are kept too. */
function keyOf(text: string): string {
  return text.length <= 200 ? text : createHash('sha256').update(text).digest('base64')
}

/** How much is kept, in bytes: for tests. */
export function preparedBytes(): number {
  return prepared.calculatedSize
}

function prepare(groq: string, params: QueryParams, size: number): PreparedQuery {
  try {
    const tree = parseQuery(groq, params)
    return {groq, params, code: compileQuery(tree), types: typesRead(tree), size}
  } catch (error) {
    // A tree too deep for the stack is the query's fault.
    if (error instanceof RangeError) throw new QueryError('The query is nested too deeply.')
    throw error
  }
}
