import {fork} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {Worker} from 'node:worker_threads'
import {startLake} from '../../lake/index.ts'
import {makeDocuments} from './articles.ts'
import {untilIndexed} from './untilIndexed.ts'
import type {Besides, Task} from './load.ts'
import {commitsASecond, plainServer} from './disk.ts'
import {type Mixed} from './mixed.ts'
import {quantile} from '../quantile.ts'
import {milliseconds, printTable} from './timing.ts'

const SECONDS = 5
/** Before anything is counted: code that just started is slow. */
const WARM_UP = {kind: 'write', writers: 1, seconds: 3} as const
const LARGE = 100_000

/** A large newsroom on a busy day. */
const STORIES = 50_000
const MIXED = {connections: 16, perSecond: 150, seconds: Number(process.env.BENCH_SECONDS || 300)}

/** Prints how fast the lake acknowledges, tells listeners and starts, in a folder of its own. */
export async function benchServer(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'))
  try {
    console.log('\nThe lake over HTTP, asked from another thread\n')
    const small = path.join(folder, 'small')
    const rows = [
      ...(await writing(small)),
      ...(await busy(path.join(folder, 'busy'))),
      ...(await startingLarge(path.join(folder, 'large'))),
    ]
    printTable(['', 'measured', 'target', 'reached'], rows)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function writing(folder: string): Promise<string[][]> {
  const served = await serve(folder)
  await load(served, WARM_UP)
  const one = await load<number>(served, {kind: 'write', writers: 1, seconds: SECONDS})
  const many = await load<number>(served, {kind: 'write', writers: 16, seconds: SECONDS})
  const told = await load<number[]>(served, {kind: 'listen', listeners: 200, rounds: 20})
  await served.stop()
  const disk = commitsASecond(folder)
  const plain = await plainServer(folder)
  await load(plain, WARM_UP)
  const alone = await load<number>(plain, {kind: 'write', writers: 1, seconds: SECONDS})
  plain.stop()
  return [
    ['commits of SQLite on this disk, one after another', `${disk.toFixed(0)}/s`, '', ''],
    ['the same over plain node:http, 1 writer', `${alone.toFixed(0)}/s`, '', ''],
    ['durable transactions, 1 writer', `${one.toFixed(0)}/s`, '2000/s', reached(one >= 2000)],
    ['durable transactions, 16 writers', `${many.toFixed(0)}/s`, '3000/s', reached(many >= 3000)],
    [
      'last of 200 listeners told, p95',
      `${milliseconds(quantile(told, 0.95))} ms`,
      '100 ms',
      reached(quantile(told, 0.95) <= 100),
    ],
  ]
}

/** What people wait for in a newsroom of 50,000 stories: 30 % of the requests write, 10 % search. */
async function busy(folder: string): Promise<string[][]> {
  await fill(folder, STORIES)
  const served = await serve(folder)
  await untilIndexed(served)
  const task: Task = {kind: 'mixed', stories: STORIES, ...MIXED}
  const {reads, searches, writes, errors} = await load<Mixed>(served, task)
  const memory = await served.memory()
  await served.stop()
  const all = [...reads, ...searches, ...writes].sort((a, b) => a - b)
  const within = (what: string, times: number[], q: number, target?: number) => {
    const time = quantile(times, q)
    const wanted = target === undefined ? ['', ''] : [`${target} ms`, reached(time <= target)]
    return [`${what}, p${q * 100}`, `${milliseconds(time)} ms`, ...wanted]
  }
  const said = `${STORIES} stories, ${MIXED.perSecond} requests a second for ${MIXED.seconds} s`
  return [
    [`${said}: answered; errors`, `${all.length}; ${errors}`, '0 errors', reached(errors === 0)],
    within('  all of them', all, 0.5, 10),
    within('  all of them', all, 0.95, 150),
    within('  all of them', all, 0.99, 500),
    within('  searches for two common words', searches, 0.95),
    within('  writes', writes, 0.95),
    ['  memory after it', mib(memory), '1229 MiB', reached(memory <= 1.2 * 2 ** 30)],
  ]
}

/** The first comes right after the disk was filled. */
const STARTS = 3

async function startingLarge(folder: string): Promise<string[][]> {
  await fill(folder, LARGE)
  const starts: number[] = []
  for (let i = 1; i < STARTS; i++) {
    const again = await serve(folder)
    starts.push(again.started)
    await again.stop()
  }
  const served = await serve(folder)
  const started = quantile([...starts, served.started], 0.5)
  const atStart = await served.memory()
  await untilIndexed(served)
  const inUse = await served.memory()
  const calm = await load<Besides>(served, {kind: 'besides', hostile: [], seconds: SECONDS})
  const task: Task = {kind: 'besides', hostile: HOSTILE, seconds: 3 * SECONDS}
  const besides = await load<Besides>(served, task)
  await served.stop()
  return [
    [
      `start with ${LARGE} documents, median of ${STARTS}`,
      `${(started / 1000).toFixed(1)} s`,
      '5 s',
      reached(started <= 5000),
    ],
    ['memory then', mib(atStart), '1536 MiB', reached(atStart <= 1.5 * 2 ** 30)],
    ['memory with all indexes', mib(inUse), '1536 MiB', reached(inUse <= 1.5 * 2 ** 30)],
    waited('by id', calm.queries, besides.queries),
    waited('a transaction', calm.writes, besides.writes),
  ]
}

/** Each is asked again and again by a client of its own. The last one's answer is the whole dataset. */
const HOSTILE = [
  'count(*[count(*[lower(headline) == upper(^.headline)]) > 0])',
  '*[lower(pt::text(body)) match "zz*"] | order(lower(headline)) [0...10]',
  `"${'a'.repeat(2000)}" match "${'a*'.repeat(20)}b"`,
  '*',
]

function waited(what: string, calm: number[], besides: number[]): string[] {
  const p95 = quantile(besides, 0.95)
  return [
    `${what} beside ${HOSTILE.length} hostile clients, p95 (alone ${milliseconds(quantile(calm, 0.95))} ms)`,
    `${milliseconds(p95)} ms`,
    '50 ms',
    reached(p95 <= 50),
  ]
}

/** Straight into the tables: what is measured is the start, not the writing. */
async function fill(folder: string, count: number): Promise<void> {
  await (await startLake({folder})).close()
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  const insert = db.prepare(`INSERT INTO documents (dataset, id, body) VALUES ('production', ?, ?)`)
  db.exec('BEGIN')
  for (const document of makeDocuments(count)) insert.run(document._id, JSON.stringify(document))
  db.exec('COMMIT')
  db.close()
}

interface Served {
  port: number
  token: string
  /** Milliseconds from the process's start until it answered. */
  started: number
  memory(): Promise<number>
  stop(): Promise<void>
}

async function serve(folder: string): Promise<Served> {
  const script = path.join(import.meta.dirname, 'serve.ts')
  const child = fork(script, [folder], {execArgv: ['--no-warnings']})
  const [ready] = (await once(child, 'message')) as [Pick<Served, 'port' | 'token' | 'started'>]
  return {
    ...ready,
    async memory() {
      child.send('memory')
      const [{memory}] = (await once(child, 'message')) as [{memory: number}]
      return memory
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

async function load<T>({port, token}: Pick<Served, 'port' | 'token'>, task: Task): Promise<T> {
  const script = new URL('load.ts', import.meta.url)
  const worker = new Worker(script, {workerData: {port, token, task}})
  const [result] = (await once(worker, 'message')) as [T]
  await worker.terminate()
  return result
}

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`

function reached(yes: boolean): string {
  return yes ? 'yes' : 'no'
}
