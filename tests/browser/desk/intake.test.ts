import {readFileSync} from 'node:fs'
import {type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {storedText} from './story.ts'

/** Copy comes in: pasted into a story, and from there to publication. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

beforeEach(() => newsroom.reset())

afterAll(() => newsroom?.close())

const SEED = readFileSync('content/stories/leiban-wire.txt', 'utf8')

const editor = () => page.getByTestId('field-body').locator('[contenteditable=true]')
const card = () => page.getByTestId('copydesk-paste')

const button = async (name: string | RegExp, within = page.locator('body')) => {
  await within.getByRole('button', {name}).click()
}

async function openNew(id: string): Promise<void> {
  await page.goto(`${newsroom.lake.url}/structure/article;${id}`)
  await page.getByTestId('field-headline').waitFor()
  await editor().click()
}

/** What Control-V gives the page. */
async function paste(data: Record<string, string>): Promise<void> {
  await editor().evaluate((element, items) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(items)) clipboardData.setData(type, value)
    const event = {clipboardData, bubbles: true, cancelable: true}
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, data)
}

const draft = (id: string) => storedText(newsroom, `drafts.${id}`)

test('the wire copy, pasted as plain text, is 76 paragraphs, and can be put in place and back', async () => {
  await openNew('pasted')
  await paste({'text/plain': SEED})
  await card().waitFor()
  await expect.poll(async () => (await draft('pasted'))?.length, POLLING).toBe(76)
  await button('Put in place', card())
  await expect.poll(async () => (await draft('pasted'))?.length, POLLING).toBe(75)
  await button('Undo', card())
  await expect.poll(async () => (await draft('pasted'))?.length, POLLING).toBe(76)
})

test('the editor is as tall as its text, and its tools stay in sight', async () => {
  await openNew('tall')
  await paste({'text/plain': SEED})
  await expect.poll(async () => (await draft('tall'))?.length, POLLING).toBe(76)
  const sizes = await page.getByTestId('pt-editor__scroller').evaluate((scroller) => ({
    shown: scroller.clientHeight,
    whole: scroller.scrollHeight,
  }))
  expect(sizes.shown).toBe(sizes.whole)
  expect(sizes.shown).toBeGreaterThan(2000)
  // the caret is at the end: what is typed there can be seen
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The end.')
  const [tools, end] = [
    page.getByTestId('pt-editor__toolbar-card'),
    page.getByText('The end.').last(),
  ]
  for (const shown of [tools, end]) {
    const box = (await shown.boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y + box.height).toBeLessThan(1000)
  }
})
