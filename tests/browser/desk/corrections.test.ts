import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {COMPLETE} from '../../newsroom/completeStory.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

/** What is published changes in public only with an answer. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom({seeded: false})
  page = await newsroom.context.newPage()
  await newsroom.client.create({
    ...COMPLETE,
    _id: 'flood',
    headline: 'Flood takes the homes of 65 families',
    slug: {_type: 'slug', current: 'flood'},
    body: textBlocks('The river rose on Monday night and cut off the village of Leiban.'),
  })
})

afterAll(() => newsroom?.close())

/** Clicks and keys that are no text, one after the other. */
let steps = 0
async function click(what: Locator) {
  steps++
  await what.click()
}

const stories = () => newsroom.client.fetch('*[_id == "flood"][0].headline')
const corrections = () =>
  newsroom.client.fetch(
    '*[_type == "correction" && !(_id in path("drafts.**"))]{type, wasWrong, nowReads, text, where, placement, cause, "story": article._ref}',
  )

test('a story is corrected, and goes out with its correction, in six steps', async () => {
  await page.goto(`${newsroom.lake.url}/structure/article;flood`)
  const headline = page.getByTestId('field-headline').getByRole('textbox')
  await headline.waitFor()

  await click(page.getByTestId('action-menu-button'))
  await click(page.getByRole('menuitem', {name: 'Correct this story'}))
  await page.getByText('You are correcting this story.').waitFor()
  await click(headline)
  await headline.fill('Flood takes the homes of 75 families')
  await click(page.getByTestId('action-publish'))

  const question = page.getByRole('dialog').filter({hasText: 'Facts change in a published story'})
  await question.getByText('65 families', {exact: true}).first().waitFor()
  await question.getByLabel('How it happened').pressSequentially('Misheard on the phone')
  await newsroom.screenshot(page, 'corrections-light')
  await click(question.getByRole('button', {name: 'Publish with correction'}))

  await expect.poll(stories, POLLING).toBe('Flood takes the homes of 75 families')
  expect(steps).toBeLessThanOrEqual(6)
  expect(await corrections()).toEqual([
    {
      type: 'correction',
      wasWrong: '65 families',
      nowReads: '75 families',
      text: 'An earlier version of the headline said 65 families; it was 75.',
      where: 'headline',
      placement: 'top',
      cause: 'Misheard on the phone',
      story: 'flood',
    },
  ])
  await page.getByRole('heading', {name: '1 correction'}).waitFor()
})

test('a changed fact asks, and goes out as an update with its reason', async () => {
  const headline = page.getByTestId('field-headline').getByRole('textbox')
  await headline.fill('Flood takes the homes of 90 families')
  await page.getByTestId('action-publish').click()
  const question = page.getByRole('dialog').filter({hasText: 'Facts change in a published story'})
  await question.getByText('90 families', {exact: true}).first().waitFor()
  expect(await stories()).toBe('Flood takes the homes of 75 families')
  await question.getByText('Update: nothing was wrong before').click()
  await question.getByLabel('What is new').fill('New figures from the province')
  await page.emulateMedia({colorScheme: 'dark'})
  await newsroom.screenshot(page, 'corrections-dark')
  await page.emulateMedia({colorScheme: 'light'})
  await question.getByRole('button', {name: 'Publish update'}).click()
  await expect.poll(stories, POLLING).toBe('Flood takes the homes of 90 families')
  expect(
    await newsroom.client.fetch(
      '*[_type == "publishedChange"] | order(at asc) {answer, reason, "changes": changes[]{was, now}}',
    ),
  ).toEqual([
    {
      answer: 'correction',
      reason: 'Misheard on the phone',
      changes: [{was: '65 families', now: '75 families'}],
    },
    {
      answer: 'update',
      reason: 'New figures from the province',
      changes: [{was: '75 families', now: '90 families'}],
    },
  ])
  await page.getByRole('heading', {name: '1 correction'}).waitFor()
  await newsroom.screenshot(page, 'corrections-form')
})

test('a published correction that is rewritten asks, and keeps how it read', async () => {
  const id = await newsroom.client.fetch('*[_type == "correction"][0]._id')
  await page.goto(`${newsroom.lake.url}/structure/correction;${id}`)
  const note = page.getByTestId('field-text').getByRole('textbox')
  await note.fill('Nothing was ever wrong.')
  await page.getByTestId('action-publish').click()
  const question = page.getByRole('dialog').filter({hasText: 'Readers have seen this correction'})
  await question.getByLabel('Reason for the change').fill('A trial')
  await question.getByRole('button', {name: 'Publish the new wording'}).click()
  await expect
    .poll(
      () =>
        newsroom.client.fetch('*[_id == $id][0]{text, "earlier": earlier[]{text, reason}}', {id}),
      POLLING,
    )
    .toEqual({
      text: 'Nothing was ever wrong.',
      earlier: [
        {
          text: 'An earlier version of the headline said 65 families; it was 75.',
          reason: 'A trial',
        },
      ],
    })
})
