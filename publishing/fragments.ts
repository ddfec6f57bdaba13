/** GROQ that several queries share. Everything here is meant for the public. */

/** Stories a site may show: usable, with an address, and past their embargo. */
export const IS_PUBLIC = `
  _type == "article"
  && coalesce(pubStatus, "usable") == "usable"
  && defined(slug.current)
  && (!defined(embargoedUntil) || dateTime(embargoedUntil) <= dateTime(now()))
`

/** The same for what was withdrawn: readers are told that it was, and why. */
export const IS_CANCELED = `
  _type == "article"
  && pubStatus == "canceled"
  && defined(slug.current)
  && (!defined(embargoedUntil) || dateTime(embargoedUntil) <= dateTime(now()))
`

/** What `datelineText` derives the text from. */
export const DATELINE = `{
  text,
  date,
  provider,
  noDateline,
  located->{name, datelineForm, standalone, countryCode}
}`

/** How a list shows a story. */
export const STORY_LINE = `{
  _id,
  "slug": slug.current,
  headline,
  standfirst,
  byline,
  section,
  genre,
  language,
  urgency,
  "dateline": dateline${DATELINE},
  firstPublished,
  versionCreated,
  _createdAt
}`

/** A source who may be named; never how to reach them. */
export const NAMED_SOURCE = `{
  _id,
  name,
  kind,
  title,
  role,
  nativeName,
  uri,
  "organisation": organisation->name
}`

/** Words, with the speaker only where the speaker may be named. */
export const QUOTE = `{
  _id,
  text,
  cue,
  type,
  originalText,
  language,
  translator,
  anonymous,
  attribution,
  "anonymityReason": select(anonymous == true => anonymityReason),
  "speaker": select(
    anonymous != true && coalesce(speaker->attributionLevel, "onRecord") == "onRecord" => speaker->${NAMED_SOURCE}
  )
}`

/** A correction as readers see it; the mistake is said again only where the note does so. */
export const CORRECTION = `{
  _id,
  type,
  text,
  where,
  "placement": coalesce(placement, "bottom"),
  "wasWrong": select(restateError != false => wasWrong),
  nowReads,
  datePublished
}`

/** The corrections of a story in reading order: those at the top first, the oldest first. */
const CORRECTIONS = `*[_type == "correction" && article._ref == ^._id]
  | order(coalesce(placement, "bottom") desc, datePublished asc) ${CORRECTION}`

/** All that a page shows of a story. */
export const STORY = `{
  _id,
  "slug": slug.current,
  headline,
  standfirst,
  byline,
  "dateline": dateline${DATELINE},
  body[]{
    ...,
    _type == "block" => {markDefs[]{..., _type == "quoteReference" => {"quote": quote->${QUOTE}}}},
    _type == "quoteReference" => {"quote": quote->${QUOTE}},
    _type == "figure" => {"asset": asset->{_id, url, mimeType, "dimensions": metadata.dimensions}}
  },
  language,
  section,
  genre,
  urgency,
  copyrightHolder,
  usageTerms,
  firstPublished,
  versionCreated,
  _createdAt,
  "quotes": quotes[]->${QUOTE},
  "sources": sources[coalesce(@->attributionLevel, "onRecord") == "onRecord"]->${NAMED_SOURCE},
  "places": places[]->{
    _id, name, type, nativeName, countryCode, geopoint, uri, "broader": broader->name
  },
  "corrections": ${CORRECTIONS}
}`

/** All that is said of a withdrawn story: no text of it. */
export const CANCELED_STORY = `{
  _id,
  "slug": slug.current,
  headline,
  language,
  "corrections": ${CORRECTIONS}
}`
