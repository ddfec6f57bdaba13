/**
 * The time that transactions carry. It never goes back, even where the machine's clock does: the
 * order of timestamps is the order of transactions.
 */
export class Clock {
  #last: number

  constructor(last = 0) {
    this.#last = last
  }

  /** ISO 8601, UTC, milliseconds. */
  now(): string {
    this.#last = Math.max(this.#last, Date.now())
    return new Date(this.#last).toISOString()
  }
}
