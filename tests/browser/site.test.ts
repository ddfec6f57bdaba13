import {type BrowserContext, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'
import {siteSettings} from '../../commands/siteSettings.ts'
import {siteToken} from '../../commands/siteToken.ts'
import {type RunningSite, serveSite} from '../../site/index.ts'
import {sparePort} from '../commands/sparePort.ts'
import {axeViolations} from './desk/axe.ts'
import {writeStory} from './desk/story.ts'

/** What readers see of what the desk does, in a browser of their own. */
let newsroom: Newsroom
let site: RunningSite
let url: string
let reader: BrowserContext

const LEIBAN = 'In disputed land, Iraqi and Kurdish forces watch over a village together'

beforeAll(async () => {
  newsroom = await openNewsroom()
  const port = await sparePort()
  url = `http://localhost:${port}`
  const reportToken = siteToken(newsroom.folder)
  const places = {port, lakeUrl: newsroom.lake.url, reportToken, log: console.error}
  const settings = siteSettings(places, {})
  site = await serveSite(settings, {port})
  reader = await newsroom.browser.newContext()
})

afterAll(async () => {
  await site?.close()
  await newsroom?.close()
})

async function read(path: string): Promise<Page> {
  const page = await reader.newPage()
  page.setDefaultTimeout(POLLING.timeout)
  await page.goto(url + path)
  return page
}

test('the front page shows the edited Leiban story with its correction, in every look', async () => {
  const page = await read('/')
  expect(await page.getByRole('heading', {level: 2, name: LEIBAN}).count()).toBe(1)
  await page.getByRole('complementary', {name: 'Corrections'}).getByText('It is Leiban.').waitFor()
  await page.getByRole('link', {name: LEIBAN}).first().click()
  await page.getByRole('heading', {level: 1, name: LEIBAN}).waitFor()
  for (const path of ['/', new URL(page.url()).pathname, '/corrections', '/report', '/preview']) {
    await page.goto(url + path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      for (const width of [390, 1280]) {
        await page.setViewportSize({width, height: 800})
        expect([path, colorScheme, await axeViolations(page, 'body')]).toEqual([
          path,
          colorScheme,
          [],
        ])
        const overflows = () => document.documentElement.scrollWidth > innerWidth
        expect([path, width, await page.evaluate(overflows)]).toEqual([path, width, false])
      }
    }
  }
  await page.close()
})

test('a story published in the Studio shows on an open page within two seconds, and so does its correction', async () => {
  const front = await read('/')
  await writeStory(
    newsroom,
    'harbor',
    ['The harbor road in Baghdad opens on Friday, the council said.'],
    {
      headline: 'The harbor road opens on Friday',
      slug: {_type: 'slug', current: 'harbor'},
      pubStatus: 'usable',
      byline: 'Jane Doe',
      genre: 'news',
      section: 'world',
      dateline: {_type: 'dateline', located: {_type: 'reference', _ref: 'location-baghdad'}},
      firstPublished: new Date().toISOString(),
    },
  )
  const published = await listening('*[_id == "harbor"]')
  const desk = await newsroom.open('/structure/article;harbor')
  await desk.getByTestId('action-publish').click()
  const publishedAt = await published.heard
  await front.getByRole('link', {name: 'The harbor road opens on Friday'}).waitFor()
  expect(Date.now() - publishedAt).toBeLessThan(2000)
  await front.getByText('This page has been updated.').waitFor()

  await front.getByRole('link', {name: 'The harbor road opens on Friday'}).click()
  await front.getByRole('heading', {level: 1}).waitFor()
  const text = 'An earlier version of this story gave the wrong day. It is Friday.'
  const corrected = await listening('*[_type == "correction"]')
  await newsroom.client.create({
    _id: 'correction-harbor',
    _type: 'correction',
    article: {_type: 'reference', _ref: 'harbor'},
    type: 'correction',
    text,
    placement: 'top',
    datePublished: new Date().toISOString(),
  })
  const correctedAt = await corrected.heard
  await front.locator('.notes.top').getByText(text).waitFor()
  expect(Date.now() - correctedAt).toBeLessThan(2000)
  for (const path of ['/corrections', '/corrections.xml', '/feed.xml', '/atom.xml', '/feed.json']) {
    expect([path, (await fetchText(path)).includes(text)]).toEqual([path, true])
  }
  const page = await fetchText('/story/harbor')
  const json = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(page)?.[1] ?? ''
  expect(JSON.parse(json).correction).toMatchObject([{'@type': 'CorrectionComment', text}])
  await Promise.all([front.close(), desk.close()])
})

test('without script a story is read and an error reported; the desk finds the report', async () => {
  const context = await newsroom.browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('link', {name: LEIBAN}).first().click()
  await page.getByRole('link', {name: 'Report an error in this story'}).click()
  await page.getByLabel('What is wrong').fill('The village is spelled Leiban.')
  await page.getByRole('button', {name: 'Send the report'}).click()
  await page.getByText('Your report has reached the newsroom.').waitFor()
  expect(await context.cookies()).toEqual([])
  const desk = await newsroom.open('/structure/errorReport')
  await desk.getByText('The village is spelled Leiban.').first().waitFor()
  await newsroom.screenshot(desk, 'reports')
  const story = await newsroom.open('/structure/article;leiban-edited')
  await story.getByText('The village is spelled Leiban.').first().waitFor()
  await story.getByText('Readers’ reports').last().scrollIntoViewIfNeeded()
  await newsroom.screenshot(story, 'reports-beside-story')
  await Promise.all([context.close(), desk.close(), story.close()])
})

const fetchText = async (path: string) => (await fetch(url + path)).text()

/** Listens to what a query finds, and once it does, says when the newsroom hears of the next change. */
async function listening(query: string): Promise<{heard: Promise<number>}> {
  const welcome = Promise.withResolvers<void>()
  const heard = Promise.withResolvers<number>()
  const subscription = newsroom.client
    .listen(query, {}, {includeResult: false, visibility: 'query', events: ['welcome', 'mutation']})
    .subscribe({
      next: ({type}) => {
        if (type === 'welcome') return welcome.resolve()
        subscription.unsubscribe()
        heard.resolve(Date.now())
      },
      error: (error) => {
        welcome.reject(error)
        heard.reject(error)
      },
    })
  // told where it is waited for
  heard.promise.catch(() => {})
  await welcome.promise
  return {heard: heard.promise}
}
