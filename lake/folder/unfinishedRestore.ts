import {readdirSync, rmSync} from 'node:fs'
import path from 'node:path'

const MARK = '.restoring'

/** Where a restore unpacks a backup, beside the folder that it is to take the place of. */
export function restoringFolder(folder: string): string {
  return `${path.resolve(folder)}${MARK}-${process.pid}`
}

/**
 * A restore that was ended in the middle changed nothing: what it unpacked is removed, and that is
 * said. One that is under way in another process is left alone.
 */
export function removeUnfinishedRestores(folder: string): void {
  const parent = path.dirname(path.resolve(folder))
  const prefix = path.basename(path.resolve(folder)) + MARK
  for (const name of readdirSync(parent)) {
    const pid = Number(name.slice(prefix.length + 1))
    if (!name.startsWith(prefix) || isRunning(pid)) continue
    const left = path.join(parent, name)
    rmSync(left, {recursive: true, force: true})
    console.error(`${left} was left by a restore that did not finish and has been removed.`)
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
