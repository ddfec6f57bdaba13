/** Who publishes, and where: what outputs need besides the stories. */
export interface Publication {
  name: string
  /** Origin of the site: `https://news.example.org`, without a slash at the end. */
  url: string
  /** Language of the site and of stories that name none; BCP 47. */
  language: string
  /** Address of a logo. */
  logo?: string
  /** Path of a story on the site; `/story/…` unless given. */
  storyPath?: (slug: string) => string
  /** Path of the corrections page; `/corrections` unless given. */
  correctionsPath?: string
  /** Origin that hands out pictures, where it is not the one that their addresses name. */
  imageOrigin?: string
}

/** The address of a story by its slug, or of the site where it has none. */
export function storyUrl(publication: Publication, slug: string | null | undefined): string {
  if (!slug) return publication.url
  const {storyPath = (name: string) => `/story/${encodeURIComponent(name)}`} = publication
  return publication.url + storyPath(slug.toWellFormed())
}

/** The address of a correction: beside its story while readers can see it, else in the log. */
export function correctionUrl(
  publication: Publication,
  correction: {_id: string; story?: {slug: string | null} | null},
): string {
  const {url, correctionsPath = '/corrections'} = publication
  const page = correction.story
    ? storyUrl(publication, correction.story.slug)
    : url + correctionsPath
  return `${page}#${correctionAnchor(correction._id)}`
}

/** The `id` of a correction's note in a page. */
export function correctionAnchor(id: string): string {
  return `correction-${id.toWellFormed().replace(/[^\w.-]/g, '_')}`
}

/**
 * An id that stays when the address of a story changes: a tag URI (RFC 4151) of the site's host and
 * the document's id.
 */
export function lastingId({url}: Publication, id: string): string {
  return `tag:${new URL(url).hostname},2025:${encodeURIComponent(id.toWellFormed())}`
}

/** The language of a story, or the site’s where it names none; BCP 47. */
export function languageOf(story: {language?: unknown}, {language}: Publication): string {
  return languageTag(story.language) ?? language
}

/** `text` as a language; undefined where it names none. Source: BCP 47 */
export function languageTag(text: unknown): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** `text` as an address, or undefined where it is none that a page may link to. */
export function webAddress(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}
