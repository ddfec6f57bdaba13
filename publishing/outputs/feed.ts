import {generateAtomFeed, generateJsonFeed, generateRssFeed} from 'feedsmith'
import {datelineText} from '../datelineText.ts'
import {type Correction, type Story} from '../index.ts'
import {bodyHtml} from './bodyHtml.ts'
import {bylineAuthors} from './bylineAuthors.ts'
import {correctionKind} from './correctionKind.ts'
import {escapeHTML} from '@portabletext/to-html'
import {correctionUrl, languageOf, lastingId, type Publication, storyUrl} from './publication.ts'
import {isoTime, storyTimes} from './storyTimes.ts'
import {wellFormed} from './wellFormed.ts'

/** A feed in no format yet. */
export interface Feed {
  title: string
  description: string
  language: string
  /** The page that the feed is of. */
  page: string
  publisher: string
  items: FeedItem[]
}

export interface FeedItem {
  /** Stays when the address changes. */
  id: string
  url: string
  title: string
  summary?: string
  /** HTML with addresses that are whole. */
  content: string
  authors: string[]
  published: string
  /** Moves with a correction. */
  updated: string
  language: string
  tags: string[]
}

/** The stories of a feed, with their full text and their corrections; from `feedStories`. */
export function storiesFeed(stories: Story[], publication: Publication): Feed {
  return {
    ...feedOf(publication, publication.name, `News from ${publication.name}`, publication.url),
    items: wellFormed(stories).map((story) => {
      const {published, modified} = storyTimes(story)
      return {
        id: lastingId(publication, story._id),
        url: storyUrl(publication, story.slug),
        title: oneLine(story.headline),
        ...(story.standfirst && {summary: story.standfirst}),
        content: storyHtml(story, publication),
        authors: bylineAuthors(story.byline).map(({name}) => name),
        published,
        updated: modified,
        language: languageOf(story, publication),
        tags: story.section ? [story.section] : [],
      }
    }),
  }
}

/** The corrections, one item each; from `corrections`. */
export function correctionsFeed(corrections: Correction[], publication: Publication): Feed {
  const {correctionsPath = '/corrections', name, url} = publication
  const description = `What ${name} has corrected`
  return {
    ...feedOf(publication, `${name}: corrections`, description, url + correctionsPath),
    items: wellFormed(corrections).map((correction) => {
      const headline = correction.story?.headline
      const kind = correctionKind(correction.type)
      const published = isoTime(correction.datePublished) ?? EPOCH
      return {
        id: lastingId(publication, correction._id),
        url: correctionUrl(publication, correction),
        title: oneLine(headline ? `${kind}: ${headline}` : kind),
        content: `<p>${escapeHTML(correction.text)}</p>`,
        authors: [],
        published,
        updated: published,
        language: publication.language,
        tags: [],
      }
    }),
  }
}

/** A feed as RSS 2.0, with the text in `content:encoded`. `self` is the address it is fetched from. */
export function rss(feed: Feed, self: string): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: feed.language,
    lastBuildDate: new Date(lastUpdate(feed)),
    atom: {links: [{href: self, rel: 'self', type: 'application/rss+xml'}]},
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: {value: item.id, isPermaLink: false},
      pubDate: new Date(item.published),
      description: item.summary ?? item.content,
      content: {encoded: item.content},
      atom: {updated: new Date(item.updated)},
      categories: item.tags.map((name) => ({name})),
      ...(item.authors.length > 0 && {dc: {creators: item.authors}}),
    })),
  })
}

/** A feed as Atom (RFC 4287). `self` is the address it is fetched from. */
export function atom(feed: Feed, self: string): string {
  return generateAtomFeed({
    id: self,
    title: {value: feed.title},
    subtitle: {value: feed.description},
    updated: new Date(lastUpdate(feed)),
    authors: [{name: feed.publisher}],
    links: [
      {href: self, rel: 'self', type: 'application/atom+xml'},
      {href: feed.page, rel: 'alternate', type: 'text/html'},
    ],
    xml: {lang: feed.language},
    entries: feed.items.map((item) => ({
      id: item.id,
      title: {value: item.title},
      updated: new Date(item.updated),
      published: new Date(item.published),
      links: [{href: item.url, rel: 'alternate', type: 'text/html'}],
      ...(item.summary && {summary: {value: item.summary}}),
      content: {type: 'html', value: item.content},
      authors: item.authors.map((name) => ({name})),
      categories: item.tags.map((term) => ({term})),
      xml: {lang: item.language},
    })),
  })
}

/** A feed as JSON Feed 1.1. `self` is the address it is fetched from. */
export function jsonFeed(feed: Feed, self: string): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.page,
      feed_url: self,
      description: feed.description,
      language: feed.language,
      authors: [{name: feed.publisher}],
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.content,
        date_published: new Date(item.published),
        date_modified: new Date(item.updated),
        language: item.language,
        tags: item.tags,
        ...(item.summary && {summary: item.summary}),
        ...(item.authors.length > 0 && {authors: item.authors.map((name) => ({name}))}),
      })),
    }),
  )
}

function feedOf(publication: Publication, title: string, description: string, page: string) {
  const {name, language} = publication
  return {title, description, language, page, publisher: name}
}

/** The whole text, its corrections where their gravity puts them. */
function storyHtml(story: Story, publication: Publication): string {
  const notes = (placement: 'top' | 'bottom') =>
    story.corrections
      .filter((correction) => correction.placement === placement)
      .map(
        ({type, text}) =>
          `<p><strong>${escapeHTML(correctionKind(type))}:</strong> ${escapeHTML(text)}</p>\n`,
      )
      .join('')
  const opening = datelineText(story.dateline)
  return notes('top') + bodyHtml(story.body, publication, {opening}) + notes('bottom')
}

const lastUpdate = ({items}: Feed) =>
  items.map(({updated}) => updated).reduce((last, next) => (next > last ? next : last), EPOCH)

const EPOCH = new Date(0).toISOString()

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
