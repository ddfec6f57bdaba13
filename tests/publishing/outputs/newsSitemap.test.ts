import {ErrorLevel, type SitemapItem, XMLToSitemapItemStream} from 'sitemap'
import {Readable} from 'node:stream'
import {expect, test} from 'vitest'
import {newsSitemap} from '../../../publishing/outputs/index.ts'
import {fullStory, HOSTILE, publication, withWords} from './storyFixture.ts'

const NOW = Date.parse('2026-01-03T09:00:00Z')
const hours = (count: number) => new Date(NOW - count * 3_600_000).toISOString()

async function read(xml: string): Promise<SitemapItem[]> {
  const parser = new XMLToSitemapItemStream({level: ErrorLevel.THROW, logger: false})
  return Readable.from([xml]).pipe(parser).toArray()
}

test('lists the stories of the last two days, as another parser reads it', async () => {
  const stories = [1, 47, 49].map((age) => ({
    ...fullStory,
    slug: `s${age}`,
    headline: `Cats & dogs <${age}>`,
    firstPublished: hours(age),
    language: age === 47 ? ('ar' as const) : null,
  }))
  const items = await read(newsSitemap(stories, publication, NOW))
  expect(items.map(({url, news}) => [url, news])).toEqual([
    [
      'https://ledger.example/story/s1',
      {
        publication: {name: 'The Ledger', language: 'en'},
        publication_date: hours(1),
        title: 'Cats & dogs <1>',
      },
    ],
    [
      'https://ledger.example/story/s47',
      {
        publication: {name: 'The Ledger', language: 'ar'},
        publication_date: hours(47),
        title: 'Cats & dogs <47>',
      },
    ],
  ])
})

test('a story without an address is not listed', () => {
  expect(newsSitemap([{...fullStory, slug: null}], publication, NOW)).not.toContain('<url>')
})

// What this parser does not take at all, it cannot read back.
const readable = HOSTILE.filter(([name]) => !['very long', 'nothing', 'spaces'].includes(name))

test.each(readable)('%s in every text can be read', async (_, text) => {
  const stories = [{...withWords(fullStory, text), firstPublished: hours(1)}]
  const [{news}] = await read(newsSitemap(stories, publication, NOW))
  expect(news?.title.length).toBeGreaterThan(5)
})
