import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Reporter, type TestModule} from 'vitest/node'

/** How the tests of one file ended. */
export interface FileResult {
  /** Relative to the working folder. */
  file: string
  project: string
  passed: number
  /** How long it ran, what prepares and clears up included. */
  seconds: number
  /** A line for each test that failed: its name and why. A file that fails as a whole has one. */
  failures: string[]
  /** Why each test that was left out was. */
  leftOut: string[]
}

/**
 * Closes a run with one line that machines read: `tests: N passed, N failed`. Where
 * `COPYDESK_TEST_RESULTS` names a file, the results go there instead, for the command that asked.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly {message?: string}[]): void {
    const results = modules.map(resultOf)
    if (errors.length > 0) {
      results.push({
        file: 'outside of any test',
        project: '',
        passed: 0,
        seconds: 0,
        failures: errors.map((error) => firstLine(error)),
        leftOut: [],
      })
    }
    const wanted = process.env.COPYDESK_TEST_RESULTS
    if (wanted) writeFileSync(wanted, JSON.stringify(results))
    // Printed when the process leaves, so that nothing of the runner's own comes after it.
    else {
      const lines = [...leftOutLines(results), closingLine(results)]
      process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`))
    }
  }
}

/** The line for all files together. */
export function closingLine(results: readonly FileResult[]): string {
  const passed = results.reduce((total, result) => total + result.passed, 0)
  const failed = results.reduce((total, {failures}) => total + failures.length, 0)
  return `tests: ${passed} passed, ${failed} failed`
}

/** What was left out and why, a line for each reason. */
export function leftOutLines(results: readonly FileResult[]): string[] {
  const reasons = Map.groupBy(
    results.flatMap(({leftOut}) => leftOut),
    (reason) => reason,
  )
  return [...reasons].map(([reason, {length}]) => `Left out: ${length} tests, because ${reason}.`)
}

/** Where the time went: the files that took longest, and each project's sum. */
export function timeLines(results: readonly FileResult[], longest = 12): string[] {
  const projects = [...Map.groupBy(results, ({project}) => project)].map(
    ([project, files]) => `${project} ${Math.round(sum(files))} s in ${files.length} files`,
  )
  const files = results
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, longest)
    .map(({file, seconds}) => `  ${Math.round(seconds)} s  ${file}`)
  return [`Time, file by file: ${projects.join(', ')}. The longest:`, ...files]
}

const sum = (files: readonly FileResult[]) => files.reduce((total, {seconds}) => total + seconds, 0)

const NO_NOTE = 'they were not asked for or cannot run here'

function resultOf(module: TestModule): FileResult {
  const file = path.relative(process.cwd(), module.moduleId)
  const project = module.project.name
  const {setupDuration, collectDuration, duration} = module.diagnostic()
  const seconds = (setupDuration + collectDuration + duration) / 1000
  const ended: FileResult = {file, project, passed: 0, seconds, failures: [], leftOut: []}
  for (const test of module.children.allTests()) {
    const {state, errors, ...result} = test.result()
    if (state === 'passed') ended.passed++
    else if (state === 'failed') ended.failures.push(`${test.fullName}: ${firstLine(errors?.[0])}`)
    else if (state === 'skipped') ended.leftOut.push(('note' in result && result.note) || NO_NOTE)
  }
  if (module.state() === 'failed' && ended.failures.length === 0) {
    ended.failures.push(firstLine(module.errors()[0]))
  }
  return ended
}

function firstLine(error: {message?: string} | undefined): string {
  return error?.message?.split('\n')[0] || 'no reason given'
}
