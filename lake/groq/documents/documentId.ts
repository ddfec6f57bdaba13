/** What an id says of its document: `drafts.x` and `versions.r.x` are versions of `x`. */
export interface IdParts {
  /** The id of the published version, shared by the whole group. */
  publishedId: string
  /** `published`, `drafts`, or the name of a release. */
  layer: string
}

export function idParts(id: string): IdParts {
  if (id.startsWith('drafts.')) return {publishedId: id.slice('drafts.'.length), layer: 'drafts'}
  if (id.startsWith('versions.')) {
    const end = id.indexOf('.', 'versions.'.length)
    if (end > 0) {
      return {publishedId: id.slice(end + 1), layer: id.slice('versions.'.length, end)}
    }
  }
  return {publishedId: id, layer: 'published'}
}

/** Order of documents in `*`, which GROQ leaves open: by id, so that it is the same after a restart. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
