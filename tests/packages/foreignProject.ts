import {execFile, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'

const ROOT = path.resolve('.')

interface Manifest {
  name: string
  version: string
  workspaces?: string[]
  bin?: string | Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

/** The packages of this repository, by name, with their folders. */
export const WORKSPACES = new Map(
  (manifestIn(ROOT).workspaces ?? []).map((workspace) => {
    const folder = path.join(ROOT, workspace)
    return [manifestIn(folder).name, folder]
  }),
)

/** A project elsewhere on this machine that has installed packages of this repository. */
export interface ForeignProject {
  folder: string
  /** Where a package is installed. */
  installed(name: string): string
  /** Every file of an installed package, by its path in it. */
  filesOf(name: string): string[]
  write(file: string, text: string): void
  /** Gives what the command printed. @throws Error with all that it said, where it fails */
  run(command: string, ...args: string[]): Promise<string>
  start(command: string, ...args: string[]): ReturnType<typeof spawn>
  remove(): void
}

/**
 * A project that depends on `dependencies` and has nothing else. Packages of this repository are
 * packed as for a release and unpacked; everything else, and what they declare to need, is linked
 * from here, so that nothing is fetched and what a package does not declare is missing.
 */
export async function foreignProject(dependencies: string[]): Promise<ForeignProject> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-foreign-'))
  const installed = (name: string) => path.join(folder, 'node_modules', name)
  try {
    const ours = dependencies.filter((name) => WORKSPACES.has(name))
    for (const name of ours) {
      mkdirSync(installed(name), {recursive: true})
      const tarball = await packed(name, folder)
      await run(folder, 'tar', '-xzf', tarball, '--strip-components=1', '-C', installed(name))
      linkCommands(folder, installed(name))
    }
    for (const name of ours) {
      const {dependencies: needs = {}, peerDependencies: peers = {}} = manifestIn(installed(name))
      link(folder, Object.keys({...needs, ...peers}), WORKSPACES.get(name))
    }
    const others = dependencies.filter((name) => !WORKSPACES.has(name))
    link(folder, others)
    const versions = Object.fromEntries(dependencies.map((name) => [name, '*']))
    const manifest = {name: 'foreign', private: true, type: 'module', dependencies: versions}
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  } catch (error) {
    rmSync(folder, {recursive: true, force: true})
    throw error
  }
  return {
    folder,
    installed,
    filesOf: (name) => filesBelow(installed(name)),
    write: (file, text) => writeFileSync(path.join(folder, file), text),
    run: (command, ...args) => run(folder, command, ...args),
    start: (command, ...args) => spawn(command, args, {cwd: folder, env: environment(folder)}),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  }
}

/** Packages as they were packed of the same sources, for the next test that wants one. */
const PACKED = path.join(ROOT, 'node_modules/.cache/packed')

/** Packs a package in a copy of its folder that has what its `package.json` names, tools included. */
async function packed(name: string, destination: string): Promise<string> {
  const source = WORKSPACES.get(name)!
  const {version, dependencies, devDependencies, peerDependencies} = manifestIn(source)
  const copy = path.join(destination, 'packing', name)
  cpSync(source, copy, {
    recursive: true,
    filter: (file) => !/[\\/](dist|node_modules)$/.test(file),
  })
  const kept = path.join(PACKED, `${name}-${hashOf(copy)}.tgz`)
  if (!existsSync(kept)) {
    link(copy, Object.keys({...dependencies, ...devDependencies, ...peerDependencies}), source)
    await run(copy, 'npm', 'pack', '--silent', '--pack-destination', destination)
    mkdirSync(PACKED, {recursive: true})
    // Nobody finds half of it under its name.
    const copied = `${kept}.${process.pid}`
    cpSync(path.join(destination, `${name}-${version}.tgz`), copied)
    renameSync(copied, kept)
  }
  rmSync(copy, {recursive: true, force: true})
  return kept
}

/** The same for the same files built with the same tools. */
function hashOf(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')))
  for (const file of filesBelow(folder)) {
    hash.update(file).update(readFileSync(path.join(folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Paths of all files, from the folder on. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

/** Puts packages of this house, and their commands, into a project's `node_modules`. */
function link(project: string, names: string[], from = ROOT): void {
  const modules = path.join(project, 'node_modules')
  for (const name of names) {
    const target = path.join(modules, name)
    if (existsSync(target)) continue
    const nested = path.join(from, 'node_modules', name)
    const source = existsSync(nested) ? nested : path.join(ROOT, 'node_modules', name)
    mkdirSync(path.dirname(target), {recursive: true})
    symlinkSync(source, target)
    linkCommands(project, source)
  }
}

/** Makes the commands of a package runnable in a project, as npm does. */
function linkCommands(project: string, installed: string): void {
  const {name, bin = {}} = manifestIn(installed)
  const commands = typeof bin === 'string' ? {[path.basename(name)]: bin} : bin
  const folder = path.join(project, 'node_modules/.bin')
  mkdirSync(folder, {recursive: true})
  for (const [command, file] of Object.entries(commands)) {
    const target = path.join(installed, file)
    const shim = path.join(folder, command)
    // Two packages bring `sanity`; the first keeps the name.
    if (existsSync(shim)) continue
    chmodSync(target, 0o755)
    symlinkSync(target, shim)
  }
}

async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  try {
    const {stdout} = await promisify(execFile)(command, args, {cwd, env: environment(cwd)})
    return stdout
  } catch (error) {
    const {stdout, stderr} = error as {stdout?: string; stderr?: string}
    throw new Error(`${command} ${args.join(' ')}:\n${stdout}\n${stderr}`, {cause: error})
  }
}

/** The project's own commands, and the Node that the tests run on; nothing of this repository or of a test. */
function environment(folder: string): NodeJS.ProcessEnv {
  const own = [path.join(folder, 'node_modules/.bin'), path.dirname(process.execPath)]
  const foreign = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => !entry.startsWith(ROOT))
  const {NODE_ENV: _, ...env} = process.env
  return {...env, PATH: [...own, ...foreign].join(path.delimiter)}
}
