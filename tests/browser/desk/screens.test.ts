import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom} from '../../../commands/browser/newsroom.ts'
import {axeViolations} from './axe.ts'
import {openStory, writeStory, ZAHIR} from './story.ts'

/** Every screen of the copy check, in both color schemes: nothing for axe to find, and a picture. */
const SCHEMES = ['light', 'dark'] as const
const PANEL = '[data-testid="copydesk-panel"]'
const DESK = '#copydesk-desk'

/** Findings of four kinds, of two severities. */
const REPEATED = 'The village of Leiban lies in a region that both governments claim as theirs.'
const STORY = [
  REPEATED,
  ...ZAHIR,
  REPEATED,
  'Prime Minister Mustafa Al-KadhimiNegotiations began on Monday.',
  'Capt. Omar Karim spoke on Friday.',
  'Maj. Karim left on Saturday.',
]

let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
  await newsroom.client.create(override)
  await newsroom.client.create(renamed)
})

afterAll(() => newsroom?.close())

test.each(SCHEMES)('a story, %s', async (colorScheme) => {
  await page.emulateMedia({colorScheme})
  const id = await writeStory(newsroom, `story-${colorScheme}`, STORY)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: /Zahir \(2\)/}).click()
  const preview = panel.getByRole('button', {name: /^Preview: Use Zahir/})
  await preview.waitFor()
  await isFine(PANEL, `desk-panel-${colorScheme}`)

  await preview.click()
  await panel.getByText('What changes').waitFor()
  await isFine(PANEL, `desk-preview-${colorScheme}`)
  await panel.getByRole('button', {name: 'Cancel'}).click()

  await page.locator('span[data-copydesk-finding]', {hasText: 'Zaheer'}).first().hover()
  await page.locator('[data-copydesk-popover]').waitFor()
  await isFine('[data-copydesk-popover]', `desk-marks-${colorScheme}`)
  await page.keyboard.press('Escape')

  await page.getByTestId('action-publish').click()
  const dialog = page.getByRole('dialog').filter({hasText: '4 open findings'})
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await dialog.getByText('Choose or write a reason.').waitFor()
  await isFine('[role="dialog"]', `desk-publish-${colorScheme}`)
})

test.each([
  ['drafts', /Drafts with open findings: \d+ of \d+/],
  ['published', 'Read all published stories'],
  ['anyway', 'Deadline'],
  ['renamed', 'formerly'],
])('the Copy desk: %s', async (tab, text) => {
  await page.goto(`${newsroom.lake.url}/copydesk/${tab}`)
  await page.getByText(text).first().waitFor()
  if (tab === 'published') {
    await page.getByRole('button', {name: 'Read all published stories'}).click()
    await page.getByText(/stor(y|ies) read, \d+ with findings/).waitFor()
  }
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({colorScheme})
    await page.locator(`${DESK} [data-scheme="${colorScheme}"]`).first().waitFor()
    await isFine(DESK, `desk-${tab}-${colorScheme}`)
  }
})

/**
 * Expects nothing for axe to find within an element, and saves what is shown. Colors that fade into
 * those of another scheme are of neither for a moment: what axe finds must last to count.
 */
async function isFine(selector: string, name: string): Promise<void> {
  const found = () => axeViolations(page, selector)
  await expect.poll(found, {timeout: 15_000, interval: 500, message: name}).toEqual([])
  await newsroom.screenshot(page, name)
}

const override = {
  _id: 'copydesk.publishedAnyway.a',
  _type: 'publishedAnyway',
  document: {_type: 'reference', _ref: 'leiban-edited', _weak: true},
  documentType: 'article',
  title: 'Guarding a village',
  action: 'publish',
  findings: [{_key: 'f', finding: 'f', rule: 'name-spelling', severity: 'warning', message: 'Two'}],
  reason: 'Deadline: will be fixed after publishing',
  by: 'Ada',
  byId: 'ada',
  at: '2026-01-02T03:04:05Z',
  engineVersion: '0',
}

const renamed = {
  _id: 'copydesk.recordRenamed.a',
  _type: 'recordRenamed',
  record: {_type: 'reference', _ref: 'nobody', _weak: true},
  recordType: 'source',
  was: 'Helmet Zaheer',
  now: 'Helmet Zahir',
  by: 'Ada',
  at: '2026-01-02T03:04:05Z',
}
