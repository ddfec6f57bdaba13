/** A Sanity reference; in an array it needs a key, for which the id itself serves. */
export function reference(id: string) {
  return {_type: 'reference', _ref: id}
}

export function keyedReferences(ids: string[]) {
  return ids.map((id) => ({_key: id, ...reference(id)}))
}
