#!/usr/bin/env node
import {parseArgs} from 'node:util'
import {guardProcess, LakeError, startLake} from './index.ts'

const USAGE = `Usage: copydesk-lake [FOLDER] [options]
Serves the lake in FOLDER (.lake), which is made if it is missing. Ctrl-C stops it.

  --port NUMBER      the port; 0 takes any that is free (3333)
  --project ID       the project that clients name (local)
  --dataset NAME     the dataset of a new lake (production)
  --studio FOLDER    a built Studio, served at the same address`

class UsageError extends Error {}

try {
  await serve(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError || error instanceof LakeError)) throw error
  console.error(error.message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function serve(args: string[]): Promise<void> {
  const {values, positionals} = readArguments(args)
  if (values.help) return console.log(USAGE)
  const [folder = '.lake', ...more] = positionals
  if (more.length > 0) throw new UsageError(`Name only one folder: ${positionals.join(', ')}.`)
  const {project, dataset, studio} = values
  const port = portNumber(values.port)
  const lake = await startLake({
    folder,
    port,
    projectId: project,
    dataset,
    studioFolder: studio,
    ownProcess: true,
  })
  guardProcess()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void lake.close().then(() => process.exit(0)))
  }
  console.log(`The lake in ${folder} is at ${lake.url}, project ${lake.projectId}.`)
  console.log(`An administrator’s token is in ${folder}/admin-token.`)
  if (studio) console.log(`The Studio, logged in: ${lake.url}/#token=${lake.token}`)
}

/** @throws UsageError where an argument makes no sense */
function readArguments(args: string[]) {
  const options = {
    port: {type: 'string', default: '3333'},
    project: {type: 'string'},
    dataset: {type: 'string'},
    studio: {type: 'string'},
    help: {type: 'boolean', short: 'h'},
  } as const
  try {
    return parseArgs({args, allowPositionals: true, options})
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`)
  }
}

/** @throws UsageError where `text` is no port */
function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new UsageError(`--port is “${text}”: give it a whole number from 0 to 65535.`)
}
