import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom} from '../newsroom.ts'
import {openStory, writeStory} from './story.ts'

/** Long enough for a busy machine; a poll ends as soon as it holds. */
const WITHIN = {timeout: 30_000}

/** The question on the ways out that are not Publish. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.open()
})

afterAll(() => newsroom?.close())

const ZAHIR = [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbour said at the market.',
]

const anyway = (id: string) =>
  newsroom.client.fetch(
    '*[_type == "publishedAnyway" && document._ref == $id]{action, reason, "left": findings[].rule}',
    {id},
  )

test('scheduling asks as publishing does, and keeps the reason', async () => {
  const id = await writeStory(newsroom, 'tomorrow', ZAHIR)
  await openStory(page, newsroom, id)
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Schedule publish'}).click()
  const question = page.getByRole('dialog').filter({hasText: '1 thing left to settle'})
  await question.getByText('Zahir (2) / Zaheer (1)').waitFor()
  await question.getByText('The desk decides later').click()
  await question.getByRole('button', {name: 'Schedule anyway'}).click()

  const dialog = page.getByRole('dialog').filter({hasText: 'Schedule draft for publishing'})
  const date = dialog.getByTestId('date-input')
  await date.fill('Nov 22, 2099 10:00')
  await date.press('Enter')
  await dialog.getByRole('button', {name: 'Schedule', exact: true}).click()
  await expect
    .poll(() => newsroom.client.fetch('*[_type == "system.release"].state'), WITHIN)
    .toEqual(['scheduled'])
  expect(await anyway(id)).toEqual([
    {action: 'schedule', reason: 'The desk decides later', left: ['name-spelling']},
  ])
})
