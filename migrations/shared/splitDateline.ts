/** A dateline as written in plain text. */
export interface WrittenDateline {
  place: string
  country?: string
  /** The day, as written: `Dec. 3`, `3 December 2021`. */
  date?: string
  provider?: string
  /** What follows it. */
  rest: string
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/ -]*[\p{Lu}.]`
const MIXED = String.raw`\p{Lu}[\p{L}\p{M}.'’/ -]*[\p{L}.]`
const COUNTRY = String.raw`(?:, (?<country>\p{Lu}[\p{L}. ]*?))?`
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`
const DATE = String.raw`(?:,? (?<date>(?:${MONTH} \d{1,2}(?!\d)|\d{1,2} ${MONTH})(?:,? \d{4})?))?`
const END = String.raw`\s*(?:[-–—_]{1,2}|:)(?:\s+(?<rest>.*))?$`

/** The agencies that write their places in small letters, too: `Paris (AFP) –`. */
const AGENCY = 'AFP|AP|ANSA|dpa|EFE|Reuters|TASS|UPI|Xinhua'

const DATELINES = [
  String.raw`^(?<place>${CAPITALS})${COUNTRY}${DATE}(?: ?\((?<provider>[\p{L} /&-]+)\))?${END}`,
  String.raw`^(?<place>${MIXED})${COUNTRY}${DATE} ?\((?<provider>${AGENCY})\)${END}`,
].map((source) => new RegExp(source, 'su'))

/** Labels that wires put in front of a story in the same way. */
const LABELS =
  /^(ADVISORY|ANALYSIS|BREAKING|CORRECTED|EXCLUSIVE|EXPLAINER|FACTBOX|OPINION|PHOTOS|REFILE|REPEAT|TIMELINE|UPDATED?|URGENT|VIDEO|WATCH|WITHDRAWN)\b/

/**
 * Splits a dateline off the start of a text: a place in capitals, maybe a country, a day and an
 * agency in brackets, then a dash or a colon. `LEIBAN, Iraq (AP) — As a backhoe …`. Undefined where
 * the text starts otherwise.
 */
export function splitDateline(text: string): WrittenDateline | undefined {
  const line = text.replaceAll('\u00a0', ' ').trim()
  if (LABELS.test(line)) return undefined
  const groups = DATELINES.map((form) => form.exec(line)?.groups).find(Boolean)
  if (!groups) return undefined
  const {place, country, date, provider, rest = ''} = groups
  return {
    place: place.trim(),
    ...(country ? {country: country.trim()} : {}),
    ...(date ? {date} : {}),
    ...(provider ? {provider: provider.trim()} : {}),
    rest: rest.trim(),
  }
}

/** Reads a text that is a dateline and nothing else; the dash may be missing. */
export function readDateline(text: string): WrittenDateline | undefined {
  const written = splitDateline(text) ?? splitDateline(`${text} —`)
  return written?.rest === '' ? written : undefined
}

/** `2021-12-03`; undefined where the day was written without its year, or there is no such day. */
export function isoDay(date: string | undefined): string | undefined {
  if (!date || !/\d{4}$/.test(date)) return undefined
  const time = Date.parse(`${date.replaceAll('.', '')} UTC`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}
