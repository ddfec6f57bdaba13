import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'

/** The site, in a process of its own. */
export interface SiteProcess {
  /** Where it answers; undefined where it could not start, which it has said itself. */
  url: Promise<string | undefined>
  stop(): Promise<void>
}

interface SitePlaces {
  /** Where the Studio answers: the site takes a port after it unless `SITE_PORT` is set. */
  studioPort: string | number
  /** Where the lake on this machine answers; undefined for the hosted one. */
  lakeUrl?: string
  reportToken?: string
}

/** Starts the site, and leaves what started it running where it cannot. */
export function startSite({studioPort, lakeUrl, reportToken}: SitePlaces): SiteProcess {
  const child = fork(path.resolve('commands/site.ts'), {
    env: {
      ...process.env,
      PORT: `${studioPort}`,
      ...(lakeUrl && {COPYDESK_SITE_LAKE: lakeUrl}),
      ...(reportToken && {SITE_REPORT_TOKEN: reportToken}),
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let stopping = false
  child.on('exit', (code) => {
    if (!stopping && code) console.error('The site has ended; npm run site starts it again.')
  })
  return {
    url: started(child),
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

function started(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('message', (message: {url: string}) => resolve(message.url))
    child.once('exit', () => resolve(undefined))
    child.once('error', () => resolve(undefined))
  })
}
