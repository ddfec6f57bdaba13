import {existsSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {isRunning} from './leftovers.ts'

const UNPACKING = '.restoring'
const UNPACKED = '.restored'

/** Where a restore unpacks a backup, beside the folder that it is to take the place of. */
export function restoringFolder(folder: string): string {
  return `${path.resolve(folder)}${UNPACKING}-${process.pid}`
}

/** Where it stands once it is whole, until it takes that place. */
export function restoredFolder(folder: string): string {
  return `${path.resolve(folder)}${UNPACKED}-${process.pid}`
}

/**
 * Clears up after restores that were ended in the middle, and says what became of them. Where the
 * lake was moved away already, what is restored takes its place; else nothing was changed, and what
 * was unpacked is removed. A restore that is under way in another process is left alone.
 */
export function clearUnfinishedRestores(folder: string): void {
  for (const left of leftBy(folder, UNPACKED)) {
    if (existsSync(folder)) remove(left)
    else {
      renameSync(left, folder)
      console.error(`${folder} was being restored when that was ended: it is restored now.`)
    }
  }
  for (const left of leftBy(folder, UNPACKING)) remove(left)
}

function leftBy(folder: string, mark: string): string[] {
  const parent = path.dirname(path.resolve(folder))
  const prefix = path.basename(path.resolve(folder)) + mark
  if (!statSync(parent, {throwIfNoEntry: false})?.isDirectory()) return []
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length + 1))))
    .map((name) => path.join(parent, name))
}

function remove(left: string): void {
  rmSync(left, {recursive: true, force: true})
  console.error(`${left} was left by a restore that did not finish and has been removed.`)
}
