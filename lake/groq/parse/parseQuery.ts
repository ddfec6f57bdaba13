import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {QueryError} from '../queryError.ts'
import {type QueryParams} from '../types.ts'
import {rejectTooLarge} from './limits.ts'
import {rejectUnsupported} from './unsupported.ts'

/**
 * The syntax tree of a query, its parameters in place. `params` has no `$` in its names.
 *
 * @throws QueryError with the place of a syntax error, a missing parameter, or what this lake does
 * not evaluate; where it is too large
 */
export function parseQuery(groq: string, params: QueryParams): ExprNode {
  rejectTooLarge(groq)
  const tree = parseGroq(groq, params)
  rejectUnsupported(tree)
  return tree
}

function parseGroq(groq: string, params: QueryParams): ExprNode {
  try {
    // A comment ends with its line: the last one may be what the query ends with.
    return parse(groq.includes('//') ? `${groq}\n` : groq, {params: {...params}})
  } catch (error) {
    if (error instanceof GroqSyntaxError) {
      throw new QueryError(error.message, 'queryParseError', error.position, error.position)
    }
    if (error instanceof RangeError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new QueryError(`The query cannot be read: ${message.replace(/\.+$/, '')}.`)
  }
}
