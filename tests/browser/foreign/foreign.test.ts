import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {ENGINE_VERSION} from '../../../plugins/copydesk/engine/index.ts'
import {POLLING} from '../../../commands/browser/newsroom.ts'
import {axeViolations} from '../desk/axe.ts'
import {type Blog, KARIM, note, openBlog, post, ZAHIR} from './blog.ts'

let blog: Blog
let page: Page

beforeAll(async () => {
  blog = await openBlog()
  page = await blog.context.newPage()
})

beforeEach(() => blog.reset())

afterAll(() => blog?.close())

test('the panel finds and resolves, and the decision is kept in a field of its own', async () => {
  const panel = await openPanel(page, 'zahir')
  await panel.getByRole('button', {name: 'Warning Zahir (2) / Zaheer (1)'}).waitFor()
  await panel.getByRole('button', {name: 'Mark as different people'}).waitFor()
  expect(await axeViolations(page, PANEL)).toEqual([])
  await panel.getByRole('button', {name: 'Mark as different people'}).click()
  await panel.getByText('No open findings').waitFor()
  await expect
    .poll(() => blog.client.getDocument('drafts.zahir'), POLLING)
    .toMatchObject({decisions: [{kind: 'distinct', names: ['Zahir', 'Zaheer']}]})
  await panel.getByRole('button', {name: /^Undo: Marked as different/}).click()
  await panel.getByRole('button', {name: 'Warning Zahir (2) / Zaheer (1)'}).waitFor()
})

/** The story with a paragraph of its own and one in each of two sections, and its panel. */
async function openInSections() {
  const [first, second, third] = ZAHIR.content
  await blog.client.createOrReplace({
    ...ZAHIR,
    content: [first],
    sections: [
      {_key: 'a', _type: 'section', heading: 'The move', body: [second]},
      {_key: 'b', _type: 'section', heading: 'The market', body: [third]},
    ],
  })
  return openPanel(page, 'zahir')
}

test('a place in a section opens it, with the text marked, and a fix changes it there', async () => {
  const panel = await openInSections()
  await panel.getByRole('button', {name: /^Section 2, ¶ 1/}).click()
  const section = page.getByRole('dialog')
  const mark = section.locator('[data-copydesk-finding]')
  await expect.poll(() => mark.allInnerTexts(), POLLING).toEqual(['Zaheer'])
  await panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true}).click()
  await section.getByText('Zahir can’t believe it').waitFor()
  await panel.getByText('No open findings').waitFor()
  await blog.screenshot(page, 'section')
})

test('a section closes where a place is shown that it lies over, and another opens in its stead', async () => {
  const panel = await openInSections()
  const section = page.getByRole('dialog')
  await panel.getByRole('button', {name: /^Section 2, ¶ 1/}).click()
  await section.getByText('Zaheer can’t believe it').waitFor()
  await panel.getByRole('button', {name: /^Section 1, ¶ 1/}).click()
  await section.getByText('Zahir moved his family').waitFor()
  await panel.getByRole('button', {name: /^¶ 1/}).click()
  await section.waitFor({state: 'detached'})
  const paragraph = page.getByText('Helmet Zahir said that the village').first()
  await paragraph.click({trial: true})
  await panel.getByRole('button', {name: /^Section 2, ¶ 1/}).click()
  await section.getByText('Zaheer can’t believe it').waitFor()
})

test('a place in a section that must be opened first is highlighted there, and then one in another', async () => {
  const panel = await openInSections()
  await panel.getByRole('button', {name: /^Section 2, ¶ 1/}).click()
  await expect.poll(() => highlighted(page), POLLING).toEqual(['Zaheer'])
  await blog.screenshot(page, 'highlighted')
  await panel.getByRole('button', {name: /^Section 1, ¶ 1/}).click()
  await expect.poll(() => highlighted(page), POLLING).toEqual(['Zahir'])
  await page.getByRole('dialog').getByText('Zahir moved his family').waitFor()
  expect(await highlighted(page)).toEqual(['Zahir'])
})

