import {type ApiError, mutationError, plainError, typedError} from '../errors/apiError.ts'

/** An action names what does not exist, or what its rules forbid. */
export function actionError(description: string, id?: string): ApiError {
  return mutationError(409, {description, type: 'actionError', ...(id ? {id} : {})})
}

/** An action whose fields cannot be read. */
export function malformed(actionType: string, what: string): ApiError {
  return typedError(400, 'validationError', `The action "${actionType}" cannot be read: ${what}.`)
}

/** An action that Content Lake has and this lake has not. */
export function notImplemented(actionType: string): ApiError {
  return plainError(501, `The action "${actionType}" is not part of the embedded lake.`)
}
