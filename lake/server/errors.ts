import {type Context} from 'hono'
import {ApiError, plainError, typedError} from '../apiError.ts'
import {QueryError} from '../groq/index.ts'

/** Answers what a route threw: a sentence in the hosted API's shape, never a stack trace. */
export function answerError(error: unknown, c: Context): Response {
  const refusal = asApiError(error, c)
  return c.json(refusal.body, refusal.status as 400)
}

function asApiError(error: unknown, c: Context): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof QueryError) {
    const {start, end} = error
    return typedError(400, error.kind, error.message, {
      ...(start !== undefined && {start, end: end ?? start}),
      query: c.req.query('query'),
    })
  }
  console.error(`${c.req.method} ${c.req.path}: ${error instanceof Error ? error.stack : error}`)
  return plainError(500, 'The lake failed to answer: see its log.')
}
