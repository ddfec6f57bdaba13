import {type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {openStory, writeStory, ZAHIR} from './story.ts'

/** The question on the ways out that are not Publish. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

const EMBARGO = '2099-11-23T10:00:00.000Z'

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
  const question = page.getByRole('dialog').filter({hasText: '1 open finding'})
  await question.getByText('Zahir (2) / Zaheer (1)').waitFor()
  await question.getByText('The desk will decide later').click()
  await question.getByRole('button', {name: 'Schedule anyway'}).click()

  const dialog = page.getByRole('dialog').filter({hasText: 'Schedule draft for publishing'})
  const date = dialog.getByTestId('date-input')
  await date.fill('Nov 22, 2099 10:00')
  await date.press('Enter')
  await dialog.getByRole('button', {name: 'Schedule', exact: true}).click()
  await expect
    .poll(() => newsroom.client.fetch('*[metadata.title == "Scheduled publish"].state'), POLLING)
    .toEqual(['scheduled'])
  expect(await anyway(id)).toEqual([
    {action: 'schedule', reason: 'The desk will decide later', left: ['name-spelling']},
  ])
})

test('a story under embargo is scheduled from the publish dialog, for the time the embargo ends', async () => {
  const id = await writeStory(newsroom, 'report', ['The report is out.'])
  await newsroom.client.patch(`drafts.${id}`).set({embargoedUntil: EMBARGO}).commit()
  await openStory(page, newsroom, id)
  await page.getByTestId('action-publish').click()
  const question = page.getByRole('dialog').filter({hasText: 'Under embargo until'})
  await question.getByText('The story cannot go out before its embargo ends').waitFor()
  await question.getByRole('button', {name: /^Schedule for Nov 23, 2099/}).press('Enter')
  await page.getByText('Scheduled to be published on').waitFor()
  const release =
    '*[_type == "system.release" && publishAt == $EMBARGO]{state, metadata{cardinality}}'
  expect(await newsroom.client.fetch(release, {EMBARGO})).toEqual([
    {state: 'scheduled', metadata: {cardinality: 'one'}},
  ])
})

test('a release waits for what is left, and goes out anyway with a reason for each story', async () => {
  const {client, lake} = newsroom
  await client.releases.create({
    releaseId: 'friday',
    metadata: {title: 'Friday', releaseType: 'asap'},
  })
  for (const id of ['quiet', 'market']) {
    await writeStory(newsroom, id, id === 'market' ? ZAHIR : ['All is quiet.'])
    await client.createVersion({baseId: `drafts.${id}`, publishedId: id, releaseId: 'friday'})
  }
  await page.goto(`${lake.url}/releases/friday`)
  const run = page.getByRole('button', {name: 'Run release'})
  const errors = page.getByText('Errors (1)')
  await errors.waitFor()
  expect(await run.isDisabled()).toBe(true)

  const ask = async () => {
    await page.getByTestId('release-menu-button').click()
    await page.getByRole('menuitem', {name: 'Copy check'}).click()
    return page.getByRole('dialog').filter({hasText: '1 open finding'})
  }
  await (await ask()).getByRole('button', {name: /^Show in the story: Zahir/}).click()
  await page.getByTestId('document-header-Friday-chip').waitFor()
  await page.waitForURL(/market.*perspective=friday/)

  await page.goto(`${lake.url}/releases/friday`)
  await errors.waitFor()
  const question = await ask()
  await question.getByText('market', {exact: true}).waitFor()
  await question.getByText('The desk will decide later').click()
  await question.getByRole('button', {name: 'Publish anyway'}).click()
  await expect
    .poll(() => client.fetch('*[_type == "article" && _id in ["quiet", "market"]]._id'), POLLING)
    .toHaveLength(2)
  expect(await anyway('quiet')).toEqual([])
  expect(await anyway('market')).toEqual([
    {action: 'publish', reason: 'The desk will decide later', left: ['name-spelling']},
  ])
})
