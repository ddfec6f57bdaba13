import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {type Running, runCommand} from './runNpm.ts'
import {sparePort} from './sparePort.ts'

/**
 * What a copy of the project needs for the Studio. It finds `node_modules` in a folder above, but for
 * what npm has put beside a package, which comes along.
 */
const SOURCES = [
  'commands',
  'content',
  'desk',
  'lake',
  'lakeTarget.ts',
  'migrations',
  'plugins',
  'publishing',
  'sanity.cli.ts',
  'sanity.config.ts',
  'schemas',
  'site',
  'tsconfig.json',
]

/** A copy of the project in which `npm run dev` runs: what it writes is in nobody's way. */
export interface DevelopedCopy {
  folder: string
  lakeFolder: string
  /** `npm run dev` in the copy, ready to be opened. */
  develop(): Promise<{link: string; port: number; running: Running}>
  /** Ends what still runs. */
  stop(): Promise<void>
  remove(): Promise<void>
}

export async function developedCopy(): Promise<DevelopedCopy> {
  await mkdir('.sanity', {recursive: true})
  const folder = await mkdtemp(path.resolve('.sanity/copy-'))
  await Promise.all(
    SOURCES.map((source) =>
      cp(source, path.join(folder, source), {
        recursive: true,
        filter: (file) => file.includes('/node_modules/') || !file.endsWith('/dist'),
      }),
    ),
  )
  const {workspaces: _, ...manifest} = JSON.parse(await readFile('package.json', 'utf8'))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  const lakeFolder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-dev-'))
  let running: Running | undefined
  return {
    folder,
    lakeFolder,
    async develop() {
      const port = await sparePort()
      running = runCommand('dev', [], {COPYDESK_LAKE: lakeFolder, PORT: `${port}`}, folder)
      const [link] = await running.printed(/http:\/\/localhost:\d+\/#token=\S+/)
      return {link, port, running}
    },
    async stop() {
      running?.process.kill('SIGINT')
      await running?.ended
    },
    async remove() {
      await rm(folder, {recursive: true, force: true})
      await rm(lakeFolder, {recursive: true, force: true})
    },
  }
}
