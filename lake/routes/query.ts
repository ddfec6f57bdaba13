import {Hono} from 'hono'
import {typedError} from '../errors/apiError.ts'
import {audienceOf} from '../access/index.ts'
import {answerQuery, parsePerspective, prepareQuery} from '../groq/index.ts'
import {syncTagsOf} from '../live/syncTags.ts'
import {readJson} from '../http/body.ts'
import {datasetOf, type LakeEnv, type LakeRequest} from '../http/context.ts'
import {jsonBody} from '../http/jsonBody.ts'

/** GROQ over the documents that the caller may read. */
export const queryRoutes = new Hono<LakeEnv>()
  .get('/data/query/:dataset', (c) =>
    answer(c, c.req.query('query') ?? '', queryParameters(new URL(c.req.url).searchParams)),
  )
  .post('/data/query/:dataset', async (c) => {
    const {query, params} = await readJson(c.req.raw)
    if (query !== undefined && typeof query !== 'string') {
      throw typedError(400, 'validationError', '"query" must be a string of GROQ.')
    }
    return answer(c, query ?? '', asParams(params))
  })

async function answer(
  c: LakeRequest,
  groq: string,
  params: Record<string, unknown>,
): Promise<Response> {
  const started = performance.now()
  const dataset = datasetOf(c)
  if (groq === '') throw typedError(400, 'queryParseError', 'The query is empty: give one.')
  const {lake, identity, apiVersion} = c.var
  const prepared = prepareQuery(groq, params)
  const result = await answerQuery(prepared, dataset.documents, {
    perspective: parsePerspective(c.req.query('perspective'), apiVersion),
    audience: audienceOf(identity),
    identity: identity.id,
    projectId: lake.projectId,
    dataset: dataset.name,
    signal: c.req.raw.signal,
  })
  const body = jsonBody({
    ...(c.req.query('returnQuery') !== 'false' && {query: groq}),
    result,
    syncTags: syncTagsOf(prepared),
    ms: Math.round(performance.now() - started),
  })
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

function asParams(params: unknown): Record<string, unknown> {
  if (params === undefined || params === null) return {}
  if (typeof params === 'object' && !Array.isArray(params)) return params as Record<string, unknown>
  throw typedError(400, 'validationError', '"params" must be an object.')
}
