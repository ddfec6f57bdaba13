import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {LakeError} from '../errors/lakeError.ts'
import {removePort} from './port.ts'

/** SQLite's code for a file that holds something else. */
const NOT_A_DATABASE = 26

/**
 * Takes the lake's folder for this process alone. The lock is the operating system's, on an empty
 * database held open in a write transaction: it goes with the process, however that ends.
 *
 * @returns a function that gives the lock back
 * @throws LakeError `in-use` where another process holds it
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lake.lock')
  const lock = new DatabaseSync(file)
  try {
    lock.exec('PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if ((cause as {errcode?: number}).errcode === NOT_A_DATABASE) {
      throw new LakeError(
        'folder-unwritable',
        `${file} is not a lake's lock file: move it away, then start again.`,
        {cause},
      )
    }
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