test('a place in a plain field is outlined while the focus stays, and E selects its words, in sections too', async () => {
  const [first] = post('zahir', ['Helmet Zahir said that he had gone to to the market.']).content
  await blog.client.createOrReplace({
    ...ZAHIR,
    title: 'A visit with with friends',
    content: [],
    sections: [{_key: 'a', _type: 'section', heading: 'The move', body: [first]}],
  })
  const panel = await openPanel(page, 'zahir')
  await panel.getByRole('button', {name: /^Warning with with/}).click()
  const place = panel.getByRole('button', {name: /^Title/})
  await place.click()
  const outlined = page.locator('[data-copydesk-shown]')
  await outlined.getByRole('textbox').waitFor()
  const outline = await outlined.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect([outline, await outlined.getAttribute('data-testid')]).toEqual(['solid', 'field-title'])
  await expect.poll(() => place.evaluate((button) => button === document.activeElement)).toBe(true)
  await blog.screenshot(page, 'outlined')
  await page.keyboard.press('e')
  const title = page.getByTestId('field-title').getByRole('textbox')
  await expect
    .poll(
      () =>
        title.evaluate((input: HTMLInputElement) => [
          input === document.activeElement,
          input.value.slice(input.selectionStart!, input.selectionEnd!),
        ]),
      POLLING,
    )
    .toEqual([true, 'with with'])

  await panel.getByRole('button', {name: /^Warning to to/}).click()
  await page.keyboard.press('e')
  const section = page.getByRole('dialog')
  await section.getByText('Helmet Zahir said').waitFor()
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())), POLLING)
    .toBe('to to')
  await blog.screenshot(page, 'selected')
  await page.keyboard.type('out to')
  await section.getByText('Helmet Zahir said that he had gone out to the market.').waitFor()
})

test('two double spaces are told by their places, and seen in the text; who may be two people is left to the editor', async () => {
  await blog.client.createOrReplace(
    post('zahir', [
      'The neighbors  had been waiting for the ferry.',
      'Nobody had  told them when it would come.',
      'Jonas Petersen, a baker, left in May. His neighbor Jonas Pedersen, a tailor, waits for the key.',
    ]),
  )
  const panel = await openPanel(page, 'zahir')
  for (const title of ['Double space · ¶ 1', 'Double space · ¶ 2'])
    await panel.getByRole('button', {name: `Warning ${title}`}).waitFor()
  await panel.getByRole('button', {name: 'Apply all suggestions (2)…'}).waitFor()
  await panel.getByRole('button', {name: 'Warning Petersen (1) / Pedersen (1)'}).click()
  await panel.getByRole('button', {name: 'Use Petersen everywhere (1)', exact: true}).waitFor()
  await panel.getByRole('button', {name: 'Use Pedersen everywhere (1)', exact: true}).waitFor()
  const mark = page.locator('[data-copydesk-finding^="double-space"]').first()
  const style = await mark.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect([style, await mark.innerText()]).toEqual(['solid', '  '])
  await blog.screenshot(page, 'spaces')
  await page.emulateMedia({colorScheme: 'dark'})
  await blog.screenshot(page, 'spaces-dark')
  await page.emulateMedia({colorScheme: 'light'})
})

test('a quote in the lines of a text opens, and closes where another place is shown', async () => {
  const [first, second] = ZAHIR.content
  const pullQuote = {_key: 'q', _type: 'pullQuote', quote: 'Zaheer cannot believe it.'}
  await blog.client.createOrReplace({
    ...ZAHIR,
    content: [first, {...second, children: [...second!.children, pullQuote]}],
  })
  const panel = await openPanel(page, 'zahir')
  const quote = page.getByRole('textbox', {name: 'Quote'})
  await panel.getByRole('button', {name: /^Content, Quote/}).click()
  await quote.waitFor()
  await panel.getByRole('button', {name: /^¶ 1/}).click()
  await quote.waitFor({state: 'detached'})
  await panel.getByRole('button', {name: /^Content, Quote/}).click()
  await quote.waitFor()
})

