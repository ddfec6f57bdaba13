import {plainError} from '../errors/apiError.ts'
import {type LakeRequest} from './context.ts'

/** @throws ApiError 401 for anyone without a token */
export function requireWriter(c: LakeRequest): void {
  if (c.var.identity.role !== 'anonymous') return
  throw plainError(401, 'Unauthorized - Session not found: writing needs a token.')
}
