import * as v from 'valibot'
import {typedError} from '../errors/apiError.ts'
import {audienceOf} from '../access/index.ts'
import {answerQuery, parsePerspective, prepareQuery} from '../groq/index.ts'
import {syncTagsOf} from '../live/syncTags.ts'
import {isObject} from '../document/isObject.ts'
import {objectOf, withJson} from '../http/body.ts'
import {type LakeRequest} from '../http/context.ts'
import {heldAnswer} from '../http/heldAnswers.ts'
import {jsonBody} from '../http/jsonBody.ts'

const body = objectOf({
  query: v.optional(v.string('"query" must be a string of GROQ.')),
  params: v.nullish(v.custom<Record<string, unknown>>(isObject, '"params" must be an object.')),
})

/** GROQ over the documents that the caller may read, in the address. */
export function getQuery(c: LakeRequest): Promise<Response> {
  return answer(c, c.req.query('query') ?? '', queryParameters(new URL(c.req.url).searchParams))
}

/** The same, in the body. */
export function postQuery(c: LakeRequest): Promise<Response> {
  return withJson(c, body, ({query, params}) => answer(c, query ?? '', params ?? {}))
}

async function answer(
  c: LakeRequest,
  groq: string,
  params: Record<string, unknown>,
): Promise<Response> {
  const started = performance.now()
  if (groq === '') throw typedError(400, 'queryParseError', 'The query is empty: give one.')
  const {lake, identity, apiVersion, dataset} = c.var
  const prepared = prepareQuery(groq, params)
  let values = 0
  const result = await answerQuery(prepared, dataset.documents, {
    perspective: parsePerspective(c.req.query('perspective'), apiVersion),
    audience: audienceOf(identity),
    identity: identity.id,
    projectId: lake.projectId,
    dataset: dataset.name,
    signal: c.req.raw.signal,
    onMade: (made) => (values = made),
  })
  const answered = {
    ...(c.req.query('returnQuery') !== 'false' && {query: groq}),
    result,
    syncTags: syncTagsOf(prepared),
    ms: Math.round(performance.now() - started),
  }
  const body = jsonBody(answered, heldAnswer(identity.id, values, c.req.raw.signal))
  return c.body(body, 200, {'content-type': 'application/json'})
}

/** `$name` parameters hold JSON. @throws ApiError 400 where one does not */
export function queryParameters(search: URLSearchParams): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of search) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(value)
    } catch {
      throw typedError(400, 'queryParseError', `The parameter ${name} is not JSON: ${value}`)
    }
  }
  return params
}
