import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openStory, writeStory} from './desk/story.ts'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'

/** Releases and scheduled drafts in the Studio, and what is stored of them. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

interface Release {
  name: string
  state: string
  publishAt?: string
}

const releaseCalled = (title: string): Promise<Release | null> =>
  newsroom.client.fetch('*[_type == "system.release" && metadata.title == $title][0]', {title})

const stateOf = async (title: string) => (await releaseCalled(title))?.state

const stored = (id: string) => newsroom.client.getDocument<{headline: string}>(id)

test('a release is made, filled, edited and run: its stories go out together', async () => {
  const {lake, client} = newsroom
  await writeStory(newsroom, 'harvest', ['The wheat is in.'])
  await page.goto(`${lake.url}/releases`)
  await page.getByRole('button', {name: 'New release'}).click()
  await page.getByTestId('release-form-title').pressSequentially('Friday', {delay: 40})
  await page.getByTestId('submit-release-button').click()
  await page.getByRole('button', {name: 'Add document'}).click()
  await page.getByPlaceholder('Search').last().pressSequentially('harvest', {delay: 40})
  await page.getByTestId('search-results').getByText('harvest', {exact: true}).click()
  await page.getByRole('row').filter({hasText: 'harvest'}).waitFor()
  const {name} = (await releaseCalled('Friday'))!
  const harvest = await client.getDocument('drafts.harvest')
  const rain = {...harvest, _id: `versions.${name}.rain`, _type: 'article', headline: 'rain'}
  await client.create(rain)
  await page.getByRole('row').filter({hasText: 'rain'}).waitFor()
  const versions = '*[_id in path("versions.**")] | order(_id) {_id, headline}'
  await expect
    .poll(() => client.fetch(versions), POLLING)
    .toEqual([
      {_id: `versions.${name}.harvest`, headline: 'harvest'},
      {_id: `versions.${name}.rain`, headline: 'rain'},
    ])

  await page.getByRole('row').filter({hasText: 'harvest'}).getByRole('link').click()
  const headline = page.getByTestId('field-headline').getByRole('textbox')
  await headline.press('End')
  await headline.pressSequentially(' home', {delay: 40})
  await expect
    .poll(async () => (await stored(`versions.${name}.harvest`))?.headline, POLLING)
    .toBe('harvest home')
  expect((await stored('drafts.harvest'))?.headline).toBe('harvest')

  await page.goto(`${lake.url}/releases/${name}`)
  await page.getByText('harvest home').waitFor()
  await page.getByRole('button', {name: 'Run release'}).click()
  await page.getByRole('dialog').getByTestId('confirm-button').click()
  await expect.poll(() => stateOf('Friday'), POLLING).toBe('published')
  const [one, other] = await Promise.all([stored('harvest'), stored('rain')])
  expect([one?.headline, other?.headline]).toEqual(['harvest home', 'rain'])
  expect(one?._rev).toBe(other?._rev)
  expect(await client.fetch(versions)).toEqual([])
})

test('a draft is scheduled, locked until then, and published at the time', async () => {
  const {client} = newsroom
  await writeStory(newsroom, 'embargo', ['The report is out.'])
  await openStory(page, newsroom, 'embargo')
  await page.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', {name: 'Schedule publish'}).click()
  const dialog = page.getByRole('dialog').filter({hasText: 'Schedule draft for publishing'})
  const date = dialog.getByTestId('date-input')
  await date.fill('Nov 22, 2099 10:00')
  await date.press('Enter')
  await dialog.getByRole('button', {name: 'Schedule', exact: true}).click()
  await expect.poll(() => stateOf('Scheduled publish'), POLLING).toBe('scheduled')
  const {name: releaseId, publishAt} = (await releaseCalled('Scheduled publish'))!
  expect(publishAt).toContain('2099-11-2')
  await page.getByText('Scheduled to be published on').waitFor()
  const headline = page.getByTestId('field-headline').getByRole('textbox')
  await expect.poll(() => headline.isEditable(), POLLING).toBe(false)

  const soon = new Date(Date.now() + 1000).toISOString()
  await client.releases.schedule({releaseId, publishAt: soon})
  await expect.poll(() => stored('embargo'), POLLING).toMatchObject({headline: 'embargo'})
  expect(await stateOf('Scheduled publish')).toBe('published')
})
