import {type Hono} from 'hono'
import {plainError} from '../errors/apiError.ts'
import {type LakeEnv, type LakeRequest} from '../http/context.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const VERSION = /^\/v[^/]+/
const WITHOUT_DATASET = /^\/v[^/]+\/(?:data|assets)\/\w+\/?$/

/**
 * Answers what none of `routes` does: 405 where another method is for the path, and 501 for what
 * this lake does not do.
 */
export function refuseWithoutRoute(routes: Hono<LakeEnv>): (c: LakeRequest) => never {
  return (c) => {
    const {method, path} = c.req
    const rest = path.replace(VERSION, '')
    const methods = METHODS.filter((other) => routes.router.match(other, rest)[0].length > 0)
    if (methods.length > 0) {
      c.header('allow', methods.join(', ').replace('GET', 'GET, HEAD'))
      throw plainError(405, `${method} is not for ${path}: use ${methods.join(' or ')}.`)
    }
    throw WITHOUT_DATASET.test(path)
      ? plainError(
          404,
          `${path} names no dataset: write it as ${path.replace(/\/$/, '')}/production.`,
        )
      : plainError(501, `${method} ${path} is not part of the embedded lake.`)
  }
}
