import {fork} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {startLake} from '../lake/index.ts'
import {makeDocuments} from './lake/articles.ts'
import {untilIndexed} from './lake/untilIndexed.ts'
import {milliseconds, printTable} from './lake/timing.ts'
import {quantile} from './quantile.ts'

const DOCUMENTS = 100_000
const REQUESTS_A_SECOND = 500
const SECONDS = Number(process.env.BENCH_SECONDS || 60)
const SINGLE_STORIES = 500

/** Prints what readers wait for, on a lake of 100,000 documents: the lake, the site and the readers are three processes. */
export async function benchSite(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'))
  try {
    const slugs = await fill(folder)
    const lake = await started('lake/serve.ts', [folder])
    await untilIndexed(lake)
    const site = await started('site/serve.ts', [`http://127.0.0.1:${lake.port}`])
    try {
      await timed(site.port, '/')
      const first = await singly(site.port, slugs.slice(0, SINGLE_STORIES))
      const kept = slugs.slice(0, 200)
      const load = await steadily(site.port, ['/', '/corrections', '/feed.xml', ...kept])
      const firsts = quantile(first, 0.95)
      const p95 = quantile(load.times, 0.95)
      printTable(
        ['', 'measured', 'target', 'reached'],
        [
          [
            'a story nobody has asked for yet, p95',
            `${milliseconds(firsts)} ms`,
            '20 ms',
            said(firsts <= 20),
          ],
          [
            `${REQUESTS_A_SECOND} requests a second for ${SECONDS} s, p95`,
            `${milliseconds(p95)} ms`,
            '50 ms',
            said(p95 <= 50),
          ],
          [
            'the same: answered; errors',
            `${load.times.length}; ${load.errors}`,
            '0 errors',
            said(load.errors === 0),
          ],
        ],
      )
    } finally {
      for (const {stop} of [site, lake]) await stop()
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** @returns the slugs of the stories */
async function fill(folder: string): Promise<string[]> {
  await (await startLake({folder})).close()
  const db = new DatabaseSync(path.join(folder, 'lake.db'))
  const insert = db.prepare(`INSERT INTO documents (dataset, id, body) VALUES ('production', ?, ?)`)
  const slugs: string[] = []
  db.exec('BEGIN')
  for (const document of makeDocuments(DOCUMENTS)) {
    insert.run(document._id, JSON.stringify({...document, firstPublished: document._createdAt}))
    const {slug} = document as {slug?: {current: string}}
    if (slug && !document._id.includes('.')) slugs.push(`/story/${slug.current}`)
  }
  db.exec('COMMIT')
  db.close()
  return slugs
}

async function started(script: string, args: string[]) {
  const child = fork(path.join(import.meta.dirname, script), args, {execArgv: ['--no-warnings']})
  const [{port, token}] = (await once(child, 'message')) as [{port: number; token: string}]
  return {
    port,
    token,
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

const agent = new Agent({keepAlive: true, maxSockets: 256})

/** Milliseconds until a page is there, as a browser asks for it. @throws where it is not answered with 200 */
function timed(port: number, page: string): Promise<number> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {'accept-encoding': 'gzip, br'}
    request({port, agent, path: page, headers}, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start)
        else reject(new Error(`${page}: ${response.statusCode}`))
      })
    })
      .on('error', reject)
      .end()
  })
}

/** One after another: what a reader waits for whose page is not kept. */
async function singly(port: number, pages: string[]): Promise<number[]> {
  const times: number[] = []
  for (const page of pages) times.push(await timed(port, page))
  return times.sort((a, b) => a - b)
}

/** So many requests a second, sent whether or not the last are answered. */
async function steadily(port: number, pages: string[]) {
  const times: number[] = []
  let errors = 0
  const asked: Promise<void>[] = []
  const begun = performance.now()
  for (let sent = 0; sent < REQUESTS_A_SECOND * SECONDS;) {
    const due = Math.floor(((performance.now() - begun) / 1000) * REQUESTS_A_SECOND)
    for (; sent < Math.min(due, REQUESTS_A_SECOND * SECONDS); sent++) {
      const page = pages[sent % pages.length]
      const count = (time: number) => void times.push(time)
      asked.push(timed(port, page).then(count, () => void errors++))
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(asked)
  return {times: times.sort((a, b) => a - b), errors}
}

const said = (holds: boolean) => (holds ? 'yes' : 'no')

if (import.meta.main) {
  await benchSite()
  agent.destroy()
}
