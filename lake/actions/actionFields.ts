import {type DocumentStub} from '../mutate/completeDocument.ts'
import {malformed} from './actionError.ts'

/** An action as it comes in: its type, and fields that are still to be checked. */
export interface RawAction {
  actionType: string
  [field: string]: unknown
}

/** @throws ApiError 400 where the field is not a string */
export function text(action: RawAction, field: string): string {
  const value = action[field]
  if (typeof value === 'string' && value !== '') return value
  throw malformed(action.actionType, `"${field}" must be a string`)
}

export function optionalText(action: RawAction, field: string): string | undefined {
  return action[field] === undefined ? undefined : text(action, field)
}

/** @throws ApiError 400 where the field is there and neither true nor false */
export function flag(action: RawAction, field: string): boolean {
  const value = action[field] ?? false
  if (typeof value === 'boolean') return value
  throw malformed(action.actionType, `"${field}" must be true or false`)
}

/** @throws ApiError 400 where the field is not an object */
export function object(action: RawAction, field: string): Record<string, unknown> {
  const value = action[field]
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw malformed(action.actionType, `"${field}" must be an object`)
}

/** @throws ApiError 400 where the field is not a document with an id and a type */
export function documentStub(action: RawAction, field: string): DocumentStub & {_id: string} {
  const value = object(action, field)
  if (typeof value._id === 'string' && typeof value._type === 'string') {
    return value as DocumentStub & {_id: string}
  }
  throw malformed(action.actionType, `"${field}" needs an "_id" and a "_type"`)
}

export function texts(action: RawAction, field: string): string[] {
  const value = action[field] ?? []
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw malformed(action.actionType, `"${field}" must be an array of strings`)
}
