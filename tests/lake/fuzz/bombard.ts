import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {Agent} from 'node:http'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import fc from 'fast-check'
import {makeDocuments} from '../../../bench/lake/articles.ts'
import {quantile} from '../../../bench/quantile.ts'
import {startLake} from '../../../lake/index.ts'
import {startProcess} from '../processes/startProcess.ts'
import {oddRequest, oddSocket} from './arbitraries.ts'
import {type OddRequest, send, talk} from './send.ts'

export interface Bombardment {
  requests: number
  /** What was answered with a status of 500 or above, other than 501, and what ended without an answer. */
  faults: string[]
  /** Milliseconds that a query by id took, asked every 50 ms: 99.9th percentile. */
  probe: number
  /** The most that the process held, bytes; 0 where the system does not tell. */
  memory: number
  /** True where the process was there to the end. */
  alive: boolean
}

const SENDERS = 6
const PROBE_EVERY_MS = 50
const STORIES = 5000

/**
 * Sends odd requests and messages to a lake of 5,000 stories in a process of its own, several at a
 * time, as anybody and as its administrator, and asks for a document all the while.
 *
 * @param seed of what is sent: the same seed sends the same
 */
export async function bombard(folder: string, milliseconds: number, seed: number) {
  await fill(folder)
  const {process: child, port, token} = await startProcess(folder)
  const result: Bombardment = {requests: 0, faults: [], probe: 0, memory: 0, alive: true}
  const until = performance.now() + milliseconds
  const fault = (what: unknown) => {
    if (result.faults.length < 20) result.faults.push(JSON.stringify(what).slice(0, 600))
  }
  const sendOdd = async (sender: number) => {
    // one connection, never idle for long
    const agent = new Agent({keepAlive: true, maxSockets: 1})
    const odd = values(oddRequest, seed + sender)
    const talks = values(oddSocket, seed + sender)
    for (let i = 0; performance.now() < until; i++) {
      result.requests++
      if (i % 10 === 9) {
        await talk(port, talks.next().value)
        continue
      }
      const request = odd.next().value
      const authorization = i % 2 === 0 ? `Bearer ${token}` : undefined
      const answer = await send(port, request, authorization, agent).catch((error: unknown) => {
        return {status: 599, text: String(error)}
      })
      if (answer.status >= 500 && answer.status !== 501) fault({answer, request})
    }
    agent.destroy()
  }
  const times: number[] = []
  const probe = async () => {
    const request: OddRequest = {
      method: 'GET',
      target: `/v2025-02-19/data/query/production?query=${encodeURIComponent('*[_id == "author-1"][0]._id')}`,
      headers: {},
      body: '',
    }
    const started = performance.now()
    // a connection of its own: one that is kept may be closed in the moment when it is used again
    const {status, text} = await send(port, request, undefined, false).catch((error: unknown) => {
      return {status: 599, text: String(error)}
    })
    times.push(performance.now() - started)
    if (status !== 200) fault({probe: status, text})
    result.memory = Math.max(result.memory, memoryOf(child.pid))
  }
  const probes = new Set<Promise<void>>()
  const probing = setInterval(() => {
    const one = probe().finally(() => probes.delete(one))
    probes.add(one)
  }, PROBE_EVERY_MS)
  await Promise.all(Array.from({length: SENDERS}, (_, sender) => sendOdd(sender)))
  clearInterval(probing)
  await Promise.all(probes)
  result.alive = child.exitCode === null && child.signalCode === null
  if (result.alive) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  result.probe = quantile(
    times.sort((a, b) => a - b),
    0.999,
  )
  return result
}

/** Straight into the tables: the stories are not what is tested. */
async function fill(folder: string): Promise<void> {
  await (await startLake({folder})).close()
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  const insert = db.prepare(`INSERT INTO documents (dataset, id, body) VALUES ('production', ?, ?)`)
  db.exec('BEGIN')
  for (const document of makeDocuments(STORIES)) insert.run(document._id, JSON.stringify(document))
  db.exec('COMMIT')
  db.close()
}

/** Without end, another seed each thousand: what is made grows with what was made before. */
function* values<T>(arbitrary: fc.Arbitrary<T>, seed: number): Generator<T, never> {
  for (let round = 0; ; round++) {
    yield* fc.sample(arbitrary, {seed: seed * 1009 + round, numRuns: 1000})
  }
}

function memoryOf(pid: number | undefined): number {
  const file = `/proc/${pid}/statm`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) * 4096 : 0
}
