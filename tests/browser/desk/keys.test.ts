import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {notesId} from '../../../schemas/privateId.ts'
import {axeViolations} from './axe.ts'
import {openStory, storedText, writeStory, ZAHIR} from './story.ts'

/** Where the focus is, and what single keys do. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

const JAWADI = [
  'The minister Karim Jawadi spoke in Kirkuk on Monday.',
  'Jawady said that the talks would go on.',
]

test('after a click on a finding, A, Z and N act on it and never go into the story', async () => {
  const lines = [...ZAHIR, ...JAWADI]
  const id = await writeStory(newsroom, 'azn', lines)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: /Zahir \(2\) \/ Zaheer \(1\)/}).click()
  await page.keyboard.type('azn')
  await expect
    .poll(() => newsroom.client.getDocument(notesId(id)), POLLING)
    .toMatchObject({decisions: [{kind: 'dismissed', names: ['Zahir', 'Zaheer']}]})
  await expect.poll(() => storedText(newsroom, `drafts.${id}`), POLLING).toEqual(lines)
  expect(await isFocusIn(panel)).toBe(true)
})

test('after a fix the focus is on the next finding, which takes no key before it can be read', async () => {
  const lines = [...ZAHIR, ...JAWADI]
  const id = await writeStory(newsroom, 'next', lines)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: /Zahir \(2\) \/ Zaheer \(1\)/}).click()
  await page.keyboard.type('aa')
  await expect.poll(() => panel.locator('[data-finding]').count(), POLLING).toBe(1)
  expect(await panel.locator(':focus').innerText()).toContain('Jawad')
  const fixed = lines.map((line) => line.replace('Zaheer', 'Zahir'))
  await expect.poll(() => storedText(newsroom, `drafts.${id}`), POLLING).toEqual(fixed)
})

test('a place far down in one block of many lines comes into view, and the focus stays', async () => {
  const filler = Array.from(
    {length: 90},
    (_, index) => `The council met for the ${index}. time this year in a hall beside the market.`,
  )
  const id = await writeStory(newsroom, 'lines', [
    [...ZAHIR.slice(0, 2), ...filler, ZAHIR[2]].join('\n'),
  ])
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: /Zahir \(2\) \/ Zaheer \(1\)/}).click()
  await panel.getByRole('button', {name: /Zaheer can’t believe/}).click()
  const mark = page.locator('span[data-copydesk-finding]', {hasText: 'Zaheer'})
  await expect.poll(() => isInView(mark), POLLING).toBe(true)
  expect(await isFocusIn(panel)).toBe(true)
  expect(await storedText(newsroom, `drafts.${id}`)).toHaveLength(1)
})

test('a spelling that is accepted is in the record, and after undo it is not', async () => {
  const {_id} = await newsroom.client.fetch('*[_type == "source" && name == "Helmet Zahir"][0]')
  const aliases = async () => (await newsroom.client.getDocument(_id))?.aliases
  const before = await aliases()
  const id = await writeStory(newsroom, 'unlearn', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  await panel
    .getByText(
      'Adds “Helmet Zaheer” to the record for Helmet Zahir right away, in the published version too.',
    )
    .waitFor()
  await panel.getByRole('button', {name: '“Zaheer” is also correct: keep it'}).click()
  await expect.poll(aliases, POLLING).toEqual([...before, 'Helmet Zaheer'])
  await panel.getByText('Added “Helmet Zaheer” to the record for Helmet Zahir').waitFor()
  await panel.getByRole('button', {name: 'Undo', exact: true}).click()
  await expect.poll(aliases, POLLING).toEqual(before)
  await panel.getByText('Zahir (2) / Zaheer (1)').first().waitFor()
})

test('the story editor has a name', async () => {
  const id = await writeStory(newsroom, 'named', ZAHIR)
  await openStory(page, newsroom, id)
  await page.getByRole('textbox', {name: 'Story', exact: true}).waitFor()
})

describe.each([1024, 390])('at %i pixels', (width) => {
  test('the panel opens with one click, fits, and resolves a finding', async () => {
    const narrow = await newsroom.context.newPage()
    await narrow.setViewportSize({width, height: 844})
    const id = await writeStory(newsroom, `narrow-${width}`, [...ZAHIR, ...JAWADI])
    await narrow.goto(`${newsroom.lake.url}/structure/article;${id}`)
    await narrow.getByRole('button', {name: /^Copy check: 2 warnings/}).click()
    const panel = narrow.getByTestId('copydesk-panel')
    await panel.getByText('Zahir (2) / Zaheer (1)').first().waitFor()
    await newsroom.screenshot(narrow, `panel-${width}`)
    const fix = panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true})
    const box = await panel.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width && box.width >= 280).toBe(true)
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(await axeViolations(narrow, '[data-testid="copydesk-panel"]')).toEqual([])
    await fix.click()
    await expect
      .poll(() => storedText(newsroom, `drafts.${id}`), POLLING)
      .toContain(ZAHIR[2].replace('Zaheer', 'Zahir'))
    await narrow.close()
  })
})

const isFocusIn = (panel: Locator) =>
  panel.evaluate((element) => element.contains(document.activeElement))

const isInView = (place: Locator) =>
  place.evaluate((element) => {
    const {top, bottom} = element.getBoundingClientRect()
    const seen = document.elementFromPoint(
      element.getBoundingClientRect().left + 2,
      (top + bottom) / 2,
    )
    return element.contains(seen) || seen === element
  })
