/** What an id says of its document: `drafts.x` and `versions.r.x` are versions of `x`. */
export interface IdParts {
  /** The id of the published version, shared by the whole group. */
  publishedId: string
  /** `published`, `drafts`, or the name of a release. */
  layer: string
}

const DRAFT = 'drafts.'
const VERSION = 'versions.'

/**
 * Reads an id. The functions of `@sanity/client/csm` do not fit here: they give `versions.x` an empty
 * published id, where `x` is no release with a document in it. No release can be called as the other
 * layers are: `versions.published.x` is on a layer that no perspective names.
 */
export function idParts(id: string): IdParts {
  if (id.startsWith(DRAFT)) return {publishedId: id.slice(DRAFT.length), layer: 'drafts'}
  const release = releaseOf(id)
  if (release === undefined) return {publishedId: id, layer: 'published'}
  const publishedId = id.slice(VERSION.length + release.length + 1)
  return {publishedId, layer: isReserved(release) ? VERSION + release : release}
}

/** The id that a document and its draft and versions share: `drafts.a` and `versions.r1.a` → `a`. */
export function groupOf(id: string): string {
  return idParts(id).publishedId
}

/** Where in its group an id stands: published, the draft, or the version of a release. */
export function variantOf(id: string): 'published' | 'draft' | 'version' {
  if (id.startsWith(DRAFT)) return 'draft'
  return releaseOf(id) === undefined ? 'published' : 'version'
}

/** The release that a version id belongs to: `versions.r1.a` → `r1`. */
export function releaseOf(id: string): string | undefined {
  if (!id.startsWith(VERSION)) return undefined
  const end = id.indexOf('.', VERSION.length)
  return end > VERSION.length ? id.slice(VERSION.length, end) : undefined
}

/** True where anybody may read the document of that id: ids with a dot are for who has a token. */
export function isPublicId(id: string): boolean {
  return !id.includes('.')
}

/** True for names that perspectives have for something else than a release. */
export function isReserved(release: string): boolean {
  return ['published', 'drafts', 'previewDrafts', 'raw'].includes(release)
}

/** True for `_.…` documents, such as releases, which have neither drafts nor versions. */
export function isSystemId(id: string): boolean {
  return id.startsWith('_.')
}

const ID = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]*$/

/** Content Lake's rule for ids: letters, digits, `.`, `_`, `-`, at most 128, no `-` or `.` in front. */
export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && id.length <= 128 && ID.test(id) && !id.includes('..')
}
