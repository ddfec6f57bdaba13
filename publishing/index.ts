import type {SanityClient} from '@sanity/client'
import {datelineText} from './datelineText.ts'
import {
  canceledStoryQuery,
  correctionsQuery,
  feedQuery,
  previewListQuery,
  previewQuery,
  sectionsQuery,
  sectionStoriesQuery,
  sourceStoriesQuery,
  storiesQuery,
  storyQuery,
} from './queries.ts'
import type {
  CanceledStoryQueryResult,
  CorrectionsQueryResult,
  SourceStoriesQueryResult,
  StoriesQueryResult,
  StoryQueryResult,
} from './sanity.types.ts'

/** What the queries need of a client. */
export type Client = Pick<SanityClient, 'fetch'>

/** A part of a list, counted from 0; `to` is not included. */
export interface Range {
  from?: number
  to?: number
}

type WithDatelineText<Story extends {dateline: unknown}> = Story & {
  /** The dateline as readers see it, `LEIBAN, Iraq (AP) —`; '' where the story has none. */
  datelineText: string
}
export type StoryLine = WithDatelineText<StoriesQueryResult[number]>
export type Story = WithDatelineText<NonNullable<StoryQueryResult>>
export type CanceledStory = NonNullable<CanceledStoryQueryResult>
export type Correction = CorrectionsQueryResult[number]
export type SourceStories = Omit<NonNullable<SourceStoriesQueryResult>, 'stories'> & {
  stories: StoryLine[]
}

const published = {perspective: 'published'} as const
const PAGE = 20

/** Stories for the public, newest first; with `section` those of it alone. */
export async function stories(
  client: Client,
  {section, ...range}: Range & {section?: StoryLine['section']} = {},
): Promise<StoryLine[]> {
  const found = section
    ? await client.fetch(sectionStoriesQuery, {section, ...part(range)}, published)
    : await client.fetch(storiesQuery, part(range), published)
  return found.map(withDatelineText)
}

/**
 * One story with its quotes, people, places and corrections; undefined where there is none for
 * the public. Corrections stand in reading order: those at the top first, the oldest first.
 */
export async function story(client: Client, slug: string): Promise<Story | undefined> {
  const found = await client.fetch(storyQuery, {slug}, published)
  return found ? withDatelineText(found) : undefined
}

/** The newest stories, each as whole as `story` gives it: for a feed. */
export async function feedStories(client: Client, range: Range = {}): Promise<Story[]> {
  const found = await client.fetch(feedQuery, part(range), published)
  return found.map(withDatelineText)
}

/** What readers are told of a withdrawn story; undefined where there is none. */
export async function canceledStory(
  client: Client,
  slug: string,
): Promise<CanceledStory | undefined> {
  return (await client.fetch(canceledStoryQuery, {slug}, published)) ?? undefined
}

/**
 * A story by its id as it would be published now, drafts of what it refers to included; undefined
 * where there is none. The client needs a token that may read drafts.
 */
export async function previewStory(client: Client, id: string): Promise<Story | undefined> {
  const found = await client.fetch(previewQuery, {id}, {perspective: 'drafts'})
  return found ? withDatelineText(found) : undefined
}

/** What was worked on last, drafts included. The client needs a token that may read drafts. */
export async function previewStories(client: Client, range: Range = {}): Promise<StoryLine[]> {
  const found = await client.fetch(previewListQuery, part(range), {perspective: 'drafts'})
  return found.map(withDatelineText)
}

/** The sections that there are stories of, for the public. */
export async function sections(client: Client): Promise<NonNullable<StoryLine['section']>[]> {
  const found = await client.fetch(sectionsQuery, {}, published)
  return found.filter((section) => section !== null)
}

/** The corrections page, newest first. */
export async function corrections(client: Client, range: Range = {}): Promise<Correction[]> {
  return client.fetch(correctionsQuery, part(range), published)
}

/** A source and the stories that name or quote them; undefined where there is none to be named. */
export async function sourceStories(
  client: Client,
  id: string,
): Promise<SourceStories | undefined> {
  const found = await client.fetch(sourceStoriesQuery, {id}, published)
  return found ? {...found, stories: found.stories.map(withDatelineText)} : undefined
}

const part = ({from = 0, to = from + PAGE}: Range) => ({from, to})

function withDatelineText<Line extends {dateline: Parameters<typeof datelineText>[0]}>(line: Line) {
  return {...line, datelineText: datelineText(line.dateline)}
}
