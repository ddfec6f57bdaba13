import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const FILES = ['schema.json', 'publishing/sanity.types.ts']
const STEPS = [
  ['schema', 'extract', '--force', '--enforce-required-fields'],
  ['typegen', 'generate'],
]

const check = process.argv.includes('--check')
const before = new Map(FILES.map((file) => [file, read(file)]))

try {
  for (const step of STEPS) run(step)
  const changed = FILES.filter((file) => read(file) !== before.get(file))
  if (check && changed.length > 0) {
    restore()
    console.error(
      `${changed.join(' and ')}: not what the schemas and queries say; run: npm run types`,
    )
    process.exitCode = 1
  } else {
    console.log(
      changed.length > 0 ? `Wrote ${changed.join(' and ')}.` : 'The types are up to date.',
    )
  }
} catch (error) {
  restore()
  console.error((error as Error).message)
  process.exitCode = 2
}

/** Runs a step of the Sanity CLI and shows what it says only where it fails. */
function run(step: string[]): void {
  const cli = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...step], {
    encoding: 'utf8',
    env: {...process.env, SANITY_TELEMETRY_DISABLED: '1'},
  })
  if (status !== 0) throw new Error(`sanity ${step.join(' ')} failed.\n${stdout}${stderr}`.trim())
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** A check leaves the files as they were. */
function restore(): void {
  for (const [file, text] of before) if (text !== undefined) writeFileSync(file, text)
}
