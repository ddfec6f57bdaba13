import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {chromiumPath} from '../tests/browser/chromium.ts'
import {buildStudio} from './studioBuild.ts'

/** Runs every test that this machine can run; arguments go to vitest. */
const projects = ['--project', 'unit']
let leftOut = ''
if (chromiumPath()) {
  await buildStudio((line) => console.log(line))
  projects.push('--project', 'browser')
} else {
  leftOut = 'Left out: the browser tests, because no Chromium was found (CHROMIUM names one).'
}
const vitest = path.resolve('node_modules/vitest/vitest.mjs')
const {status} = spawnSync(
  process.execPath,
  [vitest, 'run', ...projects, ...process.argv.slice(2)],
  {stdio: 'inherit', env: {...process.env, COPYDESK_LEFT_OUT: leftOut}},
)
process.exit(status ?? 1)
