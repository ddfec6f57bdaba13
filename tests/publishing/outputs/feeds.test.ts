import {extractFromJson} from '@extractus/feed-extractor'
import {JSDOM} from 'jsdom'
import Parser from 'rss-parser'
import {describe, expect, test} from 'vitest'
import {type Correction} from '../../../publishing/index.ts'
import {
  atom,
  correctionsFeed,
  jsonFeed,
  rss,
  storiesFeed,
} from '../../../publishing/outputs/index.ts'
import {fullStory, HOSTILE, publication, withText, withWords} from './storyFixture.ts'

const SELF = 'https://ledger.example/feed?a=1&b=2'
const feed = storiesFeed([fullStory], publication)
const correction: Correction = {
  ...fullStory.corrections[0],
  story: {headline: fullStory.headline, slug: fullStory.slug},
}

/** Strict: throws where it is not well-formed. */
function strictly(xml: string): Document {
  return new JSDOM(xml, {contentType: 'application/xml'}).window.document
}

test('a story in a feed: lasting id, full text, and the time of its last correction', () => {
  expect(feed.items).toEqual([
    {
      id: 'tag:ledger.example,2025:leiban',
      url: 'https://ledger.example/story/a-visit-to-leiban',
      title: 'A visit to Leiban',
      summary: 'Two forces & one village.',
      content: expect.stringMatching(
        /^<p><strong>Correction:<\/strong> An earlier version misspelled the village.<\/p>\n<p>LEIBAN, Iraq \(AP\) — They said[^]*<p><strong>Clarification:<\/strong> Both forces were there.<\/p>\n$/,
      ),
      authors: ['Samya Kullab', 'Jane Doe', 'AP'],
      published: '2026-01-02T08:00:00.000Z',
      updated: '2026-01-03T08:00:00.000Z',
      language: 'en',
      tags: ['world'],
    },
  ])
})

test('a correction in a feed leads to its note in the story, or in the log where the story is gone', () => {
  const {items} = correctionsFeed([correction, {...correction, story: null}], publication)
  expect(
    items.map(({id, title, url, content, updated}) => [id, title, url, content, updated]),
  ).toEqual([
    [
      'tag:ledger.example,2025:c-top',
      'Correction: A visit to Leiban',
      'https://ledger.example/story/a-visit-to-leiban#correction-c-top',
      '<p>An earlier version misspelled the village.</p>',
      '2026-01-03T08:00:00.000Z',
    ],
    [
      'tag:ledger.example,2025:c-top',
      'Correction',
      'https://ledger.example/corrections#correction-c-top',
      '<p>An earlier version misspelled the village.</p>',
      '2026-01-03T08:00:00.000Z',
    ],
  ])
})

test.each([
  ['RSS', rss],
  ['Atom', atom],
])('%s is read back by another parser', async (_, write) => {
  const {title, link, items} = await new Parser().parseString(write(feed, SELF))
  const [item] = items
  expect([title, link]).toEqual(['The Ledger', 'https://ledger.example'])
  expect([item.title, item.link, item.isoDate]).toEqual([
    'A visit to Leiban',
    'https://ledger.example/story/a-visit-to-leiban',
    '2026-01-02T08:00:00.000Z',
  ])
  expect(item.guid ?? item.id).toBe('tag:ledger.example,2025:leiban')
  expect((item['content:encoded'] ?? item.content).trim()).toBe(feed.items[0].content.trim())
})

test('Atom and RSS tell when a story was corrected', () => {
  const updated = (xml: string) =>
    [...strictly(xml).getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'updated')].map(
      ({textContent}) => new Date(textContent).toISOString(),
    )
  expect(updated(atom(feed, SELF))).toEqual([
    '2026-01-03T08:00:00.000Z',
    '2026-01-03T08:00:00.000Z',
  ])
  expect(updated(rss(feed, SELF))).toEqual(['2026-01-03T08:00:00.000Z'])
})

test('JSON Feed is read back by another parser', () => {
  expect(extractFromJson(jsonFeed(feed, SELF), {descriptionMaxLen: 0})).toEqual({
    title: 'The Ledger',
    link: 'https://ledger.example/',
    description: 'News from The Ledger',
    language: 'en',
    generator: '',
    published: '',
    entries: [
      {
        id: 'tag:ledger.example,2025:leiban',
        title: 'A visit to Leiban',
        link: 'https://ledger.example/story/a-visit-to-leiban',
        published: '2026-01-02T08:00:00.000Z',
        description: expect.stringMatching(
          /^Correction: An earlier version misspelled the village. LEIBAN, Iraq \(AP\) — They said/,
        ),
      },
    ],
  })
})

test('JSON Feed 1.1', () => {
  expect(JSON.parse(jsonFeed(feed, SELF))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Ledger',
    home_page_url: 'https://ledger.example',
    feed_url: SELF,
    description: 'News from The Ledger',
    language: 'en',
    authors: [{name: 'The Ledger'}],
    items: [
      {
        id: 'tag:ledger.example,2025:leiban',
        url: 'https://ledger.example/story/a-visit-to-leiban',
        title: 'A visit to Leiban',
        content_html: feed.items[0].content,
        summary: 'Two forces & one village.',
        date_published: '2026-01-02T08:00:00.000Z',
        date_modified: '2026-01-03T08:00:00.000Z',
        tags: ['world'],
        authors: [{name: 'Samya Kullab'}, {name: 'Jane Doe'}, {name: 'AP'}],
        language: 'en',
      },
    ],
  })
})

describe.each([
  ['texts', withWords],
  ['field', withText],
])('in every %s', (_, change) => {
  test.each(HOSTILE)('%s: each feed can be read, and says what was written', async (_, text) => {
    const hostile = storiesFeed([change(fullStory, text)], publication)
    const log = correctionsFeed([withText(correction, text)], publication)
    for (const one of [hostile, log]) {
      const title = one.items[0].title
      for (const write of [rss, atom]) {
        const xml = write(one, SELF)
        strictly(xml)
        const {items} = await new Parser().parseString(xml)
        expect((items[0].title ?? '').trim()).toBe(title)
        expect(xml.isWellFormed()).toBe(true)
      }
      const parsed = JSON.parse(jsonFeed(one, SELF))
      expect(parsed.items[0].title ?? '').toBe(title)
      const {entries = []} = extractFromJson(jsonFeed(one, SELF))
      expect(entries.map(({id, link}) => [id, link])).toEqual(
        // it takes off what stands after `#`
        one.items.map(({id, url}) => [id, new URL(url.replace(/#.*/u, '')).href]),
      )
    }
    const shown = new JSDOM(hostile.items[0].content).window.document
    expect(shown.querySelectorAll('script, [onerror], a[href^="javascript"]').length).toBe(0)
  })
})

test('nothing to tell makes feeds too', async () => {
  for (const write of [rss, atom]) {
    const {items} = await new Parser().parseString(write(storiesFeed([], publication), SELF))
    expect(items).toEqual([])
  }
})
