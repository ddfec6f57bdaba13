import {execFileSync} from 'node:child_process'
import path from 'node:path'

/** Builds the Studio that is measured, with source maps, by which our code is told from others'. */
export function buildBenchStudio(into: string): void {
  const sanity = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const args = [sanity, 'build', into, '--yes', '--source-maps']
  execFileSync(process.execPath, args, {
    cwd: path.join(import.meta.dirname, 'studio'),
    env: {...process.env, SANITY_TELEMETRY_DISABLED: '1', NO_COLOR: '1'},
    stdio: 'pipe',
  })
}
