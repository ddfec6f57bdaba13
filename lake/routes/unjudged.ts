import {plainError} from '../errors/apiError.ts'
import {type LakeRequest} from '../http/context.ts'

const HEADER = 'x-lake-skip-before-publish'

/**
 * Headers for a client whose writes go past `beforePublish`, as an import of what was published
 * elsewhere does: `createClient({…, headers: SKIP_BEFORE_PUBLISH})`. For administrators only.
 */
export const SKIP_BEFORE_PUBLISH = {[HEADER]: 'true'}

/** @throws ApiError 403 where somebody asks for it who is no administrator */
export function isUnjudged(c: LakeRequest): boolean {
  if (c.req.header(HEADER) !== 'true') return false
  if (c.var.identity.role === 'administrator') return true
  throw plainError(403, `Only an administrator may publish with the header "${HEADER}".`)
}
