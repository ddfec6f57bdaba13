import {type Context} from 'hono'
import {ApiError, plainError, typedError} from '../errors/apiError.ts'
import {QueryError} from '../groq/index.ts'
import {asStorageRefusal} from '../errors/storageError.ts'
import {type LakeEnv} from './context.ts'

/** Answers what a route threw: a sentence in the hosted API's shape, never a stack trace. */
export function answerError(error: unknown, c: Context<LakeEnv>): Response {
  const {lake} = c.var as Partial<LakeEnv['Variables']>
  const refusal =
    asRefusal(error, c.req.query('query')) ??
    asRefusal(asStorageRefusal(error, lake?.store.folder ?? "The lake's folder")) ??
    unforeseen(error, c)
  return c.json(refusal.body, refusal.status as 400)
}

/** The refusal that an error stands for, or undefined where it is a fault of the lake. */
export function asRefusal(error: unknown, query?: string): ApiError | undefined {
  if (error instanceof ApiError) return error
  if (!(error instanceof QueryError)) return undefined
  const {start, end} = error
  return typedError(400, error.kind, error.message, {
    ...(start !== undefined && {start, end: end ?? start}),
    ...(query && {query}),
  })
}

function unforeseen(error: unknown, c: Context): ApiError {
  console.error(`${c.req.method} ${c.req.path}: ${error instanceof Error ? error.stack : error}`)
  return plainError(500, 'The lake failed to answer: see its log.')
}
