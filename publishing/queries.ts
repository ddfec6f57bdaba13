import {defineQuery} from 'groq'
import {CORRECTION, DATELINE, IS_PUBLIC, NAMED_SOURCE, QUOTE, STORY_LINE} from './fragments.ts'

/** The list of stories, newest first. `$from` and `$to` count from 0; `$to` is not included. */
export const storiesQuery = defineQuery(`
  *[${IS_PUBLIC}] | order(coalesce(firstPublished, _createdAt) desc, _id asc) [$from...$to] ${STORY_LINE}
`)

/** The same of one `$genre`: the front of a section. */
export const genreStoriesQuery = defineQuery(`
  *[${IS_PUBLIC} && genre == $genre] | order(coalesce(firstPublished, _createdAt) desc, _id asc) [$from...$to] ${STORY_LINE}
`)

/** One story by `$slug`, with all that a page shows; null where there is none for the public. */
export const storyQuery = defineQuery(`
  *[${IS_PUBLIC} && slug.current == $slug][0] {
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
      _type == "figure" => {"asset": asset->{_id, url, "dimensions": metadata.dimensions}}
    },
    language,
    genre,
    urgency,
    copyrightHolder,
    usageTerms,
    firstPublished,
    versionCreated,
    "quotes": quotes[]->${QUOTE},
    "sources": sources[coalesce(@->attributionLevel, "onRecord") == "onRecord"]->${NAMED_SOURCE},
    "places": places[]->{
      _id, name, type, nativeName, countryCode, geopoint, uri, "broader": broader->name
    },
    "corrections": *[_type == "correction" && article._ref == ^._id]
      | order(coalesce(placement, "bottom") desc, datePublished asc) ${CORRECTION}
  }
`)

/**
 * The corrections page, newest first; `story` is null where the story is no longer for the public.
 * Of a story under embargo nothing is told.
 */
export const correctionsQuery = defineQuery(`
  *[_type == "correction" && coalesce(dateTime(article->embargoedUntil) <= dateTime(now()), true)]
    | order(datePublished desc, _id asc) [$from...$to] {
    ...${CORRECTION},
    "story": *[_id == ^.article._ref && ${IS_PUBLIC}][0]{headline, "slug": slug.current}
  }
`)

/** A source by `$id` and the stories that name or quote them, newest first; null where the source may not be named. */
export const sourceStoriesQuery = defineQuery(`
  *[_type == "source" && _id == $id && coalesce(attributionLevel, "onRecord") == "onRecord"][0] {
    ...${NAMED_SOURCE},
    "stories": *[${IS_PUBLIC} && (^._id in sources[]._ref || ^._id in quotes[]->speaker._ref)]
      | order(coalesce(firstPublished, _createdAt) desc, _id asc) ${STORY_LINE}
  }
`)
