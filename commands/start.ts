import {parseArgs} from 'node:util'
import {guardProcess, type RunningLake, SKIP_BEFORE_PUBLISH, startLake} from '../lake/index.ts'
import {lakeTarget} from '../lakeTarget.ts'
import {loadNewsroomHook, newsroomHook, readDraftsAhead} from './beforePublish/newsroomHook.ts'
import {isInUse, LAKE_FOLDER, lakeClient, PORT, servedLake} from './connect.ts'
import {firstSentence} from './firstSentence.ts'
import {startHosted} from './hosted.ts'
import {portNumber, seedOnce, sitePort, studioLink} from './localLake.ts'
import {type SiteProcess, startSite} from './siteProcess.ts'
import {siteToken} from './siteToken.ts'
import {buildStudio, STUDIO_FOLDER} from './studioBuild.ts'

const say = (line: string) => console.log(line)

const USAGE = `Usage: npm start [-- --migrate]
Starts the newsroom: the Studio, on the lake in .lake or on a hosted project.

  --migrate   backs up the lake and migrates the documents that the schema no longer fits`

try {
  const {migrate, help} = readArguments()
  if (help) say(USAGE)
  else if (lakeTarget().local) await startLocal(migrate)
  else if (!migrate) await startHosted(say)
  else throw new Error('--migrate is for the lake on this machine: see npm run migrate -- --help.')
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  const served = isInUse(error) && servedLake()
  if (served) console.error(`Its link: ${studioLink(served.port, served.token)}`)
  process.exit(1)
}

/** @throws Error with one sentence that names the argument that makes no sense */
function readArguments() {
  const options = {
    migrate: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  } as const
  try {
    return parseArgs({options}).values
  } catch (error) {
    throw new Error(`${firstSentence(error)}; see npm start -- --help.`, {cause: error})
  }
}

/** Builds what is not built, opens the lake, seeds a new one, and prints the link that logs in. */
async function startLocal(migrate: boolean): Promise<void> {
  sitePort()
  const lake = await startLake({
    folder: LAKE_FOLDER,
    port: portNumber(PORT),
    studioFolder: STUDIO_FOLDER,
    projectId: lakeTarget().projectId,
    dataset: lakeTarget().dataset,
    beforePublish: newsroomHook,
    afterWrite: readDraftsAhead,
    ownProcess: true,
  })
  const reportToken = siteToken(LAKE_FOLDER)
  const site = startSite({studioPort: lake.port, lakeUrl: lake.url, reportToken})
  stopOnSignal(lake, site)
  guardProcess()
  await Promise.all([buildStudio(say), seedOnce(lake, say)])
  const client = lakeClient(lake, {headers: SKIP_BEFORE_PUBLISH})
  if (migrate) await (await migrating()).migrateNow(client, LAKE_FOLDER, say)
  say('')
  say(`  Copydesk is ready. Open this link to log in:`)
  say('')
  say(`    ${studioLink(lake.port, lake.token)}`)
  say('')
  const siteUrl = await site.url
  if (siteUrl) {
    say(`  What readers see: ${siteUrl}`)
    say('')
  }
  say(`  Published stories, for anyone on this machine: ${lake.url}/v2025-02-19/data/query/…`)
  say(`  Everything is kept in ${LAKE_FOLDER}. Ctrl-C stops.`)
  await (await migrating()).tellMigrations(client, say)
  await loadNewsroomHook()
}

/** What runs migrations is loaded when the link has been printed, or when it is asked for. */
function migrating() {
  return import('./migration/needed.ts')
}

function stopOnSignal(lake: RunningLake, site: SiteProcess): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('\nStopping …')
    await site.stop()
    await lake.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
