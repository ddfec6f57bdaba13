import {execFile, execFileSync} from 'node:child_process'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import {temporaryFolder, testLake} from '../testLake.ts'
import {hostedName} from './hostedName.ts'

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** True where a certificate can be made for the hosted name. */
export function canStandIn(): boolean {
  try {
    execFileSync('openssl', ['version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** A lake under the hosted service's name, and Sanity's own command line, unmodified, to talk to it. */
export async function lakeForCli() {
  const running = await testLake()
  const name = await hostedName(running.lake.port, await temporaryFolder())
  onTestFinished(() => name.close())
  const env = {
    ...process.env,
    ...name.env,
    HOME: await temporaryFolder(),
    CI: '1',
    SANITY_AUTH_TOKEN: running.lake.token,
    SANITY_STUDIO_PROJECT_ID: running.lake.projectId,
    SANITY_STUDIO_DATASET: running.lake.dataset,
    SANITY_TELEMETRY_DISABLED: '1',
  }
  const script = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const sanity = (...args: string[]) =>
    new Promise<Outcome>((resolve) =>
      execFile(process.execPath, [script, ...args], {env}, (error, stdout, stderr) =>
        resolve({code: error ? Number(error.code ?? 1) : 0, stdout, stderr}),
      ),
    )
  return {...running, asked: name.asked, sanity}
}
