import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Reporter, type TestModule} from 'vitest/node'

/** How the tests of one file ended; a file that fails as a whole counts as one failed test. */
export interface FileResult {
  /** Relative to the working folder. */
  file: string
  project: string
  passed: number
  failed: number
  /** Why each test that was left out was. */
  leftOut: string[]
}

/**
 * Closes a run with one line that machines read: `tests: N passed, N failed`. Where
 * `COPYDESK_TEST_RESULTS` names a file, the results go there instead, for the command that asked.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const results = modules.map(resultOf)
    if (errors.length > 0)
      results.push({
        file: 'outside of any test',
        project: '',
        passed: 0,
        failed: errors.length,
        leftOut: [],
      })
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
  const sum = (key: 'passed' | 'failed') =>
    results.reduce((total, result) => total + result[key], 0)
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed`
}

/** What was left out and why, a line for each reason. */
export function leftOutLines(results: readonly FileResult[]): string[] {
  const reasons = Map.groupBy(
    results.flatMap(({leftOut}) => leftOut),
    (reason) => reason,
  )
  return [...reasons].map(([reason, {length}]) => `Left out: ${length} tests, because ${reason}.`)
}

const NO_NOTE = 'they were not asked for or cannot run here'

function resultOf(module: TestModule): FileResult {
  const counts = {passed: 0, failed: 0, leftOut: [] as string[]}
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'skipped') counts.leftOut.push(result.note ?? NO_NOTE)
    else if (result.state !== 'pending') counts[result.state]++
  }
  if (module.state() === 'failed' && counts.failed === 0) counts.failed = 1
  const file = path.relative(process.cwd(), module.moduleId)
  return {file, project: module.project.name, ...counts}
}
