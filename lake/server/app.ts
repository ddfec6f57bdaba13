import {Hono} from 'hono'
import {ANONYMOUS} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {type LakeContext, type LakeEnv, type LakeRequest} from '../http/context.ts'
import {answerError} from '../http/answerError.ts'
import {requireRight} from '../routes/rights.ts'
import {ROUTES} from '../routes/routes.ts'

const VERSION = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

/** The HTTP API, under `/v1`, `/vX` and `/v<date>`. */
export function createApp(lake: LakeContext): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  for (const [method, path, right, handler] of ROUTES) {
    routes.on(method, path, (c) => {
      requireRight(c, right)
      return handler(c)
    })
  }
  const api = new Hono<LakeEnv>().route('/', routes).all('*', refuseWithoutRoute(routes))

  return new Hono<LakeEnv>()
    .onError(answerError)
    .use(`${VERSION}/*`, async (c, next) => {
      const authorization = c.req.header('authorization')
      const identity = authorization ? lake.identify(authorization) : ANONYMOUS
      if (!identity) throw plainError(401, 'Unauthorized - Session not found: log in again.')
      const version = c.req.param('version')
      if (version.includes('-') && Number.isNaN(Date.parse(version.slice(1)))) {
        throw plainError(400, `"${version}" is no API version: it is no date.`)
      }
      c.set('lake', lake)
      c.set('identity', identity)
      c.set('apiVersion', version)
      c.header('cache-control', 'no-store')
      await next()
    })
    .route(VERSION, api)
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const WITHOUT_DATASET = /^\/v[^/]+\/(?:data|assets)\/\w+\/?$/

/**
 * Answers what none of `routes` does: 405 where another method is for the path, and 501 for what
 * this lake does not do.
 */
function refuseWithoutRoute(routes: Hono<LakeEnv>): (c: LakeRequest) => never {
  return (c) => {
    const {method, path} = c.req
    const rest = path.replace(/^\/v[^/]+/, '')
    const methods = METHODS.filter((other) => routes.router.match(other, rest)[0].length > 0)
    if (methods.length > 0) {
      c.header('allow', methods.join(', ').replace('GET', 'GET, HEAD'))
      throw plainError(405, `${method} is not allowed on ${path}: use ${methods.join(' or ')}.`)
    }
    throw WITHOUT_DATASET.test(path)
      ? plainError(
          404,
          `${path} names no dataset: write it as ${path.replace(/\/$/, '')}/production.`,
        )
      : plainError(501, `${method} ${path} is not part of the embedded lake.`)
  }
}
