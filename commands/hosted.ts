import {spawn} from 'node:child_process'
import path from 'node:path'
import {lakeTarget} from '../lakeTarget.ts'
import {PORT} from './connect.ts'
import {sitePort} from './localLake.ts'
import {startSite} from './siteProcess.ts'
import {buildStudio, STUDIO_FOLDER} from './studioBuild.ts'

/** Builds the Studio for the hosted project and serves it and the site on loopback until it is stopped. */
export async function startHosted(say: (line: string) => void): Promise<void> {
  sitePort()
  await buildStudio(say)
  const {projectId, dataset} = lakeTarget()
  say(`Copydesk uses the hosted project ${projectId}, dataset ${dataset}.`)
  say(`Open http://localhost:${PORT} and log in with your Sanity account.`)
  const sanity = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const args = [sanity, 'preview', STUDIO_FOLDER, '--host', 'localhost', '--port', PORT]
  const server = spawn(process.execPath, args, {stdio: ['ignore', 'ignore', 'inherit']})
  const site = startSite({studioPort: PORT})
  process.on('SIGINT', () => server.kill('SIGINT'))
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  server.on('exit', async (code) => {
    await site.stop()
    process.exit(code ?? 0)
  })
  const siteUrl = await site.url
  if (siteUrl) say(`What readers see: ${siteUrl}`)
}
