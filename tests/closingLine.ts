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
  skipped: number
}

/**
 * Closes a run with one line that machines read: `tests: N passed, N failed`. Where
 * `COPYDESK_TEST_RESULTS` names a file, the results go there instead, for the command that asked.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const results = modules.map(resultOf)
    if (errors.length > 0)
      results.push({...NONE, file: 'outside of any test', project: '', failed: errors.length})
    const wanted = process.env.COPYDESK_TEST_RESULTS
    if (wanted) writeFileSync(wanted, JSON.stringify(results))
    // Printed when the process leaves, so that nothing of the runner's own comes after it.
    else process.once('exit', () => process.stdout.write(`${closingLine(results)}\n`))
  }
}

/** The line for all files together. */
export function closingLine(results: readonly FileResult[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed${skipped}`
}

const NONE = {passed: 0, failed: 0, skipped: 0}

function resultOf(module: TestModule): FileResult {
  const counts = {...NONE}
  for (const test of module.children.allTests()) {
    const {state} = test.result()
    if (state in counts) counts[state as keyof typeof counts]++
  }
  if (module.state() === 'failed' && counts.failed === 0) counts.failed = 1
  const file = path.relative(process.cwd(), module.moduleId)
  return {file, project: module.project.name, ...counts}
}
