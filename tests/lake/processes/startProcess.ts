import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {createClient, type SanityClient} from '@sanity/client'
import {API_VERSION} from '../../../lakeTarget.ts'

export interface LakeProcess {
  process: ChildProcess
  port: number
  /** The administrator's. */
  token: string
  client: SanityClient
}

/** Starts a lake in a process of its own, to be killed; port 0 is any that is free. */
export async function startProcess(
  folder: string,
  port = 0,
  script = 'lakeProcess.ts',
): Promise<LakeProcess> {
  const file = path.join(import.meta.dirname, script)
  const child = spawn(process.execPath, ['--no-warnings', file, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const ready = JSON.parse(line) as {port: number; token: string}
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: `http://localhost:${ready.port}`,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: API_VERSION,
    token: ready.token,
    maxRetries: 0,
  })
  return {process: child, ...ready, client}
}
