import {once} from 'node:events'
import {createServer} from 'node:http'
import {type AddressInfo} from 'node:net'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** What the disk allows: the same size of row, committed and flushed one by one. */
export function commitsASecond(folder: string): number {
  const rows = durableRows(folder)
  const body = 'x'.repeat(300)
  const until = performance.now() + 3000
  let commits = 0
  for (; performance.now() < until; commits++) rows.add(body)
  rows.close()
  return commits / 3
}

/** What the disk and HTTP allow together: a server that commits each body as a row, and no more. */
export async function plainServer(folder: string) {
  const rows = durableRows(folder)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      rows.add(Buffer.concat(chunks).toString())
      response.end('{}')
    })
  })
  await once(server.listen(0), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    token: '',
    stop() {
      server.closeAllConnections()
      server.close(() => rows.close())
    },
  }
}

/** One table beside the lake, each row of which is on disk when `add` returns. */
function durableRows(folder: string) {
  const db = new DatabaseSync(path.join(folder, 'limit.db'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS t (body TEXT)')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  return {
    add(body: string) {
      db.exec('BEGIN IMMEDIATE')
      insert.run(body)
      db.exec('COMMIT')
    },
    close: () => db.close(),
  }
}
