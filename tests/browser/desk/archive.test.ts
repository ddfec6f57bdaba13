import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {axeViolations} from './axe.ts'
import {openStory, storedText, writeStory} from './story.ts'

/** What earlier stories say about the one that is open. */
let newsroom: Newsroom
let page: Page

const LEDE =
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.'

beforeAll(async () => {
  newsroom = await openNewsroom({seeded: false})
  for (const day of ['Monday', 'Tuesday', 'Wednesday'])
    await publishStory(`ridge-${day}`, [`Fighters were seen in Karachok on ${day}.`])
  await publishStory('ferry', ['A ferry is missing.', LEDE])
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

test('a name that earlier stories spell otherwise: said with counts, asked about, and settled', async () => {
  const lines = ['Fighters were seen in Qarachogh on Thursday.']
  const id = await writeStory(newsroom, 'spelling', lines)
  const panel = await openStory(page, newsroom, id)
  await panel.getByText('3 stories spell it Karachok, this one Qarachogh').waitFor()
  await panel.getByText('Compared with 4 earlier stories').waitFor()
  await newsroom.screenshot(page, 'archive-spelling')
  await page.getByRole('button', {name: 'Copy check: 1 to review', exact: true}).waitFor()
  await page.getByTestId('action-publish').click()
  const dialog = page.getByRole('dialog').filter({hasText: '1 open finding'})
  await dialog.getByText('3 stories spell it Karachok, this one Qarachogh').waitFor()
  await dialog.getByRole('button', {name: 'Go back'}).click()
  await dialog.waitFor({state: 'detached'})
  await panel.getByRole('button', {name: 'Use Karachok everywhere (1)', exact: true}).click()
  await expect
    .poll(() => storedText(newsroom, `drafts.${id}`), POLLING)
    .toEqual(['Fighters were seen in Karachok on Thursday.'])
  await panel.getByText('No open findings').waitFor()
})

test('a reused paragraph stands beside its source, and the link opens the earlier story', async () => {
  const id = await writeStory(newsroom, 'reuse', [
    'It is the second ferry that is late this week.',
    LEDE.replace('forty', 'fifty'),
  ])
  const panel = await openStory(page, newsroom, id)
  await panel.getByText('1 paragraph published before').waitFor()
  await panel.locator('del', {hasText: 'forty'}).waitFor()
  await panel.locator('ins', {hasText: 'fifty'}).waitFor()
  expect(await axeViolations(page, '[data-testid="copydesk-panel"]')).toEqual([])
  await newsroom.screenshot(page, 'archive-reuse')
  await panel.getByRole('link', {name: /ferry/}).click()
  await page.getByTestId('text-block').getByText('A ferry is missing.').waitFor()
  expect(page.url()).toContain('ferry')
})

/** A published story, one paragraph a line. */
async function publishStory(id: string, paragraphs: string[]): Promise<void> {
  await writeStory(newsroom, id, paragraphs)
  const draft = await newsroom.client.getDocument(`drafts.${id}`)
  await newsroom.client
    .transaction()
    .create({...draft!, _id: id})
    .delete(`drafts.${id}`)
    .commit()
}
