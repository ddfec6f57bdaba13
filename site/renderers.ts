import {type SanityClient} from '@sanity/client'
import {
  canceledStory,
  type Client,
  corrections,
  feedStories,
  sections as sectionsWithStories,
  sourceStories,
  stories,
  story,
} from '../publishing/index.ts'
import {
  atom,
  correctionsFeed,
  jsonFeed,
  newsSitemap,
  ninjs,
  rss,
  storiesFeed,
  wellFormed,
} from '../publishing/outputs/index.ts'
import {type Rendered} from './cache/pageCache.ts'
import {layout, type PageFrame} from './pages/layout.ts'
import {
  correctionsPage,
  frontPage,
  messagePage,
  sectionPage,
  sourcePage,
} from './pages/otherPages.ts'
import {canceledPage, storyPage} from './pages/storyPage.ts'
import {isSection, type Section, SECTIONS} from './sections.ts'
import {type SiteSettings} from './settings.ts'

const PER_PAGE = 20
const IN_A_FEED = 20
const CORRECTIONS_ON_FRONT = 4

const HTML = 'text/html; charset=utf-8'

/** Makes every page and feed from what a client that sees what readers see gives. */
export function pageRenderers({publication, timeZone}: SiteSettings, reader: SanityClient) {
  const format = {language: publication.language, timeZone}
  const sections = sectionsInUse(reader)

  const page = async (frame: PageFrame, status: Rendered['status'] = 200): Promise<Rendered> => ({
    status,
    type: HTML,
    body: await layout(publication, frame),
  })
  const notFound = async () =>
    page(messagePage('Not found', 'There is no page at this address.', await sections()), 404)

  /** One more than is shown tells whether there are more. */
  const part = (number: number) => ({from: (number - 1) * PER_PAGE, to: number * PER_PAGE + 1})
  const shown = <Item>(items: Item[], number: number) => ({
    items: wellFormed(items.slice(0, PER_PAGE)),
    list: {page: number, more: items.length > PER_PAGE},
  })

  return {
    sections,

    async front(client: Client, number: number): Promise<Rendered> {
      const [found, corrected] = await Promise.all([
        stories(client, part(number)),
        number === 1 ? corrections(client, {to: CORRECTIONS_ON_FRONT}) : [],
      ])
      const {items, list} = shown(found, number)
      if (number > 1 && items.length === 0) return notFound()
      const notes = wellFormed(corrected)
      return page(frontPage(items, notes, list, publication, format, await sections()))
    },

    async section(client: Client, name: string, number: number): Promise<Rendered> {
      if (!isSection(name)) return notFound()
      const {items, list} = shown(await stories(client, {section: name, ...part(number)}), number)
      if (items.length === 0) return notFound()
      return page(sectionPage(name, items, list, publication, format, await sections()))
    },

    async story(client: Client, slug: string): Promise<Rendered> {
      const found = await story(client, slug)
      if (found) {
        const frame = storyPage(wellFormed(found), publication, format, await sections())
        return {...(await page(frame)), isTimeless: true}
      }
      const canceled = await canceledStory(client, slug)
      if (!canceled) return notFound()
      return page(canceledPage(wellFormed(canceled), publication, format, await sections()), 410)
    },

    async ninjs(client: Client, slug: string): Promise<Rendered> {
      const found = await story(client, slug)
      if (!found) return notFound()
      const body = JSON.stringify(ninjs(found, publication))
      return {status: 200, type: 'application/json; charset=utf-8', body, isTimeless: true}
    },

    /** Only who is in a story that readers can see has a page. */
    async source(client: Client, id: string): Promise<Rendered> {
      const found = await sourceStories(client, id)
      if (!found || found.stories.length === 0) return notFound()
      return page(sourcePage(wellFormed(found), publication, format, await sections()))
    },

    async corrections(client: Client, number: number): Promise<Rendered> {
      const {items, list} = shown(await corrections(client, part(number)), number)
      if (number > 1 && items.length === 0) return notFound()
      return page(correctionsPage(items, list, publication, format, await sections()))
    },

    /** By their paths. */
    feeds: {
      '/feed.xml': async (client) => ({
        status: 200,
        type: 'application/rss+xml; charset=utf-8',
        body: rss(await newest(client), `${publication.url}/feed.xml`),
      }),
      '/atom.xml': async (client) => ({
        status: 200,
        type: 'application/atom+xml; charset=utf-8',
        body: atom(await newest(client), `${publication.url}/atom.xml`),
      }),
      '/feed.json': async (client) => ({
        status: 200,
        type: 'application/feed+json; charset=utf-8',
        body: jsonFeed(await newest(client), `${publication.url}/feed.json`),
      }),
      '/corrections.xml': async (client) => ({
        status: 200,
        type: 'application/atom+xml; charset=utf-8',
        body: atom(
          correctionsFeed(await corrections(client, {to: IN_A_FEED}), publication),
          `${publication.url}/corrections.xml`,
        ),
      }),
      '/news-sitemap.xml': async (client) => ({
        status: 200,
        type: 'application/xml; charset=utf-8',
        body: newsSitemap(await stories(client, {to: 1000}), publication),
      }),
    } satisfies Record<string, (client: Client) => Promise<Rendered>>,
  }

  async function newest(client: Client) {
    return storiesFeed(await feedStories(client, {to: IN_A_FEED}), publication)
  }
}

const SECTIONS_MS = 60_000

/** The sections that have stories, asked for once a minute and never waited for but the first time. */
function sectionsInUse(reader: SanityClient): () => Promise<Section[]> {
  let known: Promise<Section[]> | undefined
  let asked = 0
  return () => {
    if (!known || Date.now() - asked > SECTIONS_MS) {
      const before = known
      asked = Date.now()
      const next = sectionsWithStories(reader).then((found) =>
        (Object.keys(SECTIONS) as Section[]).filter((section) => found.includes(section)),
      )
      // Navigation is no reason for a page to fail.
      next.catch(() => (known = before))
      known = before ?? next
      next.then((sections) => (known = Promise.resolve(sections))).catch(() => {})
    }
    return known.catch(() => [])
  }
}
