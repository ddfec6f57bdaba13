import {createAdaptorServer} from '@hono/node-server'
import {type AddressInfo} from 'node:net'
import {type Server} from 'node:http'
import {createSiteApp} from './app.ts'
import {type SiteSettings} from './settings.ts'

export interface RunningSite {
  port: number
  /** Ends open pages’ streams too. */
  close(): Promise<void>
}

/**
 * Serves the site on an address of this machine.
 *
 * @throws Error with one sentence where the port cannot be used
 */
export async function serveSite(
  settings: SiteSettings,
  {port, host = '127.0.0.1'}: {port: number; host?: string},
): Promise<RunningSite> {
  const app = createSiteApp(settings)
  const server = createAdaptorServer({fetch: app.fetch, overrideGlobalObjects: false}) as Server
  // A request is small: nobody may hold a socket by sending one slowly.
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  try {
    await listening(server, port, host)
  } catch (error) {
    app.stop()
    throw new Error(
      `The site cannot use port ${port} (${(error as NodeJS.ErrnoException).code}): set SITE_PORT to another one.`,
      {cause: error},
    )
  }
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      app.stop()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
