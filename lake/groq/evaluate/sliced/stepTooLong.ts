/** One go was not enough for a part of a query. */
export class StepTooLong extends Error {
  /** Milliseconds. */
  readonly limit: number

  constructor(limit: number) {
    super(`A step takes longer than ${limit} ms.`)
    this.limit = limit
  }
}
