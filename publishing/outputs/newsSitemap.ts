import {XMLBuilder} from 'fast-xml-parser'
import {type StoryLine} from '../index.ts'
import {languageOf, type Publication, storyUrl} from './publication.ts'
import {storyTimes} from './storyTimes.ts'
import {wellFormed} from './wellFormed.ts'

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000

/** As many as a news sitemap may list. */
const LIMIT = 1000

/**
 * The stories of the last two days for news search, as XML. `now` is milliseconds. Source:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(
  stories: StoryLine[],
  publication: Publication,
  now = Date.now(),
): string {
  const entries = wellFormed(stories)
    .map((story) => ({story, ...storyTimes(story)}))
    .filter(({story, published}) => story.slug && Date.parse(published) > now - TWO_DAYS_MS)
    .slice(0, LIMIT)
  return builder.build({
    '?xml': {'@version': '1.0', '@encoding': 'UTF-8'},
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: entries.map(({story, published, modified}) => ({
        loc: storyUrl(publication, story.slug),
        lastmod: modified,
        'news:news': {
          'news:publication': {
            'news:name': publication.name,
            'news:language': languageOf(story, publication),
          },
          'news:publication_date': published,
          'news:title': story.headline,
        },
      })),
    },
  })
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
})
