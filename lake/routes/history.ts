import {type DatabaseSync} from 'node:sqlite'
import {mayReadHistory} from '../access/index.ts'
import {idOfRelease} from '../releases/release.ts'
import {plainError} from '../errors/apiError.ts'
import {documentAt, lastRevisionOf, seqAtTime, seqOfTransaction} from '../history/documentAt.ts'
import {documentEvents} from '../history/documentEvents.ts'
import {atPublishing} from '../releases/publishedRevision.ts'
import {releaseEvents} from '../releases/releaseEvents.ts'
import {transactionLog} from '../history/transactionLog.ts'
import {jsonLines} from './jsonLines.ts'
import {type LakeRequest, pathPart, stillReads} from '../http/context.ts'
import {type GrowingAnswer, growingAnswer} from '../http/heldAnswers.ts'
import {answerInSlices} from '../http/jsonBody.ts'
import {type LakeDocument} from '../document/document.ts'
import {type Steps} from '../slices/steps.ts'

const MAX_TRANSACTIONS = 1000
const MAX_EVENTS = 100
const MAX_IDS = 500

/** What happened to a document, newest first. */
export function getDocumentEvents(c: LakeRequest): Response {
  const asked = pathPart(c, 'id')
  const [id] = allowedIds(c, asked)
  const all = id === undefined ? [] : documentEvents(dbOf(c), c.var.dataset.name, id)
  const {events, nextCursor} = pageOf(c, all)
  return c.json({events: {[asked]: events}, nextCursor})
}

export function getReleaseEvents(c: LakeRequest): Response {
  const name = pathPart(c, 'name')
  const [id] = allowedIds(c, idOfRelease(name))
  const all = id === undefined ? [] : releaseEvents(dbOf(c), c.var.dataset.name, name)
  return c.json(pageOf(c, all))
}

/** The transactions that changed documents, one JSON a line. */
export function getTransactions(c: LakeRequest): Response {
  const entries = transactionLog(dbOf(c), {
    dataset: c.var.dataset.name,
    documentIds: allowedIds(c, pathPart(c, 'ids')),
    fromSeq: boundary(c, 'fromTransaction') ?? seqFrom(c, 'fromTime') ?? 0,
    toSeq: boundary(c, 'toTransaction') ?? seqFrom(c, 'toTime') ?? Number.MAX_SAFE_INTEGER,
    newestFirst: c.req.query('reverse') === 'true',
    limit: limitOf(c, MAX_TRANSACTIONS),
    includeMutations:
      c.req.query('excludeContent') !== 'true' && c.req.query('excludeMutations') !== 'true',
  })
  return jsonLines(entries, c.req.raw.signal, stillReads(c))
}

/** Documents as they were at a revision or a time. */
export function getRevisions(c: LakeRequest): Promise<Response> {
  const held = growingAnswer(c.var.identity.id, c.req.raw.signal)
  return answerInSlices(c, revisionsOf(c, allowedIds(c, pathPart(c, 'ids')), held), held)
}

function* revisionsOf(c: LakeRequest, ids: string[], held: GrowingAnswer): Steps<object> {
  const {dataset} = c.var
  const documents: LakeDocument[] = []
  for (const id of ids) {
    yield
    const seq = pointInTime(c, id)
    const document = seq === undefined ? undefined : documentAt(dbOf(c), dataset, id, seq)
    if (!document) continue
    held.add(document)
    documents.push(wantsLastRevision(c) ? atPublishing(dbOf(c), dataset, document) : document)
  }
  return {documents}
}

function dbOf(c: LakeRequest): DatabaseSync {
  return c.var.lake.store.db
}

/** One page of a list, and where the next begins: '' after the last. */
function pageOf<T>(c: LakeRequest, all: T[]): {events: T[]; nextCursor: string} {
  const offset = Number(c.req.query('nextCursor') ?? 0) || 0
  const events = all.slice(offset, offset + limitOf(c, MAX_EVENTS))
  const end = offset + events.length
  return {events, nextCursor: end < all.length ? String(end) : ''}
}

function allowedIds(c: LakeRequest, ids: string): string[] {
  const asked = [...new Set(ids.split(','))]
  if (asked.length > MAX_IDS) {
    throw plainError(400, `Ask for the history of at most ${MAX_IDS} documents at once.`)
  }
  return asked.filter((_id) => mayReadHistory(c.var.identity, {_id}))
}

function pointInTime(c: LakeRequest, id: string): number | undefined {
  const {dataset} = c.var
  const revision = c.req.query('revision')
  if (revision) return seqOfTransaction(dbOf(c), dataset.name, revision)
  if (wantsLastRevision(c)) return lastRevisionOf(dbOf(c), dataset.name, id)
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
  return seqAtTime(dbOf(c), instant.toISOString())
}

function boundary(c: LakeRequest, parameter: string): number | undefined {
  const transactionId = c.req.query(parameter)
  if (!transactionId) return undefined
  const seq = seqOfTransaction(dbOf(c), c.var.dataset.name, transactionId)
  if (seq === undefined) throw plainError(404, `There is no transaction "${transactionId}".`)
  return seq
}

function limitOf(c: LakeRequest, most: number): number {
  const limit = Number(c.req.query('limit') ?? most)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, most) : most
}
