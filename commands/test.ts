import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {chromiumPath} from '../tests/browser/chromium.ts'
import {closingLine, type FileResult, leftOutLines} from '../tests/closingLine.ts'
import {buildStudio} from './studioBuild.ts'

/**
 * Runs every test that this machine can run; arguments go to vitest. A browser file that fails is
 * tried a second time, from the start, in a newsroom of its own, and named: a browser on a busy
 * machine may miss what a person would not. What fails twice has failed.
 */
const projects = ['--project', 'unit']
const notes: string[] = []
if (chromiumPath()) {
  await buildStudio((line) => console.log(line))
  projects.push('--project', 'browser')
} else {
  notes.push('Left out: the browser tests, because no Chromium was found (CHROMIUM names one).')
}

let {status, results} = runVitest([...projects, ...process.argv.slice(2)])
const again = results.filter(({project, failed}) => project === 'browser' && failed > 0)
if (again.length > 0) {
  const files = again.map(({file}) => file)
  console.log(`\nA second try for ${files.join(', ')}`)
  const second = runVitest(['--project', 'browser', ...files])
  for (const {file} of again) {
    const ended = second.results.find((result) => result.file === file)
    const passed = ended && ended.failed === 0
    notes.push(`Failed at the first try, ${passed ? 'passed' : 'failed'} at the second: ${file}`)
  }
  results = [...results.filter((result) => !again.includes(result)), ...second.results]
  if (second.status === 0 && results.every(({failed}) => failed === 0)) status = 0
}
for (const note of [...notes, ...leftOutLines(results)]) console.log(note)
if (results.length > 0) console.log(closingLine(results))
process.exit(status)

/** One run of vitest: its exit status, and how each file ended (none if it did not get that far). */
function runVitest(args: string[]): {status: number; results: FileResult[]} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-tests-'))
  const resultsFile = path.join(folder, 'results.json')
  const vitest = path.resolve('node_modules/vitest/vitest.mjs')
  const {status} = spawnSync(process.execPath, [vitest, 'run', ...args], {
    stdio: 'inherit',
    env: {...process.env, COPYDESK_TEST_RESULTS: resultsFile},
  })
  const results = existsSync(resultsFile)
    ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as FileResult[])
    : []
  rmSync(folder, {recursive: true, force: true})
  return {status: status ?? 1, results}
}
