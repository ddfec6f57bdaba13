import {type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {openStory, storedText, writeStory, ZAHIR} from './story.ts'

/** The question before publishing and the Copy desk tool, and what both leave in the lake. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

beforeEach(() => newsroom.reset())

afterAll(() => newsroom?.close())

test('publishing anyway needs a reason, which is stored where only the newsroom sees it', async () => {
  const id = await writeStory(newsroom, 'anyway', ZAHIR)
  await openStory(page, newsroom, id)
  await page.getByTestId('action-publish').click()
  const dialog = page.getByRole('dialog').filter({hasText: '1 open finding'})
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await dialog.getByText('Choose or write a reason.').waitFor()
  expect(await newsroom.client.getDocument(id)).toBeUndefined()

  await dialog.getByText('Another reason').click()
  await dialog.getByRole('textbox').fill('The neighbor spells it that way')
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await expect.poll(() => newsroom.client.getDocument(id), POLLING).toBeTruthy()
  const query = '*[_type == "publishedAnyway"]'
  expect(await newsroom.client.fetch(query)).toMatchObject([
    {
      document: {_ref: id, _weak: true},
      action: 'publish',
      reason: 'The neighbor spells it that way',
      by: 'Administrator',
      at: expect.stringMatching(/^\d{4}-/),
      engineVersion: expect.any(String),
      findings: [{rule: 'name-spelling', severity: 'warning', finding: expect.any(String)}],
    },
  ])
  expect(await newsroom.anonymous.fetch(query)).toEqual([])
})

test('the dialog leads to the place, and publishes nothing', async () => {
  const id = await writeStory(newsroom, 'jump', ZAHIR)
  await page.goto(`${newsroom.lake.url}/structure/article;${id}`)
  await page.getByTestId('field-headline').waitFor()
  const publish = page.getByTestId('action-publish')
  await publish.click()
  await page.getByRole('button', {name: 'Go back'}).click()
  await expect
    .poll(() => publish.evaluate((element) => element === document.activeElement), POLLING)
    .toBe(true)
  await publish.press('Enter')
  await page.getByRole('button', {name: /^Show in the story: Zahir/}).click()
  const panel = page.getByTestId('copydesk-panel')
  await panel.getByRole('button', {name: /^Warning/, expanded: true}).waitFor()
  expect(await newsroom.client.getDocument(id)).toBeUndefined()
})

test('the tool lists drafts with findings as they change, newest first', async () => {
  await writeStory(newsroom, 'second', ZAHIR)
  await page.goto(`${newsroom.lake.url}/copydesk`)
  const stories = page.locator('#copydesk-desk li', {has: page.getByRole('link')})
  await page.getByText('Drafts with open findings: 2 of 2').waitFor()
  await expect.poll(() => stories.first().innerText(), POLLING).toContain('second')

  await writeStory(newsroom, 'third', ZAHIR)
  await page.getByText('Drafts with open findings: 3 of 3').waitFor()
  await expect.poll(() => stories.first().innerText(), POLLING).toContain('third')
  await newsroom.client.delete('drafts.third')
  await page.getByText('Drafts with open findings: 2 of 2').waitFor()
})

test('the list is narrowed by rule, and a story leads to its document', async () => {
  await writeStory(newsroom, 'second', ZAHIR)
  await page.goto(`${newsroom.lake.url}/copydesk`)
  await page.getByText('Drafts with open findings: 2 of 2').waitFor()
  await page.getByLabel('Rule').selectOption('duplicate-paragraph')
  await page.getByText('Drafts with open findings: 1 of 2').waitFor()
  const story = page.locator('#copydesk-desk').getByRole('link')
  await story.click()
  await page.getByTestId('field-headline').waitFor()
  expect(page.url()).toContain('leiban-wire')
})

test('the sweep over published stories is stopped, resumed after a reload and finished', async () => {
  const transaction = newsroom.client.transaction()
  for (let index = 0; index < 400; index++) {
    const text = index % 100 === 0 ? ZAHIR : [`Report ${index} from Kirkuk.`]
    transaction.create({
      _id: `swept-${String(index).padStart(4, '0')}`,
      _type: 'article',
      headline: `Report ${index}`,
      body: text.map((line, key) => ({
        _key: `p${key}`,
        _type: 'block',
        children: [{_key: 's', _type: 'span', text: line}],
      })),
    })
  }
  await transaction.commit()
  await page.goto(`${newsroom.lake.url}/copydesk/published`)
  const release = await holdAfterFirst(page, /copydesk\.read\b/)
  await page.getByRole('button', {name: 'Read all published stories'}).click()
  await page.getByText('100 of 401 stories read, 1 with findings').waitFor()
  await page.getByRole('button', {name: 'Stop'}).click()
  await page.getByRole('button', {name: 'Resume'}).waitFor()
  await release()

  await page.reload()
  await page.getByText('100 of 401 stories read, 1 with findings').waitFor()
  const links = page.locator('#copydesk-desk').getByRole('link')
  await expect.poll(() => links.count(), POLLING).toBe(1)
  await page.getByRole('button', {name: 'Resume'}).click()
  await page.getByText('401 stories read, 4 with findings').waitFor()
  await expect.poll(() => links.count(), POLLING).toBe(4)
  await page.getByRole('button', {name: 'Start over'}).click()
  await page.getByRole('button', {name: 'Read all published stories'}).waitFor()
})

test('a name that changes on record offers the stories, and writes it outside quotations', async () => {
  const lines = ['Kahar Johar spoke in Leiban.', '“I met Johar,” she said. Johar left.']
  await writeStory(newsroom, 'renamed', lines)
  const query = '*[_type == "source" && name == "Kahar Johar"][0]'
  const {_id, _rev, ...source} = await newsroom.client.fetch(query)
  await newsroom.client.create({...source, _id: `drafts.${_id}`, name: 'Kahar Jowhar'})
  await page.goto(`${newsroom.lake.url}/structure/source;${_id}`)
  await page.getByTestId('action-publish').click()
  await expect
    .poll(() => newsroom.client.fetch('*[_type == "recordRenamed"]{was, now}'), POLLING)
    .toEqual([{was: 'Kahar Johar', now: 'Kahar Jowhar'}])

  await page.goto(`${newsroom.lake.url}/copydesk/renamed`)
  await page.getByText('Kahar Jowhar, formerly Kahar Johar').waitFor()
  const story = page.locator('#copydesk-desk li li', {hasText: 'renamed'})
  await story.getByText('1 place inside quotation marks stays as it is').waitFor()
  await story.getByRole('button', {name: /^Change 2 places to Jowhar/}).click()
  await expect
    .poll(() => storedText(newsroom, 'drafts.renamed'), POLLING)
    .toEqual(['Kahar Jowhar spoke in Leiban.', '“I met Johar,” she said. Jowhar left.'])
})

/** Lets the first request for a kind of address through, and keeps the others waiting until released. */
async function holdAfterFirst(page: Page, address: RegExp): Promise<() => Promise<void>> {
  const {promise, resolve} = Promise.withResolvers<void>()
  let requests = 0
  await page.route(address, async (route) => {
    if (++requests > 1) await promise
    await route.continue()
  })
  return async () => {
    resolve()
    await page.unrouteAll({behavior: 'ignoreErrors'})
  }
}
