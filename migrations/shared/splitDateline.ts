/** A dateline as written in plain text. */
export interface WrittenDateline {
  place: string
  country?: string
  provider?: string
  /** What follows it. */
  rest: string
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’ -]*[\p{Lu}.]`
const DATELINE = new RegExp(
  String.raw`^(?<place>${CAPITALS})(?:, (?<country>\p{Lu}[\p{L}. ]*?))?(?: ?\((?<provider>[\p{L} /&-]+)\))?\s*(?:[-–—]{1,2}|:)(?:\s+(?<rest>.*))?$`,
  'su',
)

/** Labels that wires put in front of a story in the same way. */
const LABELS =
  /^(ADVISORY|ANALYSIS|BREAKING|CORRECTED|EXCLUSIVE|EXPLAINER|FACTBOX|OPINION|PHOTOS|REFILE|REPEAT|TIMELINE|UPDATED?|URGENT|VIDEO|WATCH|WITHDRAWN)\b/

/**
 * Splits a dateline off the start of a text: a place in capitals, maybe a country, maybe an agency
 * in brackets, then a dash or a colon. `LEIBAN, Iraq (AP) — As a backhoe …`. Undefined where the
 * text starts otherwise.
 */
export function splitDateline(text: string): WrittenDateline | undefined {
  const groups = LABELS.test(text.trim()) ? undefined : DATELINE.exec(text.trim())?.groups
  if (!groups) return undefined
  const {place, country, provider, rest = ''} = groups
  return {
    place: place.trim(),
    ...(country ? {country: country.trim()} : {}),
    ...(provider ? {provider: provider.trim()} : {}),
    rest: rest.trim(),
  }
}

/** Reads a text that is a dateline and nothing else; the dash may be missing. */
export function readDateline(text: string): WrittenDateline | undefined {
  const written = splitDateline(text) ?? splitDateline(`${text} —`)
  return written?.rest === '' ? written : undefined
}
