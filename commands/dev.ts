import {spawn} from 'node:child_process'
import {createServer} from 'node:net'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {lakeTarget} from '../lakeTarget.ts'
import {LAKE_FOLDER, openLake, PORT} from './connect.ts'
import {portNumber, seedOnce, studioLink} from './localLake.ts'
import {type SiteProcess, startSite} from './siteProcess.ts'
import {siteToken} from './siteToken.ts'

/** As for `npm start`: loopback only, and not what `localhost` means on this machine. */
const HOST = '127.0.0.1'

const say = (line: string) => console.log(line)

/**
 * `npm run dev`: the Studio under its own dev server, where a change is on screen at once. It works
 * on the lake of `npm start` if that runs, else on one that it opens, and hands the lake's addresses
 * on, so that one port serves all. Ctrl-C stops what it started.
 */
try {
  const port = await freePort()
  await (lakeTarget().local
    ? developLocal(port)
    : runDevServer(port, {}, (url) => say(`The Studio follows your changes: ${url}`)))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function developLocal(port: number): Promise<void> {
  const lake = await openLake({announced: true})
  let site: SiteProcess | undefined
  try {
    await seedOnce(lake, say)
    await runDevServer(port, {COPYDESK_DEV_LAKE: lake.url}, async () => {
      say('')
      say('  The Studio follows your changes. Open this link to log in:')
      say('')
      say(`    ${studioLink(port, lake.token)}`)
      say('')
      const reportToken = siteToken(LAKE_FOLDER)
      site = startSite({studioPort: port, lakeUrl: lake.url, reportToken})
      const siteUrl = await site.url
      if (siteUrl) say(`  What readers see: ${siteUrl}\n`)
    })
  } finally {
    await site?.stop()
    await lake.close()
  }
}

/**
 * Runs Sanity's dev server until it ends or this process is told to stop; `ready` is called once it
 * answers.
 *
 * @throws Error where it ends by itself
 */
function runDevServer(
  port: number,
  env: Record<string, string>,
  ready: (url: string) => void | Promise<void>,
): Promise<void> {
  const cli = fileURLToPath(import.meta.resolve('@sanity/cli/package.json'))
  const server = spawn(
    process.execPath,
    [path.join(path.dirname(cli), 'bin/run.js'), 'dev', '--host', HOST],
    {
      env: {...process.env, ...env, PORT: `${port}`, SANITY_TELEMETRY_DISABLED: '1'},
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let stopping = false
  const stop = () => {
    stopping = true
    server.kill('SIGTERM')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  let started = ''
  server.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    if (started === 'ready') return
    started += chunk
    const url = /running at \S*(http:\S+)/.exec(started)?.[1]
    if (!url) return
    started = 'ready'
    void ready(url)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code) => {
      if (stopping) resolve()
      else reject(new Error(`The dev server exited with code ${code}: see its output above.`))
    })
  })
}

/** PORT; where none is named, the first from 3333 on that nobody uses. @throws Error if it is taken */
async function freePort(): Promise<number> {
  for (let port = portNumber(PORT); ; port++) {
    if (await isFree(port)) return port
    if (process.env.PORT) {
      throw new Error(
        `Port ${port} is in use: stop the program that uses it, or set PORT to another port.`,
      )
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .on('error', () => resolve(false))
      .listen(port, HOST, () => server.close(() => resolve(true)))
  })
}
