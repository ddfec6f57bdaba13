/** What is stored of a story's times. */
export interface StoredTimes {
  firstPublished: string | null
  versionCreated: string | null
  _createdAt: string
  corrections?: {datePublished: string | null}[]
}

/** When readers first saw a story, and when it last changed for them: ISO 8601, in UTC. */
export interface StoryTimes {
  published: string
  modified: string
}

/**
 * The times of a story. Without `firstPublished` it counts from when it was created. It changes with
 * a new version and with a correction, and never before it was published.
 */
export function storyTimes(story: StoredTimes): StoryTimes {
  const published = time(story.firstPublished) ?? time(story._createdAt) ?? 0
  const changes = [story.versionCreated, ...datesOf(story)].map(time)
  const modified = Math.max(published, ...changes.filter((change) => change !== undefined))
  return {published: iso(published), modified: iso(modified)}
}

const datesOf = ({corrections = []}: StoredTimes) =>
  corrections.map(({datePublished}) => datePublished)

/** A stored time as ISO 8601 in UTC; undefined for what is none. */
export function isoTime(text: string | null | undefined): string | undefined {
  const at = time(text)
  return at === undefined ? undefined : iso(at)
}

const iso = (at: number) => new Date(at).toISOString()

/** Milliseconds; undefined for what is no time. */
function time(text: string | null | undefined): number | undefined {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? undefined : at
}
