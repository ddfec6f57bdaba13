/** A query that cannot be answered, through its own fault: answer 400 with the description. */
export class QueryError extends Error {
  /** Offsets into the query text, where the fault has a place. */
  readonly start?: number
  readonly end?: number
  /** `queryParseError`, `queryEvaluationError` or `queryTimeout`, as the hosted API has it. */
  readonly kind: string

  constructor(description: string, kind = 'queryParseError', start?: number, end?: number) {
    super(description)
    this.name = 'QueryError'
    this.kind = kind
    this.start = start
    this.end = end
  }
}

/** Words of one search, and characters. Each word becomes a test of its own. */
const MOST_WORDS = 1000
const MOST_CHARACTERS = 200_000

/** @throws QueryError where somebody searches for more than one can search for at once */
export function rejectManyWords(words: number, characters = 0): void {
  if (words <= MOST_WORDS && characters <= MOST_CHARACTERS) return
  throw new QueryError(
    `A search takes no more than ${MOST_WORDS} words: search for fewer.`,
    'queryEvaluationError',
  )
}

/** One step of a query would keep everything else waiting. `limit`: milliseconds. */
export function stepTooLong(limit: number): QueryError {
  return new QueryError(
    `The query was stopped: one step of it computes for more than ${limit} ms; give it shorter texts or lists.`,
    'queryTimeout',
  )
}

/** The query took all its time, milliseconds. */
export function tooLong(limit: number): QueryError {
  return new QueryError(
    `The query was stopped after ${limit} ms: narrow its filter (_id, _type, references) or slice it.`,
    'queryTimeout',
  )
}

/** What an error while evaluating is to whoever asked. */
export function evaluationError(error: unknown): QueryError {
  if (error instanceof QueryError) return error
  const tooLarge = error instanceof RangeError
  const reason = tooLarge ? 'it is nested too deeply or grows too large' : String(error)
  return new QueryError(`The query cannot be evaluated: ${reason}.`, 'queryEvaluationError')
}
