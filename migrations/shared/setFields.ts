import {at, patch, set} from 'sanity/migrate'

/**
 * Mutations that set fields of a document unless it has changed since it was read. Each field is a
 * patch of its own on its way to the lake; only the first may name the revision, because it makes
 * a new one.
 */
export function setFields({_id, _rev}: {_id: string; _rev?: string}, fields: object) {
  const [first, ...rest] = Object.entries(fields).map(([field, value]) => at(field, set(value)))
  return [
    patch(_id, [first], _rev ? {ifRevision: _rev} : undefined),
    ...rest.map((next) => patch(_id, [next])),
  ]
}
