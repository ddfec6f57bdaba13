import {KNOWN_PLACES} from '../../data/places.ts'
import {DASHES} from '../../text/typography.ts'
import {
  CAPITALS,
  DAY,
  isLikelyPlace,
  MIXED,
  MONTH_NAME,
  readDateline,
  splitDateline,
  WEEKDAY,
  type WrittenDateline,
} from './dateline.ts'
import {AGENCY_WORDS} from './agencies.ts'
import {AGENCY} from './endMatter.ts'
import {isMoment} from './moments.ts'
import {isSentence, wordsIn} from './titleForm.ts'
import {usualForm} from './usualForm.ts'

/**
 * `Velten, Norvay – The …`, `Velten - "We …`: in small letters, with neither a day nor an agency that is known;
 * `(Velten, 3 March 2026) – The …`, `3 March 2026, Velten: The …`, `VELTEN (Harbor News) – The …`, `VELTEN, Norway The
 * …`. Only right below a headline or byline is it a dateline.
 */
export function splitPlainDateline(line: string): WrittenDateline | undefined {
  const text = usualForm(line)
  const usual = text === line ? undefined : splitDateline(text)
  if (usual) return usual
  const groups = FORMS.map((form) => form.exec(text)?.groups).find(Boolean)
  if (!groups) return undefined
  const {place, inside, date, rest} = groups
  const isCountry = inside !== undefined && KNOWN_PLACES.has(inside.toLowerCase())
  const country = groups.country ?? (isCountry ? inside : undefined)
  const isLong = wordsIn(rest!) >= LEAST_WORDS
  if (!isLong || !isLikely(place!, country)) return undefined
  if (inside === undefined && date === undefined && OTHER_DASH.test(rest!)) return undefined
  if (groups.known !== undefined && !isKnown(groups.known)) return undefined
  return {
    place: place!,
    ...(country ? {country} : {}),
    ...(date ? {date} : {}),
    ...(inside && !isCountry ? {provider: inside} : {}),
    ...(groups.known ? {country: groups.known} : {}),
    rest: rest!,
  }
}

/** `Little Rock`, too, where its state or country stands with it. */
const isLikely = (place: string, country: string | undefined) =>
  isLikelyPlace(place) ||
  (!STARTS_CLAUSE.test(place) &&
    (KNOWN_PLACES.has(place.toLowerCase()) || (country !== undefined && isRegion(country))))
const STARTS_CLAUSE = /^(?:After|At|Before|By|From|In|Near|On|Since|The|Until)\b/u
const isRegion = (text: string) =>
  /^(?:\p{Lu}{2}|\p{Lu}\p{L}{1,4}\.|\p{Lu}\.\p{Lu}\.)$/u.test(text) || isKnown(text)

const REGION = String.raw`(?:, \p{Lu}\p{Ll}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?`
const SECOND = new RegExp(
  String.raw`^(?<first>${CAPITALS}${REGION}) (?:&|and) ${CAPITALS}${REGION}(?=(?:--)? ?\((?:${AGENCY}|[\p{Lu} ]{0,20}WIRE)\)|, (?:${MONTH_NAME})\b)`,
  'u',
)

/**
 * `OMAHA, Neb. & WINNIPEG, Manitoba--(BUSINESS WIRE)--`: before a day or an agency another place may stand beside the
 * first, and its region in brackets: `Velten (N/R), Nov. 17, GNA -`. `KORSUND 20/11 (BELGA) =` has its day as figures.
 */
export function splitDatelines(text: string): WrittenDateline | undefined {
  const labeled = LABELED.exec(text)?.groups!.dateline
  if (labeled) return {rest: '', ...(readDateline(labeled) ?? {place: labeled})}
  const figures = IN_FIGURES.exec(text)?.groups
  if (figures) {
    const {place, date, provider, rest} = figures
    return {place: place!, date: date!, provider: provider!, rest: rest!}
  }
  const named = BY_KNOWN.exec(text)?.groups
  if (named) return {place: named.place!, provider: named.provider!, rest: named.rest!}
  const sure = SURE.reduce((one, [form, as]) => one.replace(form, as), text)
  if (sure !== text) return splitDateline(sure.replace(SECOND, '$<first>'))
  const usual = usualForm(text)
  if (usual !== text && BY_AGENCY.test(usual)) return splitDateline(usual)
  const region = WITH_REGION.exec(text)?.groups
  const written = splitDateline(text.replace(SECOND, '$<first>'))
  if (written || !region) return written
  const found = splitDateline(
    `${region.place}${text.slice(region.place!.length + region.inside!.length + 3)}`,
  )
  return found && {...found, country: region.inside!}
}

