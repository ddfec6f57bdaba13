import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * `npm run bench` runs every script in `bench/`; `npm run bench -- engine lake` those named, and
 * `npm run bench -- lake:server` a part of one.
 * Each prints its own table; a machine is named first, because figures mean nothing without one.
 */
const folder = path.resolve('bench')
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !all.includes(name.split(':')[0]!))
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”: choose from ${all.join(', ')}.`)
  process.exit(2)
}

const cpus = os.cpus()
const memory = Math.round(os.totalmem() / 2 ** 30)
console.log(
  `${os.type()} ${os.arch()}, ${cpus.length} × ${cpus[0]?.model.trim()}, ${memory} GiB, Node ${process.versions.node}`,
)
let failed = false
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n# ${name}\n`)
  const [script, ...parts] = name.split(':')
  const {status} = spawnSync(
    process.execPath,
    ['--no-warnings', '--expose-gc', path.join(folder, `${script}.ts`), ...parts],
    {
      stdio: 'inherit',
    },
  )
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
