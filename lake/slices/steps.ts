/**
 * Long work that may be interrupted wherever it yields. What it yields is nothing, or a promise that
 * it waits for.
 */
export type Steps<T> = Generator<Promise<unknown> | undefined, T, void>

/** Does all of it now. The work must not wait for anything. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}
