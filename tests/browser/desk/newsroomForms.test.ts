import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, TIMEOUT_MS} from '../../../commands/browser/newsroom.ts'
import {writeStory} from './story.ts'

/** The lists and forms of the newsroom, as a reporter and an editor meet them. */
const POLLING = {timeout: TIMEOUT_MS}
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

beforeEach(() => newsroom.reset())

afterAll(() => newsroom?.close())

const goTo = (path: string) => page.goto(newsroom.lake.url + path)
const rows = () => page.getByTestId('document-list-pane').getByRole('link')

test('every row of articles says dateline and state', async () => {
  await goTo('/structure/article')
  await expect
    .poll(
      async () => (await rows().allInnerTexts()).map((row) => row.split('\n')[1]).sort(),
      POLLING,
    )
    .toEqual(['LEIBAN, Iraq (AP) · Usable', 'No dateline yet · Usable'])
})

test('drafts with warnings are counted, and the count follows', async () => {
  await goTo('/structure/drafts-with-warnings')
  await page.getByText('Drafts with warnings (1)').waitFor()
  await newsroom.client.delete('drafts.leiban-wire')
  await page.getByText('Drafts with warnings (0)').waitFor()
})

test('a story has most of the window, below a dateline of one line that opens', async () => {
  await goTo('/structure/article;leiban-edited')
  const dateline = page.getByTestId('field-dateline')
  const agency = page.getByTestId('field-dateline.provider')
  await dateline.getByText('LEIBAN, Iraq (AP)').waitFor()
  expect(await agency.count()).toBe(0)
  expect(await height(page.getByTestId('pt-editor'))).toBeGreaterThan(0.6 * 1000)
  await dateline.getByRole('button', {name: 'Dateline'}).click()
  await agency.waitFor()
})

test('a new story says that its dateline is not set yet', async () => {
  await goTo('/structure/article;new-story')
  await page.getByTestId('field-dateline').getByText('Not set yet').waitFor()
})

test('selected words of a story become a quote with its speaker, by Enter alone', async () => {
  await writeStory(newsroom, 'port', [
    'The port is nearly full.',
    '“We have two berths free,” said Otto Rimdal, who runs the port.',
  ])
  await goTo('/structure/article;port')
  const button = page.getByRole('button', {name: 'Create a quote…'})
  const select = async () => {
    // the first click wakes the editor only
    await page.getByTestId('field-body').getByText('two berths free').click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    return button.isEnabled()
  }
  await expect.poll(select, POLLING).toBe(true)
  await button.click()
  await page.getByRole('dialog').getByText('“We have two berths free”').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Added 1 source, 1 quote.').waitFor()
  const made = '*[_id == "port"][0].quotes[]->{text, "speaker": speaker->name}'
  await expect
    .poll(() => newsroom.client.fetch(made, {}, {perspective: 'drafts'}), POLLING)
    .toEqual([{text: 'We have two berths free', speaker: 'Otto Rimdal'}])
})

test('a contact is not offered without its source', async () => {
  await goTo('/structure/private-contacts')
  await rows().first().waitFor()
  expect(await page.getByTestId('action-intent-button').count()).toBe(0)
})

test('a published correction is neither unpublished nor deleted', async () => {
  await goTo('/structure/correction')
  await rows().first().click()
  await page.getByTestId('action-menu-button').click()
  const menu = page.locator('[role="menu"]:visible')
  await menu.getByRole('menuitem', {name: 'Duplicate'}).waitFor()
  expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual(['Duplicate'])
})

async function height(element: Locator): Promise<number> {
  await element.waitFor()
  return (await element.boundingBox())?.height ?? 0
}
