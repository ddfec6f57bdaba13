import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * Writes a page that is made from the code; where the command was called with `--check` it only says whether it would
 * change, and exits with 1 if so.
 * @param name from the root of the repository
 * @param make the page, from what it is now
 * @param command that writes it
 */
export function keepUpToDate(name: string, make: (now: string) => string, command: string): void {
  const file = path.resolve(name)
  const now = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const page = make(now)
  if (page === now) console.log(`${name} is up to date.`)
  else if (process.argv.includes('--check')) {
    console.error(`${name} is out of date; run: ${command}`)
    process.exitCode = 1
  } else {
    writeFileSync(file, page)
    console.log(`Wrote ${name}.`)
  }
}
