import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {startLake, type RunningLake} from '../lake/index.ts'
import {lakeTarget} from '../lakeTarget.ts'
import {isInUse, LAKE_FOLDER, PORT, servedLake} from './connect.ts'
import {startHosted} from './hosted.ts'
import {seed} from './seed.ts'
import {buildStudio, STUDIO_FOLDER} from './studioBuild.ts'

const say = (line: string) => console.log(line)

try {
  await (lakeTarget().local ? startLocal() : startHosted(say))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  const served = isInUse(error) && servedLake()
  if (served) console.error(`Its link: ${studioLink(served)}`)
  process.exit(1)
}

/** Builds what is not built, opens the lake, seeds a new one, and prints the link that logs in. */
async function startLocal(): Promise<void> {
  const lake = await startLake({
    folder: LAKE_FOLDER,
    port: portNumber(PORT),
    studioFolder: STUDIO_FOLDER,
    projectId: lakeTarget().projectId,
    dataset: lakeTarget().dataset,
  })
  stopOnSignal(lake)
  await Promise.all([buildStudio(say), seedOnce(lake)])
  say('')
  say(`  Copydesk is ready. Open this link, it logs you in:`)
  say('')
  say(`    ${studioLink(lake)}`)
  say('')
  say(`  Published stories, for anyone on this machine: ${lake.url}/v2025-02-19/data/query/…`)
  say(`  Everything is kept in ${LAKE_FOLDER}. Ctrl-C stops.`)
}

/** Opens the Studio, logged in. */
function studioLink({url, token}: Pick<RunningLake, 'url' | 'token'>): string {
  return `http://localhost:${new URL(url).port}/#token=${token}`
}

/** @throws Error where `text` is no port. */
function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is “${text}”: give it a whole number from 1 to 65535.`)
}

async function seedOnce(lake: RunningLake): Promise<void> {
  const seeded = path.join(LAKE_FOLDER, 'seeded')
  if (existsSync(seeded)) return
  const client = createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: lakeTarget().apiVersion,
    token: lake.token,
  })
  const count = await seed(client)
  await writeFile(seeded, '')
  say(`Put the Leiban story into a new lake: ${count} documents.`)
}

function stopOnSignal(lake: RunningLake): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('\nStopping …')
    await lake.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
