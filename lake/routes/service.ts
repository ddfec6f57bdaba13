import {Hono} from 'hono'
import {plainError} from '../errors/apiError.ts'
import {type LakeEnv} from '../http/context.ts'

/** What of the hosted plans' features this lake has. */
const FEATURES = ['contentReleases', 'singleDocRelease']

/** History is never thrown away here; the Studio wants a number of days. */
const SUBSCRIPTION = {
  plan: {name: 'Local'},
  featureTypes: {retention: {features: [{attributes: {maxRetentionDays: 36_500}}]}},
}

/** Small answers for what the Studio asks of the hosted service beside its content. */
export const serviceRoutes = new Hono<LakeEnv>()
  .get('/ping', (c) => c.json({ping: 'pong'}))
  .get('/data/ping/:dataset', (c) => c.json({ping: 'pong'}))
  .get('/socket/:dataset', (c) => {
    c.header('upgrade', 'websocket')
    throw plainError(426, `${c.req.path} is a WebSocket: ask for it with "Upgrade: websocket".`)
  })
  .get('/check/cors', (c) => c.json({result: {allowed: true, withCredentials: true}}))
  .get('/features', (c) => c.json(FEATURES))
  .get('/subscriptions/project/:id', (c) => c.json(SUBSCRIPTION))
  .get('/access/requests/me', (c) => c.json([]))
  .get('/user-applications', (c) => c.json([]))
  .get('/user-applications/*', (c) => c.json([]))
  .get('/help', (c) => c.json({sections: []}))
  .all('/help/*', (c) => c.json({sections: []}))
  .all('/journey/*', (c) => c.body(null, 204))
  .get('/intake/telemetry-status', (c) => c.json({status: 'denied'}))
  .all('/intake/*', (c) => c.json({status: 'denied'}))
