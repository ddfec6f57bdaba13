import {readFileSync} from 'node:fs'
import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {docxOf, p} from '../../story/intake/intakeOf.ts'
import {escaped, seedFindings} from '../../story/intake/seedFindings.ts'
import {textBlocks} from '../../studio/textBlocks.ts'
import {storedText} from './story.ts'

/** Copy comes in: pasted into a story, and from there to publication. */
let newsroom: Newsroom
let page: Page
/** Clicks, and keys that are no text. */
let moves: number

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

beforeEach(async () => {
  await newsroom.reset()
  moves = 0
})

afterAll(() => newsroom?.close())

const SEED = readFileSync('content/stories/leiban-wire.txt', 'utf8')
const SEED_PARAGRAPHS = SEED.split('\n')
  .filter((line) => line.trim() !== '')
  .map(escaped)

const editor = () => page.getByTestId('field-body').locator('[contenteditable=true]')
const card = () => page.getByTestId('copydesk-paste')

const button = async (name: string | RegExp, within = page.locator('body')) => {
  moves++
  await within.getByRole('button', {name}).click()
}

async function publish() {
  moves++
  await page.getByTestId('action-publish').click()
}

async function openNew(id: string): Promise<void> {
  await page.goto(`${newsroom.lake.url}/structure/article;${id}`)
  await page.getByTestId('field-headline').waitFor()
  moves++
  await editor().click()
}

/** What Control-V gives the page. */
async function paste(data: Record<string, string>): Promise<void> {
  moves++
  await editor().evaluate((element, items) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(items)) clipboardData.setData(type, value)
    const event = {clipboardData, bubbles: true, cancelable: true}
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, data)
}

/** Files that are dropped on the page. */
async function drop(files: Record<string, Buffer>): Promise<void> {
  const named = Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')])
  await page.getByTestId('import-drop').evaluate((element, items) => {
    const dataTransfer = new DataTransfer()
    for (const [name, base64] of items) {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name!))
    }
    element.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
  }, named)
}

const isWithin = (height: number) => (bottom: number | undefined) =>
  bottom !== undefined && bottom > 0 && bottom < height

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

test('it is as many pasted as HTML', async () => {
  await openNew('page')
  await paste({'text/html': SEED_PARAGRAPHS.map((line) => `<p>${line}</p>`).join('')})
  await card().waitFor()
  await expect.poll(async () => (await draft('page'))?.length, POLLING).toBe(76)
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
  // the Studio's own elements, by which `CloseTogether` sets the head of a story
  const head = await page.getByTestId('field-headline').evaluate((field) => ({
    gap: getComputedStyle(field.parentElement!).rowGap,
    headline: getComputedStyle(field.querySelector('input')!).fontSize,
  }))
  expect(head).toEqual({gap: '20px', headline: '20px'})
  const title = page.getByTestId('document-panel-document-title')
  expect([await title.count(), await title.isVisible()]).toEqual([1, false])
  // the caret is at the end: what is typed there can be seen
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The end.')
  const [tools, end] = [page.getByTestId('pt-editor__toolbar-card'), editor().getByText('The end.')]
  // the editor draws its text anew while it is checked
  const bottomOf = async (shown: Locator) => {
    const box = await shown.boundingBox()
    return box ? box.y + box.height : undefined
  }
  for (const shown of [tools, end])
    await expect.poll(() => bottomOf(shown), POLLING).toSatisfy(isWithin(1000))
})

const STORY = readFileSync('tests/fixtures/harborStory.txt', 'utf8')

test('a story of 600 words with four quotations, three new people and two new places: from paste to published', async () => {
  await openNew('harbor')
  await paste({'text/plain': STORY})
  await button('Put in place', card())
  await button('People, places and quotes…')
  await button(/^Add \(9\)$/, page.getByRole('dialog'))
  await page.getByText('Added 3 sources, 2 places, 4 quotes').waitFor()
  await publish()
  await button('Show in the form: No section', page.getByRole('dialog'))
  moves++
  await page.getByTestId('field-section').getByRole('combobox').selectOption({label: 'Local'})
  await publish()
  await expect
    .poll(async () => (await publicStory())?.headline, POLLING)
    .toBe('Crane falls on quay and shuts the harbor of Korsund')
  expect(moves).toBeLessThanOrEqual(20)
  const story = await publicStory()
  expect(story).toEqual({
    headline: 'Crane falls on quay and shuts the harbor of Korsund',
    byline: 'Mara Tind',
    sources: ['Joren Halmar', 'Ilse Brandvold', 'Otto Rimdal'],
    places: ['Korsund', 'Tromvik'],
    speakers: ['Joren Halmar', 'Ilse Brandvold', 'Otto Rimdal', 'Ilse Brandvold'],
  })
})

test('files that are dropped or chosen become drafts once they are looked at; the same file twice, and one that is broken, are told', async () => {
  await page.goto(`${newsroom.lake.url}/new-story-from`)
  const seed = Buffer.from(SEED)
  const word = Buffer.from(docxOf(SEED_PARAGRAPHS.map((line) => p(line)).join('')))
  await drop({'leiban.txt': seed, 'leiban.docx': word})
  await page.getByText('leiban.docx').waitFor()
  await page.getByLabel('Files').setInputFiles([
    {name: 'again.txt', mimeType: 'text/plain', buffer: seed},
    {name: 'broken.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 no archive')},
  ])
  await page.getByText('This file has already been imported: leiban.txt').waitFor()
  await page.getByText('broken.docx cannot be unpacked').waitFor()
  expect(await draftsOfFiles()).toEqual([])
  await button('Make 2 drafts')
  await expect.poll(async () => (await draftsOfFiles()).length, POLLING).toBe(2)
  // 76 paragraphs before the dateline was lifted off the first
  for (const id of await draftsOfFiles())
    expect(findingsIn((await storedText(newsroom, id))!)).toEqual({
      paragraphs: 75,
      repeats: ['Paragraphs 2–38 are repeated word for word in paragraphs 39–75'],
      names: 6,
    })
  await page.getByText('Open the draft').first().click()
  await page.getByTestId('field-headline').waitFor()
})

/** What the check finds in the text of the wire copy. */
const findingsIn = (paragraphs: string[]) => ({
  paragraphs: paragraphs.length,
  ...seedFindings(textBlocks(...paragraphs), 'LHEIBAN:'),
})

test('a German newsroom has German tools, lists and pages', async () => {
  const tab = await newsroom.context.newPage()
  // As the Studio itself keeps the language that somebody chose.
  await tab.addInitScript(() => localStorage.setItem('sanity-locale:local:default', 'de-DE'))
  await tab.goto(`${newsroom.lake.url}/new-story-from`)
  await tab.getByRole('heading', {name: 'Neuer Artikel aus …'}).waitFor()
  await tab.getByRole('link', {name: 'Redaktion', exact: true}).click()
  await tab.getByText('Entwürfe mit Warnungen').waitFor()
  await tab.getByText('Vertrauliche Kontakte').waitFor()
  await tab.close()
})

const draftsOfFiles = () =>
  newsroom.client.fetch<string[]>(
    '*[string::startsWith(_id, "drafts.file-")]._id',
    {},
    {perspective: 'raw'},
  )

/** What anybody can read of it. */
const publicStory = () =>
  newsroom.anonymous.fetch<{headline: string} | null>(
    `*[_id == "harbor"][0]{headline, byline, "sources": sources[]->name, "places": places[]->name, "speakers": quotes[]->speaker->name}`,
  )
