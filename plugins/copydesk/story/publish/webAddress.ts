import speakingurl from 'speakingurl'

/** As the Studio's own slug field has it. */
const MAX_LENGTH = 80

/** The web addresses to try one after another: these, and one with a random end. */
const NUMBERED = 20

/**
 * Web addresses for a headline, the plain one first, then those with `-2`, `-3` and so on: in Latin
 * letters, as the Studio's button makes them. None where nothing can be made.
 */
export function webAddresses(headline: string): string[] {
  const slug = plainAddress(headline)
  if (!slug) return []
  return [slug, ...Array.from({length: NUMBERED - 1}, (_, index) => numbered(slug, `${index + 2}`))]
}

/** The first of them. '' where nothing can be made. */
export const plainAddress = (headline: string): string =>
  cut(speakingurl(headline, {truncate: MAX_LENGTH, symbols: true}), MAX_LENGTH)

/** The first that no other story has. '' where nothing can be made. */
export function webAddress(
  headline: string,
  isTaken: (slug: string) => boolean,
  newId: () => string,
): string {
  const plain = plainAddress(headline)
  if (!plain || !isTaken(plain)) return plain
  const addresses = webAddresses(headline)
  const free = addresses.find((slug) => !isTaken(slug))
  if (free !== undefined) return free
  return numbered(addresses[0], newId().slice(0, 8))
}

const numbered = (slug: string, end: string) => `${cut(slug, MAX_LENGTH - end.length - 1)}-${end}`

/** Shortened between words, where there is more than one. */
function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug
  const end = slug.lastIndexOf('-', length)
  return slug.slice(0, end > 0 ? end : length)
}
