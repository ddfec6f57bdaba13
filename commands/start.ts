import {guardProcess, startLake, type RunningLake} from '../lake/index.ts'
import {lakeTarget} from '../lakeTarget.ts'
import {isInUse, LAKE_FOLDER, PORT, servedLake} from './connect.ts'
import {startHosted} from './hosted.ts'
import {portNumber, seedOnce, studioLink} from './localLake.ts'
import {buildStudio, STUDIO_FOLDER} from './studioBuild.ts'

const say = (line: string) => console.log(line)

try {
  await (lakeTarget().local ? startLocal() : startHosted(say))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  const served = isInUse(error) && servedLake()
  if (served) console.error(`Its link: ${studioLink(served.port, served.token)}`)
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
  guardProcess()
  await Promise.all([buildStudio(say), seedOnce(lake, say)])
  say('')
  say(`  Copydesk is ready. Open this link, it logs you in:`)
  say('')
  say(`    ${studioLink(lake.port, lake.token)}`)
  say('')
  say(`  Published stories, for anyone on this machine: ${lake.url}/v2025-02-19/data/query/…`)
  say(`  Everything is kept in ${LAKE_FOLDER}. Ctrl-C stops.`)
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
