import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout} from 'node:timers/promises'
import {lakeTarget} from '../lakeTarget.ts'

export const STUDIO_FOLDER = path.resolve('dist')

/** Everything that ends up in the Studio's bundle. */
const SOURCES = [
  'sanity.config.ts',
  'sanity.cli.ts',
  'lakeTarget.ts',
  'package-lock.json',
  'schemas',
  'plugins',
  'desk',
  'migrations/shared',
  'publishing/datelineText.ts',
  'lake/connect',
  'lake/streams',
]

const STAMP_FILE = path.join(STUDIO_FOLDER, 'copydesk-build.txt')

/**
 * Builds the Studio into `dist/` unless the build there was made from the same sources and for the
 * same lake. Of several processes that want it at once, one builds and the others wait. `say` is told
 * what goes on, in sentences.
 *
 * @throws Error with the build's own words where it fails.
 */
export async function buildStudio(say: (line: string) => void): Promise<void> {
  const stamp = await sourceStamp()
  if ((await builtStamp()) === stamp) return
  const unlock = await lockBuild()
  try {
    const built = await builtStamp()
    if (built === stamp) return
    say(
      `${built ? 'The Studio has changed: building it' : 'Building the Studio'} (about half a minute) …`,
    )
    const started = Date.now()
    const tick = setInterval(() => say(`  still building, ${seconds(started)} s`), 10_000)
    await runBuild().finally(() => clearInterval(tick))
    await writeFile(STAMP_FILE, stamp)
    say(`Built the Studio in ${seconds(started)} s.`)
  } finally {
    unlock()
  }
}

/** What the build in `dist/` was made from, or '' where there is none. */
async function builtStamp(): Promise<string> {
  if (!existsSync(path.join(STUDIO_FOLDER, 'index.html'))) return ''
  return readFile(STAMP_FILE, 'utf8').catch(() => '')
}

/** Waits until no other process builds. A lock of SQLite's, which ends with its process. */
async function lockBuild(): Promise<() => void> {
  await mkdir('.sanity', {recursive: true})
  const lock = new DatabaseSync(path.resolve('.sanity/build.lock'))
  while (true) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return () => lock.close()
    } catch (error) {
      if (!String(error).includes('locked')) throw error
      await setTimeout(200)
    }
  }
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000)

async function sourceStamp(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(lakeTarget()))
  for (const file of (await Promise.all(SOURCES.map(filesBelow))).flat().sort()) {
    hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesBelow(source: string): Promise<string[]> {
  if (path.extname(source)) return [source]
  const entries = await readdir(source, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](dist|node_modules)[\\/]/.test(file))
}

function runBuild(): Promise<void> {
  const sanity = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const child = spawn(process.execPath, [sanity, 'build', STUDIO_FOLDER, '--yes'], {
    env: {...process.env, NODE_ENV: 'production', SANITY_TELEMETRY_DISABLED: '1', NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The Studio could not be built:\n${output}`)),
    )
  })
}
