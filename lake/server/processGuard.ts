/** More failures than this in a minute are no accident: the process had better start anew. */
const MAX_FAILURES_PER_MINUTE = 20

/**
 * Keeps the process running when an error reaches nobody who would catch it: it is logged. Every
 * request and socket has its own guard, this is the last one. It is safe to go on because no such
 * error can leave anything half written: a transaction is worked out aside, written under one COMMIT,
 * and only then put in memory, where what fails is read from the disk again.
 *
 * For whoever owns the process, as the lake's own commands do; a program that embeds the lake decides
 * for itself.
 *
 * @returns how to end it
 */
export function guardProcess(): () => void {
  let failures: number[] = []
  const log = (error: unknown) => {
    console.error(`Not caught: ${error instanceof Error ? error.stack : String(error)}`)
    const now = Date.now()
    failures = [...failures.filter((at) => at > now - 60_000), now]
    if (failures.length > MAX_FAILURES_PER_MINUTE) process.exit(1)
  }
  process.on('uncaughtException', log)
  process.on('unhandledRejection', log)
  return () => {
    process.off('uncaughtException', log)
    process.off('unhandledRejection', log)
  }
}
