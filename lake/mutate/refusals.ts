import {type Permission} from '../access/index.ts'
import {type ApiError, mutationError, typedError} from '../errors/apiError.ts'

/** Why one mutation cannot be done, in the hosted API's words. `index`: its place in the request. */
export function alreadyExists(id: string, index: number): ApiError {
  const description = `Document by ID "${id}" already exists`
  return mutationError(409, {description, id, type: 'documentAlreadyExistsError'}, index)
}

export function notFound(id: string, index: number): ApiError {
  const description = `The document with the ID "${id}" was not found`
  return mutationError(409, {description, id, type: 'documentNotFoundError'}, index)
}

export function unexpectedRevision(
  id: string,
  currentRevisionID: string,
  expectedRevisionID: string,
  index: number,
): ApiError {
  const failure = {
    currentRevisionID,
    description: `Document "${id}" has unexpected revision ID (${currentRevisionID}), expected "${expectedRevisionID}"`,
    expectedRevisionID,
    id,
    type: 'documentRevisionIDDoesNotMatchError',
  }
  return mutationError(409, failure, index)
}

export function tooMuchWork(milliseconds: number): ApiError {
  return typedError(
    400,
    'validationError',
    `The transaction takes more than ${milliseconds} ms to work out: send it in smaller parts.`,
  )
}

/** Where the caller's role does not include a permission. */
export function notPermitted(permission: Permission, index: number): ApiError {
  const description = `Insufficient permissions; permission "${permission}" required`
  const failure = {description, permission, type: 'insufficientPermissionsError'}
  return mutationError(403, failure, index)
}

export function systemDocument(id: string, index: number): ApiError {
  const description = `Document "${id}" is a system document: only release actions can write it.`
  return mutationError(403, {description, id, type: 'systemDocumentError'}, index)
}
