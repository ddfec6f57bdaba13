import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {openStory, writeStory} from './desk/story.ts'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
import {
  checkArticle,
  loadLearned,
  loadRules,
  type Severity,
} from '../../plugins/copydesk/engine/index.ts'
import {bySeriousness, fetchRecords, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {findingTitle} from '../../plugins/copydesk/studio/i18n/findingTitle.ts'
import {englishText} from '../studio/englishText.ts'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'

/** Write, check, publish, query: the path a newcomer walks, in a real browser. */
let newsroom: Newsroom
let desk: Page

const setup = resolveOptions(copydeskOptions)

const WIRE = 'leiban-wire'
const HEADLINE = '[data-testid="field-headline"] input'

/** What the checks find in the wire copy, as the panel lists it: all but what earlier stories say. */
let inWire: {title: string; severity: Severity}[]

const OF_EARLIER_STORIES = /^24 paragraphs published before/

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await newsroom.context.newPage()
  await Promise.all([loadLearned(), loadRules()])
  const records = await fetchRecords(newsroom.client, setup.records)
  const wire = await newsroom.client.getDocument(`drafts.${WIRE}`)
  const found = checkArticle(wire, {fields: setup.fieldsOf('article'), records, keep: setup.keep})
  inWire = bySeriousness(found)
    .filter(({severity}) => !setup.silent.includes(severity))
    .map((finding) => ({title: findingTitle(finding, englishText), severity: finding.severity}))
})

beforeEach(() => newsroom.reset())

afterAll(() => newsroom?.close())

test('the desk opens on the newsroom’s lists; the wire copy is under drafts with warnings', async () => {
  await desk.goto(newsroom.lake.url)
  const lists = desk.getByTestId('structure-tool-list-pane').getByRole('link')
  await lists.first().waitFor()
  expect(await lists.allInnerTexts()).toEqual([
    'Drafts with warnings',
    'All drafts',
    'Published',
    'All stories',
    'Corrections',
    'Readers’ reports',
    'Sources',
    'Places',
    'Quotes',
    'Private contacts',
    'Published with open findings',
    'Changed after publication',
  ])
  await newsroom.screenshot(desk, 'desk')
  await desk.getByRole('link', {name: 'Drafts with warnings'}).click()
  await desk.getByRole('link', {name: /guard a village/}).click()
  await desk.locator(HEADLINE).waitFor()
})

test('the panel lists what it found, and a click on a finding goes to the place', async () => {
  const panel = await openWire()
  await expect.poll(() => titlesIn(panel), POLLING).toEqual(inWire.map(({title}) => title))
  await newsroom.screenshot(desk, 'panel')

  await panel.getByRole('button', {name: /Zahir \(3\)/}).click()
  const block = desk.getByTestId('text-block').filter({hasText: 'Helmet Zahir is tired'}).first()
  await desk.waitForFunction(
    (element) => {
      const {top, bottom} = element!.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    },
    await block.elementHandle(),
  )
  await block.locator('[data-copydesk-finding]', {hasText: 'Zahir'}).waitFor()
  const suspect = desk.getByTestId('text-block').filter({hasText: 'Zaheer can’t believe it'})
  await suspect.first().locator('[data-warning]').waitFor()
  await newsroom.screenshot(desk, 'place')
})

test('an edit shows in a second tab, and three tabs stay live', async () => {
  const id = await writeStory(newsroom, 'visit', ['Helmet Zahir said that Leiban was quiet.'])
  const place = `/structure/article;${id}`
  await desk.goto(newsroom.lake.url + place)
  const others = await Promise.all([1, 2].map(() => newsroom.open(place)))
  await Promise.all(others.map((page) => page.locator(HEADLINE).waitFor()))
  for (const text of ['A visit to Leiban', 'Another visit to Leiban']) {
    await desk.locator(HEADLINE).fill(text)
    await Promise.all(
      others.map((page) =>
        page.waitForFunction(
          ([selector, wanted]) =>
            document.querySelector<HTMLInputElement>(selector)?.value === wanted,
          [HEADLINE, text] as const,
        ),
      ),
    )
  }
  await Promise.all(others.map((page) => page.close()))
})

test('publish lists what is left: going back publishes nothing, publishing anyway keeps why', async () => {
  await openWire()
  const dialog = await askToPublish()
  const asked = inWire.filter(({severity}) => setup.ask.includes(severity))
  for (const {title} of asked)
    expect(await dialog.getByText(title, {exact: true}).count(), title).toBe(1)
  await dialog.getByText(OF_EARLIER_STORIES).first().waitFor()
  await newsroom.screenshot(desk, 'publish')
  await dialog.getByRole('button', {name: 'Go back'}).click()
  await dialog.waitFor({state: 'detached'})
  expect(await newsroom.client.getDocument(WIRE)).toBeUndefined()

  await askToPublish()
  await dialog.getByText('Deadline: will be fixed after publishing').click()
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await expect.poll(() => newsroom.client.getDocument(WIRE), POLLING).toBeTruthy()
  expect(await newsroom.client.getDocument(`drafts.${WIRE}`)).toBeUndefined()
  const [kept] = await newsroom.client.fetch('*[_type == "publishedAnyway"]')
  expect(kept).toMatchObject({reason: 'Deadline: will be fixed after publishing'})
})

test('anyone on this machine reads what is published, and no draft', async () => {
  await newsroom.client.create({_id: 'drafts.secret', _type: 'article', headline: 'Not yet'})
  const answer = await fetch(
    `${newsroom.lake.url}/v2025-02-19/data/query/production?query=${encodeURIComponent(
      '*[_type=="article"]{headline, dateline, "corrections": *[_type=="correction" && references(^._id)]} | order(headline)',
    )}`,
  )
  const {result} = (await answer.json()) as {result: {headline: string; corrections: unknown[]}[]}
  expect(result.map(({headline, corrections}) => [headline, corrections.length])).toEqual([
    ['In disputed land, Iraqi and Kurdish forces watch over a village together', 1],
  ])
})

/** Opens the wire copy with the panel beside it, in which all is read: what earlier stories say comes last. */
async function openWire(): Promise<Locator> {
  const panel = await openStory(desk, newsroom, WIRE)
  await panel.locator('[data-finding]', {hasText: 'paragraphs published before'}).waitFor()
  return panel
}

/** What the panel lists, without what earlier stories say. */
async function titlesIn(panel: Locator): Promise<string[]> {
  const texts = await panel.locator('[data-finding]').allInnerTexts()
  const titles = texts.map((text) => text.split('\n').at(-1) as string)
  return titles.filter((title) => !OF_EARLIER_STORIES.test(title))
}

async function askToPublish(): Promise<Locator> {
  await desk.getByTestId('action-publish').click()
  const dialog = desk.getByRole('dialog').filter({hasText: /\d+ open findings?/})
  await dialog.waitFor()
  return dialog
}