test('what blocks is published by nobody until it is resolved', async () => {
  const panel = await openPanel(page, 'zahir')
  const publish = page.getByTestId('action-publish')
  const paragraph = page.getByTestId('text-block').filter({hasText: 'Zaheer can’t believe it'})
  await paragraph.locator('[data-error]').waitFor()
  await expect.poll(() => publish.isDisabled(), POLLING).toBe(true)
  await page.keyboard.press('Control+Alt+p')
  expect(await stored('zahir')).toEqual(['drafts.zahir'])

  await panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true}).click()
  await panel.getByText('No open findings').waitFor()
  await expect.poll(() => publish.isEnabled(), POLLING).toBe(true)
  expect(await stored('zahir')).toEqual(['drafts.zahir'])
  await publish.click()
  await expect.poll(() => stored('zahir'), POLLING).toEqual(['zahir'])
  expect(await keptReasons()).toEqual([])
})

test('who may not publish with findings left is told who may, and goes back', async () => {
  const before = await blog.client.getDocument('drafts.karim')
  const context = await blog.admit('Edith', 'editor')
  const hers = await context.newPage()
  const dialog = await askToPublish(hers, 'karim')
  await dialog
    .getByText('Only these roles may publish with open findings: administrator.')
    .waitFor()
  expect(await dialog.getByRole('radio').count()).toBe(0)
  expect(await dialog.getByRole('button', {name: 'Publish anyway'}).count()).toBe(0)
  await dialog.getByRole('button', {name: 'Go back'}).click()
  await dialog.waitFor({state: 'detached'})
  expect(await blog.client.getDocument('drafts.karim')).toEqual(before)
  expect(await stored('karim')).toEqual(['drafts.karim'])
  expect(await keptReasons()).toEqual([])
  await context.close()
})

test('who may gives a reason of that Studio, and what was left is kept with it', async () => {
  const [left] = checkArticle(KARIM, {fields: {text: ['title'], portableText: ['content']}})
  const before = new Date().toISOString()
  const dialog = await askToPublish(page, 'karim')
  expect(await axeViolations(page, '[role="dialog"]')).toEqual([])
  await dialog.getByText('The blog can wait').click()
  await dialog.getByRole('button', {name: 'Publish anyway'}).click()
  await expect.poll(() => stored('karim'), POLLING).toEqual(['karim'])

  const kept = await keptReasons()
  const administrator = await blog.client.users.getById('me')
  expect(kept).toEqual([
    {
      document: 'karim',
      documentType: 'post',
      title: 'A visit to Leiban',
      action: 'publish',
      reason: 'The blog can wait',
      by: administrator.name,
      byId: administrator.id,
      at: expect.any(String),
      engineVersion: ENGINE_VERSION,
      findings: [
        {finding: left.id, rule: 'name-title-change', severity: 'review', message: left.message},
      ],
    },
  ])
  const order = [before, kept[0].at, new Date().toISOString()]
  expect(order.toSorted()).toEqual(order)
})

test('a post is read with the notes that it refers to, as they change', async () => {
  const written = post('refers', [
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
  ])
  const notes = [{_key: 'n', _type: 'reference', _ref: 'background', _weak: true}]
  await blog.client.create({...written, notes})
  const panel = await openPanel(page, 'refers')
  await panel.getByText('Not read: 1 document that this story refers to.').waitFor()
  await panel.getByText('No open findings in what was read').waitFor()

  await blog.client.create(note('background', 'Zaheer can’t believe it, a neighbor said.'))
  await panel.getByRole('button', {name: 'Warning Zahir (2) / Zaheer (1)'}).waitFor()
  const open = panel.getByRole('link', {name: 'Open Note “Background”'})
  expect(await open.getAttribute('href')).toContain('background')
  await panel.getByRole('button', {name: 'Use Zaheer in this document (2)', exact: true}).waitFor()
  expect(await axeViolations(page, PANEL)).toEqual([])
  await blog.screenshot(page, 'referenced')

  await blog.client.create(note('drafts.background', 'Zahir can’t believe it, a neighbor said.'))
  await panel.getByText('No open findings', {exact: true}).waitFor()
})

