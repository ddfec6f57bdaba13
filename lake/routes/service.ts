import {plainError} from '../errors/apiError.ts'
import {type LakeRequest} from '../http/context.ts'

/**
 * What of the hosted plans' features the Studio is told of. Without comments among them it would draw
 * everything a second time, around an advertisement for them; whether it offers any is in its
 * configuration (`document.comments`).
 */
export const FEATURES = ['contentReleases', 'singleDocRelease', 'studioComments']

/** History is never thrown away here; the Studio wants a number of days. */
export const SUBSCRIPTION = {
  plan: {name: 'Local'},
  featureTypes: {retention: {features: [{attributes: {maxRetentionDays: 36_500}}]}},
}

/** A small answer for what the Studio asks of the hosted service beside its content. */
export function answer(body: object): (c: LakeRequest) => Response {
  return (c) => c.json(body)
}

export function noContent(c: LakeRequest): Response {
  return c.body(null, 204)
}

export function refuseSocket(c: LakeRequest): never {
  c.header('upgrade', 'websocket')
  throw plainError(426, `${c.req.path} is a WebSocket: ask for it with "Upgrade: websocket".`)
}
