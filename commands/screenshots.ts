import {once} from 'node:events'
import {mkdir} from 'node:fs/promises'
import {type AddressInfo, createServer} from 'node:net'
import path from 'node:path'
import {type Page} from 'playwright-core'
import {type Newsroom, openNewsroom} from './browser/newsroom.ts'
import {siteSettings} from './siteSettings.ts'
import {serveSite} from '../site/index.ts'
import {buildStudio} from './studioBuild.ts'

/** Makes the pictures of the README anew, from the seed, in a real browser. */
const FOLDER = path.resolve('docs')

const LEIBAN = 'iraqi-and-kurdish-forces-watch-over-a-village-together'

await mkdir(FOLDER, {recursive: true})
await buildStudio((line) => console.log(line))
await sitePictures()
for (const colorScheme of ['light', 'dark'] as const) {
  const newsroom = await openNewsroom({colorScheme})
  try {
    const suffix = colorScheme === 'light' ? '' : '-dark'
    const page = await openPanel(newsroom)
    await picture(page, `panel${suffix}`)
    if (colorScheme === 'light') {
      await page.getByTestId('action-publish').click()
      await page.getByRole('dialog').getByRole('button', {name: 'Publish anyway'}).waitFor()
      await picture(page, 'publish')
      await page.getByRole('dialog').getByRole('button', {name: 'Go back'}).click()
      await page.getByRole('link', {name: 'Copy desk'}).click()
      await page.getByText('37 repeated paragraphs').waitFor()
      await picture(page, 'copy-desk')
    }
  } finally {
    await newsroom.close()
  }
}

/** What readers see: the front page, and the story where its correction stands. */
async function sitePictures(): Promise<void> {
  const newsroom = await openNewsroom()
  const port = await freePort()
  const places = {port, lakeUrl: newsroom.lake.url, log: console.error}
  const site = await serveSite(siteSettings(places, {SITE_NAME: 'The Ledger'}), {port})
  try {
    const pages = [
      ['site-front', 'light', '/'],
      ['site-story-dark', 'dark', `/story/${LEIBAN}#correction-correction-leiban-dateline`],
    ] as const
    for (const [name, colorScheme, address] of pages) {
      const screen = {colorScheme, viewport: {width: 1280, height: 800}}
      const page = await (await newsroom.browser.newContext(screen)).newPage()
      await page.goto(`http://localhost:${port}${address}`)
      await picture(page, name)
    }
  } finally {
    await site.close()
    await newsroom.close()
  }
}

/** A port of loopback that nobody uses just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  server.close()
  return port
}

/** The wire copy with the finding on Zahir open, its paragraph in sight. */
async function openPanel(newsroom: Newsroom): Promise<Page> {
  const page = await newsroom.open('/structure/article;leiban-wire')
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', {name: /Copy check/}).click()
  const finding = page.getByTestId('copydesk-panel').getByRole('button', {name: /Zahir \(3\)/})
  await finding.click()
  await page.getByTestId('text-block').first().locator('[data-warning]').waitFor()
  await page.mouse.move(0, 0)
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({path: path.join(FOLDER, `${name}.png`), animations: 'disabled'})
  console.log(`docs/${name}.png`)
}
