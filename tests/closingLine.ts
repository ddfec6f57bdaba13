import {type Reporter, type TestModule} from 'vitest/node'

/** Closes a run with one line that machines read: `tests: N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = {passed: 0, failed: errors.length, skipped: 0}
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0)
        counts.failed++
      for (const test of module.children.allTests()) {
        const {state} = test.result()
        if (state in counts) counts[state as keyof typeof counts]++
      }
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    // Printed when the process leaves, so that nothing of the runner's own comes after it.
    process.once('exit', () => {
      if (process.env.COPYDESK_LEFT_OUT) process.stdout.write(`${process.env.COPYDESK_LEFT_OUT}\n`)
      process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
    })
  }
}
