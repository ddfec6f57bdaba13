import {at, type NodePatch, patch, set} from 'sanity/migrate'

interface Stored {
  _id: string
  _rev?: string
}

/** Mutations that set fields of a document unless it has changed since it was read. */
export const setFields = (document: Stored, fields: object) =>
  changeFields(
    document,
    Object.entries(fields).map(([field, value]) => at(field, set(value))),
  )

/**
 * Mutations that change fields of a document unless it has changed since it was read. Each field is a
 * patch of its own on its way to the lake; only the first may name the revision, because it makes
 * a new one.
 */
export function changeFields({_id, _rev}: Stored, [first, ...rest]: NodePatch[]) {
  if (!first) return []
  return [
    patch(_id, [first], _rev ? {ifRevision: _rev} : undefined),
    ...rest.map((next) => patch(_id, [next])),
  ]
}
