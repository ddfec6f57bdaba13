import {Hono} from 'hono'
import {ANONYMOUS} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {actionRoutes} from '../routes/actions.ts'
import {assetRoutes} from '../routes/assets.ts'
import {documentRoutes} from '../routes/documents.ts'
import {exportRoutes} from '../routes/export.ts'
import {historyRoutes} from '../routes/history.ts'
import {listenRoutes} from '../routes/listen.ts'
import {liveRoutes} from '../routes/live.ts'
import {loginRoutes} from '../routes/login.ts'
import {mutateRoutes} from '../routes/mutate.ts'
import {projectRoutes} from '../routes/projects.ts'
import {queryRoutes} from '../routes/query.ts'
import {referenceRoutes} from '../routes/references.ts'
import {serviceRoutes} from '../routes/service.ts'
import {userRoutes} from '../routes/users.ts'
import {type LakeContext, type LakeEnv} from '../http/context.ts'
import {answerError} from '../http/errors.ts'
import {refuseWithoutRoute} from './withoutRoute.ts'

/** The HTTP API, under `/v1`, `/vX` and `/v<date>`. */
export function createApp(lake: LakeContext): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
    .route('/', queryRoutes)
    .route('/', mutateRoutes)
    .route('/', actionRoutes)
    .route('/', documentRoutes)
    .route('/', listenRoutes)
    .route('/', liveRoutes)
    .route('/', historyRoutes)
    .route('/', referenceRoutes)
    .route('/', exportRoutes)
    .route('/', assetRoutes)
    .route(
      '/',
      loginRoutes((token) => lake.identify(`Bearer ${token}`) !== undefined),
    )
    .route('/', userRoutes)
    .route('/', projectRoutes)
    .route('/', serviceRoutes)
  const api = new Hono<LakeEnv>().route('/', routes).all('*', refuseWithoutRoute(routes))

  return new Hono<LakeEnv>()
    .onError(answerError)
    .use('/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}/*', async (c, next) => {
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
    .route('/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}', api)
}
