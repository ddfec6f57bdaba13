import sharp from 'sharp'
import {type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {placeCaretAtEnd} from './caret.ts'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'

/** An unmodified Studio finds in the embedded lake all that it finds in a hosted one. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

beforeEach(() => newsroom.reset())

afterAll(() => newsroom?.close())

test('an edit makes a draft, which publishing takes away; history lists both, and takes back', async () => {
  await goTo('/structure/source;source-ismail')
  await field('title').fill('Head of relations')
  await stored('drafts.source-ismail', {title: 'Head of relations'})
  await page.getByTestId('action-publish').click()
  await stored('source-ismail', {title: 'Head of relations'})
  await gone('drafts.source-ismail')

  await page
    .getByText('Published just now')
    .or(page.getByText(/^Published/))
    .first()
    .waitFor()
  await field('title').fill('A wrong title')
  await stored('drafts.source-ismail', {title: 'A wrong title'})

  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByTestId('action-history').click()
  const events = page.getByTestId('timeline-item-button')
  await events.filter({hasText: 'Published'}).waitFor()

  await page.locator('#changes-tab').click()
  await page.locator('del', {hasText: 'Head of relations'}).waitFor()
  await page.locator('ins', {hasText: 'A wrong title'}).waitFor()

  await page.locator('#history-tab').click()
  await events.filter({hasText: 'Published'}).first().click()
  await page.getByTestId('action-reverttorevision').click()
  await page.getByTestId('confirm-popover-confirm-button').click()
  await stored('drafts.source-ismail', {title: 'Head of relations'})
})

test('undo in the story takes back what was typed', async () => {
  await goTo('/structure/article;leiban-edited')
  await field('byline').fill('A reporter')
  await stored('drafts.leiban-edited', {byline: 'A reporter'})
  await placeCaretAtEnd(page, 'It was up to Zahir')
  await page.keyboard.type(' By hand.', {delay: 30})
  const story = () => value('drafts.leiban-edited', '{"text": pt::text(body)}.text')
  await expect.poll(story, POLLING).toContain('to stop them. By hand.')
  for (let i = 0; i < ' By hand.'.length; i++) await page.keyboard.press('Control+z', {delay: 30})
  await expect
    .poll(story, POLLING)
    .toBe(await value('leiban-edited', '{"text": pt::text(body)}.text'))
})

test('a duplicate is a draft of its own', async () => {
  await goTo('/structure/location;location-leiban')
  await choose('action-Duplicate')
  await page.waitForURL((url) => !url.pathname.includes('location-leiban'))
  const id = page.url().split(';').at(-1)
  await stored(`drafts.${id}`, {_type: 'location', name: 'Leiban'})
})

test('what others refer to cannot be deleted before it is known who does', async () => {
  await goTo('/structure/source;source-helmet-zahir')
  await choose('action-Delete')
  const dialog = page.getByRole('dialog').filter({hasText: /refer/})
  await dialog.waitFor()
  await dialog.getByRole('button', {name: 'Cancel'}).click()
  await expect(newsroom.client.delete('source-helmet-zahir')).rejects.toThrow(/reference/)
  expect(await newsroom.client.getDocument('source-helmet-zahir')).toBeTruthy()
})

test('unpublishing takes a document from the public and keeps it as a draft', async () => {
  const id = 'location-ridge'
  await newsroom.client.create({_id: id, _type: 'location', name: 'The ridge'})
  await goTo(`/structure/location;${id}`)
  await page.getByTestId('document-header-Published-chip').click()
  await choose('action-unpublish')
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /Unpublish/})
    .click()
  await gone(id)
  await stored(`drafts.${id}`, {_type: 'location', name: 'The ridge'})
})

test('search finds a document by its words', async () => {
  await goTo('/structure')
  await page.getByTestId('studio-search').click()
  // Keys pressed before the field has the focus would go nowhere.
  await page.locator('input:focus').fill('Zamkan')
  await page.getByTestId('search-results').getByText('Zamkan Ali').first().waitFor()
  await page.keyboard.press('Escape')
})

test('an uploaded picture is stored, described and shown', async () => {
  await goTo('/structure/article;leiban-edited')
  await placeCaretAtEnd(page, 'It was up to Zahir')
  await page.getByRole('button', {name: 'Insert Image (block)'}).click()
  const picture = await sharp({
    create: {width: 640, height: 360, channels: 3, background: '#8a6d3b'},
  })
    .jpeg()
    .toBuffer()
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({name: 'ridge.jpg', mimeType: 'image/jpeg', buffer: picture})
  await expect
    .poll(() => newsroom.client.fetch('*[_type == "sanity.imageAsset"][0]'), POLLING)
    .toMatchObject({
      originalFilename: 'ridge.jpg',
      mimeType: 'image/jpeg',
      metadata: {dimensions: {width: 640, height: 360}},
    })
  const shown = page.locator('img[src*="/images/"]').first()
  await shown.waitFor()
  await page.waitForFunction(
    (img) => (img as HTMLImageElement).naturalWidth > 0,
    await shown.elementHandle(),
  )
  await newsroom.screenshot(page, 'picture')
})

const goTo = (path: string) => page.goto(newsroom.lake.url + path)

const field = (name: string) => page.locator(`[data-testid="field-${name}"] input`)

async function choose(action: string): Promise<void> {
  await page.getByTestId('action-menu-button').click()
  await page.getByTestId(action).click()
}

const stored = (id: string, wanted: object) =>
  expect.poll(() => newsroom.client.getDocument(id), POLLING).toMatchObject(wanted)

const gone = (id: string) =>
  expect.poll(() => newsroom.client.getDocument(id), POLLING).toBeUndefined()

const value = (id: string, path: string) =>
  newsroom.client.fetch<string>(`*[_id == $id][0]${path}`, {id})
