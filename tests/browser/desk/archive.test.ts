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

test('a name that earlier stories spell differently: said with counts, asked about, and resolved', async () => {
  const lines = ['Fighters were seen in Qarachogh on Thursday.']
  const id = await writeStory(newsroom, 'spelling', lines)
  const panel = await openStory(page, newsroom, id)
  await panel.getByText('3 stories spell it Karachok, this one Qarachogh').waitFor()
  await panel.getByText('Compared with 4 other published stories').waitFor()
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
  const title = '1 paragraph published before: “forty” there, “fifty” here'
  await panel.getByText(title).waitFor()
  await panel.getByText(/A number differs: “forty” there, “fifty” here\./).waitFor()
  await panel.locator('del', {hasText: 'forty'}).waitFor()
  await panel.locator('ins', {hasText: 'fifty'}).waitFor()
  expect(await axeViolations(page, '[data-testid="copydesk-panel"]')).toEqual([])
  await newsroom.screenshot(page, 'archive-reuse')
  await page.getByTestId('action-publish').click()
  const dialog = page.getByRole('dialog').filter({hasText: '1 open finding'})
  await dialog.getByText(title).waitFor()
  await newsroom.screenshot(page, 'archive-reuse-publish')
  await dialog.getByRole('button', {name: 'Go back'}).click()
  await dialog.waitFor({state: 'detached'})
  await panel.getByRole('link', {name: /ferry/}).click()
  await page.getByTestId('text-block').getByText('A ferry is missing.').waitFor()
  expect(page.url()).toContain('ferry')
})

test('a reload, and a second tab, compare without reading the stories again', async () => {
  const id = await writeStory(newsroom, 'plain', ['It was a quiet day at the port.'])
  await expect.poll(() => page.evaluate(countKept), POLLING).toBe(1)
  const second = await newsroom.context.newPage()
  for (const tab of [page, second]) {
    const read: string[] = []
    tab.on('request', (request) => {
      const {searchParams} = new URL(request.url())
      if (searchParams.get('tag')?.endsWith('copydesk.archive'))
        read.push(...(JSON.parse(searchParams.get('$ids') ?? '[]') as string[]))
    })
    await tab.goto('about:blank')
    const panel = await openStory(tab, newsroom, id)
    await panel.getByText('Compared with 4 other published stories').waitFor()
    expect(read).toEqual([])
    tab.removeAllListeners('request')
  }
  await publishStory('late', ['A story that is published while nobody looks.'])
  await second.goto('about:blank')
  const panel = await openStory(second, newsroom, id)
  await panel.getByText('Compared with 5 other published stories').waitFor()
  await second.close()
})

test('the story that came first is not told of its copy; the copy is told of it', async () => {
  await publishStory('copy', ['Here is what happened at sea.', LEDE.replace('forty', 'fifty')])
  const draft = await newsroom.client.getDocument('ferry')
  await newsroom.client.createOrReplace({...draft!, _id: 'drafts.ferry'})
  const first = await openStory(page, newsroom, 'ferry')
  await first.getByText('Compared with 5 other published stories').waitFor()
  await first.getByText('No open findings').waitFor()
  const copy = await newsroom.client.getDocument('copy')
  await newsroom.client.createOrReplace({...copy!, _id: 'drafts.copy'})
  const later = await openStory(page, newsroom, 'copy')
  await later.getByText('1 paragraph published before: “forty” there, “fifty” here').waitFor()
})

test('who logs out leaves no index behind', async () => {
  expect(await page.evaluate(countKept)).toBe(1)
  await page.locator('#user-menu').click()
  await page.getByRole('menuitem', {name: 'Sign out'}).click()
  await page.getByRole('link', {name: 'This machine'}).waitFor()
  await expect.poll(() => page.evaluate(countKept), POLLING).toBe(0)
})

/** How many indexes the browser keeps. */
async function countKept(): Promise<number> {
  const request = indexedDB.open('copydesk-archive', 1)
  return new Promise<number>((resolve, reject) => {
    request.onerror = () => reject(request.error!)
    request.onsuccess = () => {
      const database = request.result
      const counted = database.transaction('archives').objectStore('archives').count()
      counted.onsuccess = () => {
        database.close()
        resolve(counted.result)
      }
    }
  })
}

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