test('in German: the panel, a finding with its reasons, and the question', async () => {
  await blog.client.createOrReplace(
    post('omar', [
      'Capt. Omar Karim said that the village of Leiban was quiet.',
      'Maj. Karim moved his family to Debaga in December, he said.',
    ]),
  )
  const tab = await blog.context.newPage()
  // As the Studio itself keeps the language that somebody chose.
  await tab.addInitScript(() => localStorage.setItem('sanity-locale:local:default', 'de-DE'))
  await openPost(tab, 'omar')
  await tab.getByRole('button', {name: 'Textprüfung: 1 zu prüfen', exact: true}).click()
  const panel = tab.getByTestId('copydesk-panel')
  await panel.getByRole('button', {name: 'Prüfen Karim: uneinheitlicher Titel'}).waitFor()
  await panel.getByText('Karim hat einmal den Titel').waitFor()
  await panel.getByRole('button', {name: 'Vorerst ignorieren'}).waitFor()

  await tab.getByTestId('action-publish').click()
  const dialog = tab.getByRole('dialog').filter({hasText: '1 offener Befund'})
  await dialog.getByRole('button', {name: 'Trotzdem veröffentlichen'}).click()
  await dialog.getByText('Bitte eine Begründung wählen oder schreiben.').waitFor()
  await blog.screenshot(tab, 'german')
  await dialog.getByRole('button', {name: 'Zurück'}).click()
  await dialog.waitFor({state: 'detached'})
  expect(await stored('omar')).toEqual(['drafts.omar'])
  await tab.evaluate(() => localStorage.removeItem('sanity-locale:local:default'))
  await tab.close()
})

const PANEL = '[data-testid="copydesk-panel"]'

/** Opens a post with the Copy check panel beside it. */
async function openPanel(tab: Page, id: string): Promise<Locator> {
  await openPost(tab, id)
  await tab.getByRole('button', {name: /^Copy check/}).click()
  return tab.getByTestId('copydesk-panel')
}

/** Opens a post and presses Publish. Answers the question that comes, with one thing left. */
async function askToPublish(tab: Page, id: string): Promise<Locator> {
  await openPost(tab, id)
  await tab.getByTestId('action-publish').click()
  const dialog = tab.getByRole('dialog').filter({hasText: '1 open finding'})
  await dialog.getByText('Karim: inconsistent title').waitFor()
  return dialog
}

async function openPost(tab: Page, id: string): Promise<void> {
  await tab.goto(`${blog.lake.url}/structure/post;${id}`)
  await tab.getByTestId('field-title').waitFor()
}

/** Under which ids a post is stored: as a draft, published, or both. */
const stored = (id: string): Promise<string[]> =>
  blog.client.fetch('*[_id in [$id, "drafts." + $id]]._id', {id})

interface KeptReason extends Record<string, unknown> {
  at: string
}

const keptReasons = (): Promise<KeptReason[]> =>
  blog.client.fetch(`*[_type == "publishedAnyway"]{
    "document": document._ref, documentType, title, action, reason, by, byId, at, engineVersion,
    findings[]{finding, rule, severity, message}
  }`)

/** The words that are highlighted in a page. */
const highlighted = (tab: Page) =>
  tab.evaluate(() => [...(CSS.highlights.get('copydesk-place') ?? [])].map(String))