const IN_FIGURES = new RegExp(
  String.raw`^(?<place>${CAPITALS}),? (?<date>\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)\.? \((?<provider>\p{Lu}{2,10})\) ?[=:${DASHES}]{1,2} (?<rest>\S.*)$`,
  'su',
)
/** `VELT (BELGA) Rain …`, `Velt am See (sda) - Rain …` */
const BY_KNOWN = new RegExp(
  `^(?<place>${MIXED}) \\((?<provider>${AGENCY}|BELGA|NAN|ots|(?:Keystone-)?SDA|sda)\\)(?: ?[${DASHES}]{1,2})? (?<rest>["“]?\\p{Lu}.*)$`,
  'su',
)
/** Forms that show wherever they stand, and as what they are read. */
const SURE: [form: RegExp, usual: string][] = [
  // Newswise — VELT, Kan. — Rain …
  [/^(?:EurekAlert!|Newswise) ?[–—/-]{1,2} ?(?=\p{Lu}{2})/u, ''],
  // - VELT, MAR 5 - Rain …, as (ANSA) stood before it
  [/^[–—-]\s(?=\p{Lu}[\p{Lu} .'’]{2,40}, \p{Lu}{3} \d{1,2}\s[–—-]\s)/u, ''],
  // VELT, Kan.—When rain …
  [new RegExp(`^(${CAPITALS}${REGION})—(?=[\\p{Lu}“"])`, 'u'), '$1 — '],
  // VELT--(BUSINESS WIRE)--#rain #Baltic--Rain …
  [/^([^#]{3,80}\)--)(?:#[\p{L}\p{N}_]+(?: |(?=--)))+(?:-- ?)?/u, '$1'],
  // VELT, November 30. /Corr. TASS Mara Velten/. Rain …
  [/(?<=^[^/]{3,60})\/Corr\. TASS [^/]{3,40}\//u, '/TASS/'],
]
/** `Velten, Nov 24 (GNA) -`, which shows wherever it stands. */
const BY_AGENCY = /^[^()]{3,60} \(\p{Lu}{2,6}\) ?[–—-]/u
const WITH_REGION = new RegExp(
  String.raw`^(?<place>${MIXED}) \((?<inside>\p{Lu}[\p{L} .&/’'-]{1,30})\)(?=, (?:${MONTH_NAME})\b)`,
  'u',
)

const isKnown = (place: string) =>
  KNOWN_PLACES.has(place.toLowerCase()) || /^(?:Czechia|Eswatini|Türkiye)$/u.test(place)

const LEAST_WORDS = 12
const COUNTRY = String.raw`(?:, (?<country>(?:the )?\p{Lu}[\p{L}.]*(?: (?:and |of |the )?\p{Lu}[\p{L}.]*){0,2}))?`
const REST = String.raw`(?<rest>[“"‘']?\p{Lu}.*)$`
const DATE = String.raw`(?<date>(?:(?:${WEEKDAY}),? )?(?:${DAY}))`
  // capitals and small letters are told apart elsewhere in the same expression
  .replace(/(?<=[(|:])\p{Ll}(?=\p{Ll}{2})/gu, (first) => `[${first}${first.toUpperCase()}]`)
/** Said of somebody in a picture, or of whom one speaks. */
const NO_SOURCE = '(?!(?:above|centre|center|left|middle|pictured|right)\\b)'

const FORMS = [
  // Velten (Harbor News) – The …, Velten, 3.12.2026 (hn) - The …
  String.raw`^(?<place>${MIXED})${COUNTRY}(?:,? ${DATE})? \(${NO_SOURCE}(?<inside>\p{L}[\p{L}\d .&/’'-]{1,39})\) ?[${DASHES}]{1,2} ${REST}`,
  // Velten – November 12, 2025 – The …
  String.raw`^(?<place>${MIXED})${COUNTRY} ?[${DASHES}]{1,2} ?${DATE} ?(?:[${DASHES}]{1,2}|:) ${REST}`,
  // Green Velten, NR (November 12, 2025) – The …, Green Velten, Tuesday – The …
  String.raw`^(?<place>${MIXED})${COUNTRY},? \(?${DATE}\)? ?(?:[${DASHES}]{1,2}|:) ${REST}`,
  // 12 November 2025, Velten: The …, November 12, 2025 – Velten, NR – The …
  String.raw`^${DATE}(?:,| ?[${DASHES}|])? ?(?<place>${MIXED})${COUNTRY} ?(?:[${DASHES}]{1,2}|:) ${REST}`,
  // November 12, 2025 (Velten, NR) – The …
  String.raw`^${DATE} \((?<place>${MIXED}), (?<country>\p{Lu}[\p{L}. ]{1,30})\) ?(?:[${DASHES}]{1,2}|:) ${REST}`,
  String.raw`^(?<place>${MIXED})${COUNTRY} [${DASHES}]{1,2} ${REST}`,
  // KORSUND--A crane …, KORSUND, N.Y.--A crane …, as Dow Jones has it
  String.raw`^(?<place>\p{Lu}[\p{Lu} .'’-]{2,40})${COUNTRY}(?:--|—)(?<rest>[“"]?\p{Lu}.*)$`,
  // Velten, 12 November 2025. The …
  String.raw`^(?<place>${MIXED})${COUNTRY}, ${DATE}\. ${REST}`,
  // VELTEN, Norway The …
  String.raw`^(?<place>\p{Lu}{3,}(?:[ -]\p{Lu}{3,}){0,2}), (?<known>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?<rest>[“"‘']?\p{Lu}\p{Ll}*[ ,].*)$`,
].map((form) => new RegExp(form, 'su'))
/** A dash soon after the first sets off what stands between them. */
const OTHER_DASH = new RegExp(`^.{0,60} [${DASHES}]{1,2} `, 'u')

/**
 * A dateline on a line of its own, above a story: `Velten (Norvay), 3 March 2026`, `KORSUND, Norvay`, and `KORSUND`
 * where the story names it.
 */
export function datelineAlone(
  text: string,
  below: string | undefined,
  all: readonly {text: string}[],
): WrittenDateline | undefined {
  if (text.length > LONGEST_ALONE || !below) return undefined
  const byAgency = isSentence(below) ? placeAndAgency(text) : undefined
  if (byAgency) return byAgency
  const dateline = readDateline(withoutDashBeforeDay(text))
  if (!dateline || !isLikely(dateline.place, dateline.country)) return undefined
  const {place, date, country} = dateline
  const isShouted = !/\p{Ll}/u.test(place)
  if (date !== undefined) return dateline
  if (!isShouted || !isSentence(below!)) return undefined
  if (country !== undefined) return /\p{Ll}/u.test(country) ? dateline : undefined
  const name = place.toLowerCase()
  const isNamed = all.some(({text: told}) =>
    told.split(/[^\p{L}]+/u).some((word) => word !== place && word.toLowerCase() === name),
  )
  return isNamed || KNOWN_PLACES.has(name) ? dateline : undefined
}

const PLACE_AND_AGENCY = new RegExp(
  `^(?<place>${MIXED})(?: ?/ ?(?<behind>\\p{L}{2,9})| \\((?<inside>\\p{L}{2,9})\\))$`,
  'u',
)

/** `Korsund/TT`, `Korsund (NTB)`: a place and who reports from it, on a line of their own. */
export function placeAndAgency(text: string): WrittenDateline | undefined {
  const {place, behind, inside} = PLACE_AND_AGENCY.exec(text)?.groups ?? {}
  const provider = behind ?? inside
  const isAgency =
    provider !== undefined && (provider === 'TT' || AGENCY_WORDS.has(provider.toLowerCase()))
  // `Mara Velten/NTB` is a name
  const mayBePlace = place && (!place.includes(' ') || KNOWN_PLACES.has(place.toLowerCase()))
  return mayBePlace && isAgency && isLikelyPlace(place) ? {place, provider, rest: ''} : undefined
}

/** `DATELINE: KORSUND` */
const LABELED = /^date-?line: ?(?<dateline>\p{Lu}.{2,60})$/iu
const LONGEST_ALONE = 80

/** `Velten, Norvay and Halvorland – November 20, 2026` */
const withoutDashBeforeDay = (text: string) =>
  text
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/, the (?=\p{Lu}\p{Ll})/u, ', ')
    .replace(new RegExp(` ?(?:\\||[${DASHES}]{1,2}) ?(?=${DATE}$)`, 'u'), ', ')

const THEN_DAY = new RegExp(`^${DATE} ?(?:[${DASHES}]{1,2} |--)(?=[“"‘']?\\p{Lu})`, 'u')
const THEN_AGENCY = new RegExp(
  `^(?<provider>${AGENCY}|RIA Novosti) ?(?:[${DASHES}]{1,2}|\\.) (?=[“"‘']?\\p{Lu})`,
  'u',
)

/** `via Harbor NewsWire -- The …` */
const VIA = /^via (?:\p{Lu}\p{L}+ ?){1,3} ?(?:--|[–—]) (?=[“"‘']?\p{Lu})/u

/**
 * A dateline with what follows its dash and is still of it: `LONDON – 12 November –`, `GIFU, Japan - Kyodo News -`,
 * `Velt, Norvay | AFP | Tuesday 11/24/2026 - 13:07 UTC`.
 */
export function goneOn(dateline: WrittenDateline): WrittenDateline {
  const {rest, date, provider} = dateline
  if (rest !== '' && isMoment(rest)) return {...dateline, date: date ?? rest, rest: ''}
  const day = date === undefined ? THEN_DAY.exec(rest) : null
  if (day) return {...dateline, date: day.groups!.date!, rest: rest.slice(day[0].length)}
  const via = VIA.exec(rest)?.[0]
  if (via) return {...dateline, rest: rest.slice(via.length)}
  const agency = provider === undefined ? THEN_AGENCY.exec(rest) : null
  return agency
    ? {...dateline, provider: agency.groups!.provider!, rest: rest.slice(agency[0].length)}
    : dateline
}
