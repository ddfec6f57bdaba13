/** Corrections of a clock that are passed over, in milliseconds. */
const TOLERANCE_MS = 60_000

/**
 * The time that transactions carry. Where the machine's clock is set back a little, time stands still
 * until that is caught up with. Where it was far ahead and is right again, time is right again too:
 * the order of transactions is that of their numbers.
 */
export class Clock {
  #last: number

  constructor(last = 0) {
    this.#last = last
  }

  /** ISO 8601, UTC, milliseconds. */
  now(): string {
    const now = Date.now()
    const isSlightlyBack = now < this.#last && this.#last - now <= TOLERANCE_MS
    if (!isSlightlyBack) this.#last = now
    return new Date(this.#last).toISOString()
  }
}
