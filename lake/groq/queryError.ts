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
