import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {chromiumPath} from './browser/chromium.ts'
import {closingLine, type FileResult, leftOutLines, timeLines} from './closingLine.ts'

/**
 * `npm test` runs every test that this machine can run, but for those that take hours;
 * `npm test -- FILE` runs those of a file or folder, each in its project. What a test needs built, it
 * builds itself. Arguments go to vitest.
 *
 * A browser file that fails is tried a second time, from the start, in a newsroom of its own, and
 * named with its cause: what fails twice has failed, and what does not is a fault of the test.
 */
const args = process.argv.slice(2)
const projects = ['unit', 'thorough', 'screens', 'process', 'packages']
const notes: string[] = []
if (chromiumPath()) projects.push('browser')
else
  notes.push(
    'Left out: the browser tests, because no Chromium was found (set CHROMIUM to its path).',
  )
if (args.some((arg) => /^(\.\/)?tests\/long\b/.test(arg))) projects.push('long')

let {status, results} = runVitest(projects, args)
const again = results.filter(({project, failures}) => project === 'browser' && failures.length > 0)
if (again.length > 0) {
  const files = again.map(({file}) => file)
  console.log(`\nA second try for ${files.join(', ')}`)
  const second = runVitest(['browser'], files)
  for (const {file, failures} of again) {
    const ended = second.results.find((result) => result.file === file)
    const passed = ended && ended.failures.length === 0
    notes.push(`Failed on the first try, ${passed ? 'passed' : 'failed'} on the second: ${file}`)
    for (const cause of failures) notes.push(`  ${cause}`)
  }
  results = [...results.filter((result) => !again.includes(result)), ...second.results]
  if (second.status === 0 && results.every(({failures}) => failures.length === 0)) status = 0
}
for (const note of [...notes, ...leftOutLines(results)]) console.log(note)
if (results.length > 1) for (const line of timeLines(results)) console.log(line)
if (results.length > 0) console.log(closingLine(results))
process.exit(status)

/** One run of vitest: its exit status, and how each file ended (none if it did not get that far). */
function runVitest(projects: string[], args: string[]): {status: number; results: FileResult[]} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-tests-'))
  const resultsFile = path.join(folder, 'results.json')
  const vitest = path.resolve('node_modules/vitest/vitest.mjs')
  const flags = ['--disable-warning=ExperimentalWarning', vitest, 'run']
  const wanted = projects.flatMap((project) => ['--project', project])
  const {status} = spawnSync(process.execPath, [...flags, ...wanted, ...args], {
    stdio: 'inherit',
    env: {...process.env, COPYDESK_TEST_RESULTS: resultsFile},
  })
  const results = existsSync(resultsFile)
    ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as FileResult[])
    : []
  rmSync(folder, {recursive: true, force: true})
  return {status: status ?? 1, results}
}
