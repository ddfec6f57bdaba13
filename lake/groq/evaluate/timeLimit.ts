import vm from 'node:vm'

const RUN = '__copydeskLakeWork'
const script = new vm.Script(`globalThis.${RUN}()`)

/**
 * Runs synchronous work, stopped after `milliseconds` wherever it is, in a regular expression too.
 * Throws what `timedOut` gives when it was stopped. Whatever the work was changing stays half
 * changed: it may only build, not alter.
 */
export function withTimeLimit<T>(milliseconds: number, work: () => T, timedOut: () => Error): T {
  const host = globalThis as unknown as Record<string, unknown>
  host[RUN] = work
  try {
    return script.runInThisContext({timeout: milliseconds}) as T
  } catch (error) {
    const stopped = (error as {code?: string}).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    throw stopped ? timedOut() : error
  } finally {
    delete host[RUN]
  }
}
