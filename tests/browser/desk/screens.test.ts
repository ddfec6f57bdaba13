import {type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Newsroom, openNewsroom} from '../../../commands/browser/newsroom.ts'
import {axeViolations} from './axe.ts'
import {openStory} from './story.ts'

/** Every screen of the copy check, in both colour schemes: nothing for axe to find, and a picture. */
describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let newsroom: Newsroom
  let page: Page
  const shot = (name: string) => newsroom.screenshot(page, `${name}-${colorScheme}`)

  beforeAll(async () => {
    newsroom = await openNewsroom({colorScheme})
    page = await newsroom.context.newPage()
    await newsroom.client.create(record)
    await newsroom.client.create(renamed)
  })

  afterAll(() => newsroom?.close())

  test('the panel, with a finding open and with its preview', async () => {
    const panel = await openStory(page, newsroom, 'leiban-wire')
    await panel.getByRole('button', {name: /Zahir \(3\)/}).click()
    await panel.getByRole('button', {name: /^Preview: Use Zahir/}).waitFor()
    expect(await axeViolations(page, '[data-testid="copydesk-panel"]')).toEqual([])
    await shot('desk-panel')
    await panel.getByRole('button', {name: /^Preview: Use Zahir/}).click()
    await panel.getByText('What changes').waitFor()
    expect(await axeViolations(page, '[data-testid="copydesk-panel"]')).toEqual([])
    await panel.getByRole('button', {name: 'Cancel'}).click()
  })

  test('the line at a mark in the text', async () => {
    await page.locator('span[data-copydesk-finding]', {hasText: 'Zaheer'}).first().hover()
    await page.locator('[data-copydesk-popover]').waitFor()
    expect(await axeViolations(page, '[data-copydesk-popover]')).toEqual([])
    await shot('desk-marks')
    await page.keyboard.press('Escape')
  })

  test('the question before publishing', async () => {
    await page.getByTestId('action-publish').click()
    const dialog = page.getByRole('dialog').filter({hasText: /\d+ open findings?/})
    await dialog.waitFor()
    await dialog.getByRole('button', {name: 'Publish anyway'}).click()
    await dialog.getByText('Choose or write a reason.').waitFor()
    expect(await axeViolations(page, '[role="dialog"]')).toEqual([])
    await shot('desk-publish')
    await dialog.getByRole('button', {name: 'Go back'}).click()
  })

  test.each([
    ['drafts', /drafts ha(s|ve) open findings/],
    ['published', 'Read all published stories'],
    ['anyway', 'Deadline'],
    ['renamed', 'formerly'],
  ])('the Copy desk: %s', async (tab, text) => {
    await page.goto(`${newsroom.lake.url}/copydesk/${tab}`)
    await page.getByText(text).first().waitFor()
    if (tab === 'published') {
      await page.getByRole('button', {name: 'Read all published stories'}).click()
      await page.getByText(/stories read, \d+ with findings/).waitFor()
    }
    expect(await axeViolations(page, '#copydesk-desk')).toEqual([])
    await shot(`desk-${tab}`)
  })
})

const record = {
  _id: 'copydesk.publishedAnyway.a',
  _type: 'publishedAnyway',
  document: {_type: 'reference', _ref: 'leiban-edited', _weak: true},
  documentType: 'article',
  title: 'Guarding a village',
  action: 'publish',
  findings: [{_key: 'f', finding: 'f', rule: 'name-spelling', severity: 'warning', message: 'Two'}],
  reason: 'Deadline: will be settled after publishing',
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
