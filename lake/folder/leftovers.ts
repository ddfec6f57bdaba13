import {readdirSync, rmSync} from 'node:fs'
import path from 'node:path'

/**
 * Removes from a folder what processes that were ended in the middle left there, under names that hold
 * their number, and says so. What a process that still runs has there is left alone, and so is what may
 * not be removed: in a folder that others use it may be theirs.
 *
 * @param numberIn the number of the process in a name, undefined where the name is none of these
 */
export function clearLeftovers(
  folder: string,
  numberIn: (name: string) => string | undefined,
): void {
  for (const name of namesIn(folder)) {
    const number = numberIn(name)
    if (number === undefined || isRunning(Number(number))) continue
    const left = path.join(folder, name)
    try {
      rmSync(left, {recursive: true, force: true})
    } catch {
      continue
    }
    console.error(`${left} was left by a process that did not finish and has been removed.`)
  }
}

/** The same for what was written beside a file to take its place: `FILE.123.tmp`, and a database's journal of that. */
export function clearUnfinished(file: string): void {
  const name = path.basename(file)
  clearLeftovers(path.dirname(file), (left) => {
    return left.startsWith(name)
      ? /^\.(\d+)\.tmp(?:-journal)?$/.exec(left.slice(name.length))?.[1]
      : undefined
  })
}

export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
