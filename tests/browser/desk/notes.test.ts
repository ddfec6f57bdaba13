import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {notesId} from '../../../schemas/privateId.ts'
import {axeViolations} from './axe.ts'
import {openStory, writeStory, ZAHIR} from './story.ts'

/** What the newsroom keeps to itself about a story, beside its form. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

const PANEL = '[data-testid="story-notes"]'

async function openNotes(id: string) {
  await page.goto(`${newsroom.lake.url}/structure/article;${id}`)
  await page.getByTestId('field-headline').waitFor()
  await page.getByRole('button', {name: 'Notes', exact: true}).click()
  const notes = page.locator(PANEL)
  await notes.getByLabel('Note to editors').waitFor()
  return notes
}

test('the wire copy stands beside its story as it arrived, and cannot be changed', async () => {
  const notes = await openNotes('leiban-wire')
  const copy = notes.getByLabel('As it arrived')
  expect(await copy.inputValue()).toMatch(/^LHEIBAN: As a backhoe/)
  expect(await copy.isEditable()).toBe(false)
  expect(await axeViolations(page, PANEL)).toEqual([])
  await newsroom.screenshot(page, 'notes')
})

test('a note to editors is kept for colleagues, and the story has none of it', async () => {
  const id = await writeStory(newsroom, 'noted', ZAHIR)
  const notes = await openNotes(id)
  await notes.getByLabel('Note to editors').fill('Hold until noon.')
  await expect
    .poll(() => newsroom.client.getDocument(notesId(id)), POLLING)
    .toMatchObject({
      _type: 'articleNotes',
      edNote: 'Hold until noon.',
      document: {_type: 'reference', _ref: id, _weak: true},
    })
  expect(await newsroom.client.getDocument(`drafts.${id}`)).not.toHaveProperty('edNote')
  expect(await newsroom.anonymous.fetch('*[_type == "articleNotes"]')).toEqual([])

  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Mark as different people'}).click()
  await panel.getByText('No open findings').waitFor()
  await expect
    .poll(() => newsroom.client.getDocument(notesId(id)), POLLING)
    .toMatchObject({edNote: 'Hold until noon.', decisions: [{kind: 'distinct'}]})
})

test('a finding that was decided on is no longer marked in the form, and is again after undo', async () => {
  const id = await writeStory(newsroom, 'marked', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  const marks = page.locator('[data-copydesk-finding]')
  await marks.first().waitFor()
  const before = await newsroom.client.getDocument(`drafts.${id}`)
  await panel.getByRole('button', {name: 'Mark as different people'}).click()
  await expect.poll(() => marks.count(), POLLING).toBe(0)
  await expect
    .poll(async () => (await newsroom.client.getDocument(`drafts.${id}`))?._rev, POLLING)
    .not.toBe(before?._rev)
  await panel.getByRole('button', {name: /^Undo: Marked as different/}).click()
  await marks.first().waitFor()
})
