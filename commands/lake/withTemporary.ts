import {rmSync} from 'node:fs'

/** Does some work with a temporary file or folder, which is gone when the work ends, also by Ctrl-C or `kill`. */
export async function withTemporary<T>(temporary: string, work: () => Promise<T>): Promise<T> {
  const remove = () => rmSync(temporary, {recursive: true, force: true})
  const stop = () => {
    remove()
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work()
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    remove()
  }
}
