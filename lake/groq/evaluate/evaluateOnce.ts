import {type PreparedQuery} from '../prepare/prepareQuery.ts'
import {createRun, type Surroundings, TooManyDocuments} from './createRun.ts'
import {type Source} from './source.ts'
import {withTimeLimit} from './timeLimit.ts'

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
