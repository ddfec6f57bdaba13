import {type BrowserContext, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'

/** Two people at work at once, each with a token and a browser of their own. */
let newsroom: Newsroom
let dana: BrowserContext

beforeAll(async () => {
  newsroom = await openNewsroom()
  dana = await newsroom.admit('Dana Lund', 'editor')
})

afterAll(() => newsroom?.close())

test('each sees at which field the other one is, until they are gone', async () => {
  const mine = await openTall(newsroom.context, '/structure/source;source-ismail')
  const theirs = await openTall(dana, '/structure/source;source-ismail')

  await theirs.locator('#role').click()
  await expect.poll(() => fieldOf(mine, 'Dana Lund'), POLLING).toBe('role')
  await mine.locator('#name').click()
  await expect.poll(() => fieldOf(theirs, 'Administrator'), POLLING).toBe('name')

  await theirs.locator('#name').click()
  await expect.poll(() => fieldOf(mine, 'Dana Lund'), POLLING).toBe('name')
  await theirs.close()
  await mine.getByTitle('Dana Lund').first().waitFor({state: 'detached'})
  await mine.close()
})

test('a list stays live in three tabs of two people', async () => {
  const {client, lake} = newsroom
  const tabs = await Promise.all([
    newsroom.open('/structure/source'),
    dana.newPage(),
    dana.newPage(),
  ])
  await Promise.all(tabs.slice(1).map((tab) => tab.goto(`${lake.url}/structure/source`)))
  const all = (see: (tab: Page) => Promise<void>) => Promise.all(tabs.map(see))
  const row = (tab: Page, name: string) => tab.getByRole('link', {name: new RegExp(name)})
  await all((tab) => row(tab, 'Helmet Zahir').waitFor())

  await client.create({_id: 'source-mayor', _type: 'source', name: 'Mayor Aram'})
  await all((tab) => row(tab, 'Mayor Aram').waitFor())
  await client.patch('source-mayor').set({name: 'Mayor Azad'}).commit()
  await all((tab) => row(tab, 'Mayor Azad').waitFor())
  await client.delete('source-mayor')
  await all((tab) => row(tab, 'Mayor Azad').waitFor({state: 'detached'}))
  await Promise.all(tabs.map((tab) => tab.close()))
})

/** A tab in which a whole form is in view. */
async function openTall(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({width: 1600, height: 1600})
  await page.goto(newsroom.lake.url + path)
  return page
}

/** The field beside which a person's avatar stands, if it stands beside one. */
function fieldOf(page: Page, person: string): Promise<string | undefined> {
  return page.evaluate((title) => {
    const avatar = document.querySelector(`[title="${title}"][data-arrow-position="inside"]`)
    if (!avatar) return undefined
    const {top, bottom} = avatar.getBoundingClientRect()
    const middle = (top + bottom) / 2
    const field = [...document.querySelectorAll('[data-testid^="field-"]')].find((candidate) => {
      const box = candidate.getBoundingClientRect()
      return candidate.querySelector('input') && box.top <= middle && middle <= box.bottom
    })
    return field?.getAttribute('data-testid')?.slice('field-'.length)
  }, person)
}
