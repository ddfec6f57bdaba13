import {defineQuery} from 'groq'
import {
  CANCELED_STORY,
  CORRECTION,
  IS_CANCELED,
  IS_PUBLIC,
  NAMED_SOURCE,
  STORY,
  STORY_LINE,
} from './fragments.ts'

/** The list of stories, newest first. `$from` and `$to` count from 0; `$to` is not included. */
export const storiesQuery = defineQuery(`
  *[${IS_PUBLIC}] | order(coalesce(firstPublished, _createdAt) desc, _id asc) [$from...$to] ${STORY_LINE}
`)

/** The same of one `$section`: its front. */
export const sectionStoriesQuery = defineQuery(`
  *[${IS_PUBLIC} && section == $section] | order(coalesce(firstPublished, _createdAt) desc, _id asc) [$from...$to] ${STORY_LINE}
`)

/** One story by `$slug`, with all that a page shows; null where there is none for the public. */
export const storyQuery = defineQuery(`
  *[${IS_PUBLIC} && slug.current == $slug][0] ${STORY}
`)

/** The newest stories, as whole as `storyQuery` gives them: for a feed. */
export const feedQuery = defineQuery(`
  *[${IS_PUBLIC}] | order(coalesce(firstPublished, _createdAt) desc, _id asc) [$from...$to] ${STORY}
`)

/** What readers are told of a withdrawn story by `$slug`; null where there is none. */
export const canceledStoryQuery = defineQuery(`
  *[${IS_CANCELED} && slug.current == $slug][0] ${CANCELED_STORY}
`)

/**
 * One story by `$id` as it would be published, whatever its status: for who works on it. Ask with a
 * token, in the perspective `drafts`.
 */
export const previewQuery = defineQuery(`
  *[_type == "article" && _id == $id][0] ${STORY}
`)

/** What was worked on last, drafts before what is published of them: for who works on it, likewise. */
export const previewListQuery = defineQuery(`
  *[_type == "article"] | order(_updatedAt desc, _id asc) [$from...$to] ${STORY_LINE}
`)

/** The sections that the public has stories of. */
export const sectionsQuery = defineQuery(`
  array::unique(*[${IS_PUBLIC} && defined(section)].section)
`)

/**
 * The corrections page, newest first; `story` is null where the story is no longer for the public.
 * Of a story under embargo or withheld nothing is told.
 */
export const correctionsQuery = defineQuery(`
  *[
    _type == "correction"
    && article->pubStatus != "withheld"
    && coalesce(dateTime(article->embargoedUntil) <= dateTime(now()), true)
  ]
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
