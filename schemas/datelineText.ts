import {isWritten} from './text.ts'

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
  if (isWritten(dateline.text)) return dateline.text.trim()
  const place = placeText(dateline.located)
  if (!place) return ''
  const provider = isWritten(dateline.provider) ? ` (${dateline.provider.trim()})` : ''
  return `${place}${provider} —`
}

/** The same for a list, where the dash that leads into the story would lead nowhere. */
export function datelineLabel(dateline: DatelineParts | null | undefined): string {
  return datelineText(dateline).replace(/\s*[-–—]+$/, '')
}

function placeText(place: DatelinePlace | null | undefined): string {
  if (!place) return ''
  if (isWritten(place.datelineForm)) return place.datelineForm.trim()
  if (!isWritten(place.name)) return ''
  const city = place.name.trim().toLocaleUpperCase('en')
  const country = place.standalone ? '' : countryName(place.countryCode)
  const sameAsCity = country.toLocaleUpperCase('en') === city
  return country && !sameAsCity ? `${city}, ${country}` : city
}

/** English name of a country by its two-letter code; '' for what is not a code. */
function countryName(code: string | null | undefined): string {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ''
  return countryNames.of(code.toUpperCase()) ?? ''
}
