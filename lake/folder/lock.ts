import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {removePort} from './port.ts'

/**
 * Takes the lake's folder for this process alone. The lock is the operating system's, on an empty
 * database held open in a write transaction: it goes with the process, however that ends.
 *
 * @returns a function that gives the lock back
 * @throws LakeError `in-use` where another process holds it
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(path.join(folder, 'lake.lock'))
  try {
    lock.exec('PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new LakeError(
      'in-use',
      `The lake in ${folder} is already running: open it there, or stop that process first.`,
      {cause},
    )
  }
  // A process that ended without closing the lake may have left one.
  removePort(folder)
  return () => lock.close()
}
