import {spawn} from 'node:child_process'
import path from 'node:path'
import {lakeTarget} from '../lakeTarget.ts'
import {PORT} from './connect.ts'
import {buildStudio, STUDIO_FOLDER} from './studioBuild.ts'

/** Builds the Studio for the hosted project and serves it on loopback until it is stopped. */
export async function startHosted(say: (line: string) => void): Promise<void> {
  await buildStudio(say)
  const {projectId, dataset} = lakeTarget()
  say(`Copydesk uses the hosted project ${projectId}, dataset ${dataset}.`)
  say(`Open http://localhost:${PORT} and log in with your Sanity account.`)
  const sanity = path.resolve('node_modules/@sanity/cli/bin/run.js')
  const args = [sanity, 'preview', STUDIO_FOLDER, '--host', 'localhost', '--port', PORT]
  const server = spawn(process.execPath, args, {stdio: ['ignore', 'ignore', 'inherit']})
  process.on('SIGINT', () => server.kill('SIGINT'))
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  server.on('exit', (code) => process.exit(code ?? 0))
}
