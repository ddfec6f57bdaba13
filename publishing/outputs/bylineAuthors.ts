/** Somebody who wrote a story. */
export interface Author {
  name: string
  kind: 'person' | 'organization'
}

const AGENCIES =
  /^(a\.?f\.?p|a\.?p|d\.?p\.?a|efe|ansa|upi|tass|reuters|xinhua|kyodo|bloomberg|bbc|cnn|npr)$/i
const ORGANIZATION =
  /\b(press|agency|agence|staff|newsroom|news|desk|editors?|editorial|board|times|post|guardian|tribune|herald|gazette|media|service|correspondents|reporters|redaktion)\b/i
const LEAD = /^\s*(?:(?:written|reported|story|text|analysis)\s+)?(?:by|von|par|por)\s*:?\s+/i
const SEPARATOR = /\s*(?:[,;|/•·&\n]\s*(?:(?:and|with|und|et|y)\s)?|\s(?:and|with|und|et|y)\s)\s*/i
/** What follows a name and is none: where, for whom, in which role. */
const AFTER_NAME = /\s+(?:in|at|for|from|of|near|aboard|reporting|in:)\s+.*$/i
const SUFFIX = /^(jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?$/i
const BRACKETS = /\s*[([][^)\]]*[)\]]\s*/g

/**
 * The authors that a byline names, in its order and each once: `By Jane Doe and John Roe, AP` gives
 * two people and an organization. Places, roles and addresses beside a name are left out. An agency
 * or a desk is an organization; all others are people.
 */
export function bylineAuthors(byline: string | null | undefined): Author[] {
  if (typeof byline !== 'string') return []
  const parts = byline.replace(LEAD, '').replace(BRACKETS, ' ').trim().split(SEPARATOR)
  const names = parts.reduce<string[]>((found, part) => {
    const last = found.length - 1
    if (SUFFIX.test(part) && last >= 0) found[last] += `, ${part}`
    else
      found.push(
        part
          .replace(LEAD, '')
          .replace(AFTER_NAME, '')
          .replace(/[\s.]+$/, ending)
          .trim(),
      )
    return found
  }, [])
  return [...new Set(names.filter(isName))].map((name) => ({name, kind: kindOf(name)}))
}

/** Keeps the period of an initial or of “Jr.” at the end. */
const ending = (end: string, at: number, text: string) =>
  end.startsWith('.') && /(^|[\s.])\p{Lu}$|\b[JS]r$/u.test(text.slice(0, at)) ? '.' : ''

/** Roles and addresses are not names: “political correspondent”, “jane@example.org”. */
function isName(part: string): boolean {
  if (part.includes('@') || /^https?:/i.test(part)) return false
  return (
    /^(?:(?:van|von|de|den|der|da|al|el|bin|ibn|ter|di|du|la|le|d)[\s‘’'-]|[‘’'ʿʾ])*[\p{Lu}\p{Lt}\p{Lo}]/u.test(
      part,
    ) || AGENCIES.test(part)
  )
}

function kindOf(name: string): Author['kind'] {
  return AGENCIES.test(name) || ORGANIZATION.test(name) ? 'organization' : 'person'
}
