import {lakeTarget} from '../lakeTarget.ts'
import {type RunningSite, serveSite} from '../site/index.ts'
import {siteSettings} from './siteSettings.ts'

/**
 * `npm run site`: the site for readers, alone, on either lake; `npm start` runs it too, and then says
 * where its lake is. Ctrl-C stops it.
 */
const say = (line: string) => console.log(line)

try {
  const lake = await reachLake()
  const site = await serve(lake)
  const url = `http://localhost:${site.port}`
  if (process.send) process.send({url})
  else say(`The site for readers: ${url}\nCtrl-C stops it.`)
  stopOnSignal(site, lake)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

interface ReachedLake {
  lakeUrl?: string
  reportToken?: string
  close?: () => Promise<void>
}

/** The lake that `npm start` names, the hosted one, or the one in `.lake`. */
async function reachLake(): Promise<ReachedLake> {
  const {COPYDESK_SITE_LAKE: lakeUrl, SITE_REPORT_TOKEN: reportToken} = process.env
  if (lakeUrl || !lakeTarget().local) return {lakeUrl, reportToken}
  const {LAKE_FOLDER, openLake} = await import('./connect.ts')
  const {seedOnce} = await import('./localLake.ts')
  const {siteToken} = await import('./siteToken.ts')
  const lake = await openLake({announced: true})
  await seedOnce(lake, say)
  return {lakeUrl: lake.url, reportToken: siteToken(LAKE_FOLDER), close: () => lake.close()}
}

/** On `SITE_PORT`; where none is set, on the first after `PORT` that nobody uses. */
async function serve({lakeUrl, reportToken}: ReachedLake): Promise<RunningSite> {
  const {sitePort} = await import('./localLake.ts')
  const host = process.env.SITE_HOST || '127.0.0.1'
  for (let {port, isFixed} = sitePort(); ; port++) {
    const settings = siteSettings({port, lakeUrl, reportToken, log: (line) => console.error(line)})
    try {
      return await serveSite(settings, {port, host})
    } catch (error) {
      if (isFixed || !isInUse(error)) throw error
    }
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && (error.cause as NodeJS.ErrnoException)?.code === 'EADDRINUSE'
}

function stopOnSignal(site: RunningSite, {close}: ReachedLake): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await site.close()
    await close?.()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // Whoever started it has gone.
  process.on('disconnect', stop)
}
