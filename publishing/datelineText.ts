/** What a dateline needs to know of the place it was filed from. */
export interface DatelinePlace {
  name?: string | null
  /** How datelines write the place where capitals and country would be wrong: “KYIV, Ukraine”. */
  datelineForm?: string | null
  /** Known everywhere, so that no country follows: BAGHDAD. */
  standalone?: boolean | null
  /** ISO 3166-1, two letters. */
  countryCode?: string | null
}

export interface DatelineParts {
  /** The text as an editor wrote it; it wins over the rest. */
  text?: string | null
  located?: DatelinePlace | null
  provider?: string | null
  noDateline?: boolean | null
}

const countryNames = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})

/**
 * The dateline as readers see it: `LEIBAN, Iraq (AP) —`. City in capitals, then the country unless
 * the city stands alone, the provider in brackets, an em dash. Returns '' where there is nothing to
 * say. Follows AP's style for datelines.
 */
export function datelineText(dateline: DatelineParts | null | undefined): string {
  if (!dateline || dateline.noDateline) return ''
  const text = trimmed(dateline.text)
  if (text) return text
  const place = placeText(dateline.located)
  if (!place) return ''
  const provider = trimmed(dateline.provider)
  return provider ? `${place} (${provider}) —` : `${place} —`
}

/** The same for a list, where the dash that leads into the story would lead nowhere. */
export function datelineLabel(dateline: DatelineParts | null | undefined): string {
  return datelineText(dateline).replace(/\s*[-–—]+$/, '')
}

function placeText(place: DatelinePlace | null | undefined): string {
  if (!place) return ''
  const form = trimmed(place.datelineForm)
  if (form) return form
  const city = trimmed(place.name).toLocaleUpperCase('en')
  if (!city) return ''
  const country = place.standalone ? '' : countryName(place.countryCode)
  const sameAsCity = country.toLocaleUpperCase('en') === city
  return country && !sameAsCity ? `${city}, ${country}` : city
}

/** English name of a country by its two-letter code; '' for what is not a code. */
function countryName(code: string | null | undefined): string {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ''
  return countryNames.of(code.toUpperCase()) ?? ''
}

/** What is stored may be anything: '' for what is not text. */
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
