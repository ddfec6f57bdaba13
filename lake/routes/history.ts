import {Hono} from 'hono'
import {isGranted} from '../access/index.ts'
import {idOfRelease} from '../releases/release.ts'
import {plainError} from '../errors/apiError.ts'
import {documentAt, lastRevisionOf, seqAtTime, seqOfTransaction} from '../history/documentAt.ts'
import {documentEvents} from '../history/documentEvents.ts'
import {atPublishing} from '../releases/publishedRevision.ts'
import {releaseEvents} from '../releases/releaseEvents.ts'
import {transactionLog} from '../history/transactionLog.ts'
import {datasetOf, type LakeEnv, type LakeRequest} from '../http/context.ts'
import {type Dataset} from '../store/dataset.ts'

const MAX_TRANSACTIONS = 1000
const MAX_EVENTS = 100

/** What happened to documents, and what they were. */
export const historyRoutes = new Hono<LakeEnv>()
  .get('/data/history/:dataset/events/documents/:id', (c) => {
    const dataset = datasetOf(c)
    const [id] = allowedIds(c, c.req.param('id'))
    const all = id === undefined ? [] : documentEvents(c.var.lake.store.db, dataset.name, id)
    const {events, nextCursor} = pageOf(c, all)
    return c.json({events: {[c.req.param('id')]: events}, nextCursor})
  })
  .get('/data/history/:dataset/events/releases/:name', (c) => {
    const dataset = datasetOf(c)
    const name = c.req.param('name')
    const [id] = allowedIds(c, idOfRelease(name))
    const all = id === undefined ? [] : releaseEvents(c.var.lake.store.db, dataset.name, name)
    return c.json(pageOf(c, all))
  })
  .get('/data/history/:dataset/transactions/:ids', (c) => {
    const dataset = datasetOf(c)
    const documentIds = allowedIds(c, c.req.param('ids'))
    const entries = transactionLog(c.var.lake.store.db, {
      dataset: dataset.name,
      documentIds,
      fromSeq: boundary(c, dataset, 'fromTransaction') ?? seqFrom(c, 'fromTime') ?? 0,
      toSeq:
        boundary(c, dataset, 'toTransaction') ?? seqFrom(c, 'toTime') ?? Number.MAX_SAFE_INTEGER,
      newestFirst: c.req.query('reverse') === 'true',
      limit: limitOf(c, MAX_TRANSACTIONS),
      includeMutations:
        c.req.query('excludeContent') !== 'true' && c.req.query('excludeMutations') !== 'true',
    })
    const body = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    return c.body(body, 200, {'content-type': 'application/x-ndjson'})
  })
  .get('/data/history/:dataset/documents/:ids', (c) => {
    const dataset = datasetOf(c)
    const {db} = c.var.lake.store
    const documents = allowedIds(c, c.req.param('ids')).flatMap((id) => {
      const seq = pointInTime(c, dataset, id)
      const document = seq === undefined ? undefined : documentAt(db, dataset, id, seq)
      if (!document) return []
      return wantsLastRevision(c) ? atPublishing(db, dataset, document) : document
    })
    return c.json({documents})
  })

/** One page of a list, and where the next begins: '' after the last. */
function pageOf<T>(c: LakeRequest, all: T[]): {events: T[]; nextCursor: string} {
  const offset = Number(c.req.query('nextCursor') ?? 0) || 0
  const events = all.slice(offset, offset + limitOf(c, MAX_EVENTS))
  const end = offset + events.length
  return {events, nextCursor: end < all.length ? String(end) : ''}
}

function allowedIds(c: LakeRequest, ids: string): string[] {
  const {role} = c.var.identity
  if (role === 'anonymous') throw plainError(401, 'Reading the history needs a token.')
  return ids.split(',').filter((_id) => isGranted(role, 'history', {_id}))
}

function pointInTime(c: LakeRequest, dataset: Dataset, id: string): number | undefined {
  const {db} = c.var.lake.store
  const revision = c.req.query('revision')
  if (revision) return seqOfTransaction(db, dataset.name, revision)
  if (wantsLastRevision(c)) return lastRevisionOf(db, dataset.name, id)
  return seqFrom(c, 'time') ?? Number.MAX_SAFE_INTEGER
}

function wantsLastRevision(c: LakeRequest): boolean {
  return !c.req.query('revision') && c.req.query('lastRevision') === 'true'
}

function seqFrom(c: LakeRequest, parameter: string): number | undefined {
  const time = c.req.query(parameter)
  if (!time) return undefined
  const instant = new Date(time)
  if (Number.isNaN(instant.getTime())) {
    throw plainError(400, `"${parameter}" is no time: ${time}. Write it as 2025-01-31T12:00:00Z.`)
  }
  return seqAtTime(c.var.lake.store.db, instant.toISOString())
}

function boundary(c: LakeRequest, dataset: Dataset, parameter: string): number | undefined {
  const transactionId = c.req.query(parameter)
  if (!transactionId) return undefined
  const seq = seqOfTransaction(c.var.lake.store.db, dataset.name, transactionId)
  if (seq === undefined) throw plainError(404, `There is no transaction "${transactionId}".`)
  return seq
}

function limitOf(c: LakeRequest, most: number): number {
  const limit = Number(c.req.query('limit') ?? most)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, most) : most
}
