import {execFileSync} from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve('.')
const PLUGIN = path.join(ROOT, 'plugins/copydesk')

/** A Studio project elsewhere on this machine, with the packed plugin installed as npm would. */
export interface ForeignProject {
  folder: string
  /** Every file of the package, by its path in it. */
  packed: string[]
  write(file: string, text: string): void
  run(command: string, ...args: string[]): void
  remove(): void
}

/**
 * Packs the plugin and unpacks it into `node_modules` of a new project. Its peers are those of this
 * house, so nothing is fetched.
 */
export function foreignProject(): ForeignProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-foreign-'))
  const modules = path.join(folder, 'node_modules')
  const target = path.join(modules, 'sanity-plugin-copydesk')
  mkdirSync(target, {recursive: true})
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name))
  }
  run(PLUGIN, 'npm', 'pack', '--silent', '--pack-destination', folder)
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  run(folder, 'tar', '-xzf', tarball, '--strip-components=1', '-C', target)
  return {
    folder,
    packed: readdirSync(target, {recursive: true, encoding: 'utf8'}).sort(),
    write: (file, text) => writeFileSync(path.join(folder, file), text),
    run: (command, ...args) => run(folder, command, ...args),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  }
}

/** @throws Error with what the command said, where it fails */
function run(cwd: string, command: string, ...args: string[]): void {
  const bin = path.join(ROOT, 'node_modules/.bin')
  const env = {...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`}
  try {
    execFileSync(command, args, {cwd, env, stdio: 'pipe'})
  } catch (error) {
    const {stdout, stderr} = error as {stdout?: Buffer; stderr?: Buffer}
    throw new Error(`${command} ${args.join(' ')}:\n${stdout}\n${stderr}`, {cause: error})
  }
}

/** A file of this house, as a path that another project can import. */
export const inHouse = (file: string): string => path.join(ROOT, file)

/** What a package says of itself. */
export const packageOf = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
