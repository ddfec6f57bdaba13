import {type Locator, type Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {placeCaretAtEnd} from '../caret.ts'
import {type Newsroom, openNewsroom, POLLING} from '../../../commands/browser/newsroom.ts'
import {notesId} from '../../../schemas/privateId.ts'
import {openStory, storedText, transactionsOf, writeStory, ZAHIR} from './story.ts'

/** Resolving findings as an editor would, and what is stored then. */
let newsroom: Newsroom
let page: Page

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await newsroom.context.newPage()
})

afterAll(() => newsroom?.close())

test('a fix is one transaction, and undo puts back what was there', async () => {
  const id = await writeStory(newsroom, 'undo', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true}).click()
  const changed = [...ZAHIR.slice(0, 2), ZAHIR[2].replace('Zaheer', 'Zahir')]
  await stored(`drafts.${id}`, changed)
  expect(await transactionsOf(newsroom, `drafts.${id}`)).toHaveLength(2)
  await panel.getByText('No open findings').waitFor()

  await panel.getByRole('button', {name: 'Undo', exact: true}).click()
  await stored(`drafts.${id}`, ZAHIR)
  expect(await transactionsOf(newsroom, `drafts.${id}`)).toHaveLength(3)
  await panel.getByText('Zahir (2) / Zaheer (1)').waitFor()
})

test('Ctrl-Z in the text takes back a fix, and what was typed after it first', async () => {
  const id = await writeStory(newsroom, 'ctrl-z', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  const fix = panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true})
  const fixed = [...ZAHIR.slice(0, 2), ZAHIR[2].replace('Zaheer', 'Zahir')]
  await placeCaretAtEnd(page, ZAHIR[0])
  await fix.click()
  await stored(`drafts.${id}`, fixed)
  await placeCaretAtEnd(page, ZAHIR[0])
  await page.keyboard.press('Control+z')
  await stored(`drafts.${id}`, ZAHIR)

  await fix.click()
  await stored(`drafts.${id}`, fixed)
  await placeCaretAtEnd(page, ZAHIR[0])
  await page.keyboard.type(' So', {delay: 60})
  await stored(`drafts.${id}`, [`${ZAHIR[0]} So`, ...fixed.slice(1)])
  await page.keyboard.press('Control+z')
  await stored(`drafts.${id}`, fixed)
})

test('undo leaves what somebody else has changed since', async () => {
  const id = await writeStory(newsroom, 'kept', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Use Zahir everywhere (1)', exact: true}).click()
  await stored(`drafts.${id}`, [...ZAHIR.slice(0, 2), ZAHIR[2].replace('Zaheer', 'Zahir')])
  const rewritten = 'Nobody at the market could believe it.'
  await newsroom.client
    .patch(`drafts.${id}`)
    .set({'body[_key=="p2"].children[_key=="s"].text': rewritten})
    .commit()
  await page.getByTestId('text-block').getByText(rewritten).waitFor()
  const told = page.getByText('1 place had been edited in the meantime').waitFor()
  await panel.getByRole('button', {name: 'Undo', exact: true}).click()
  await told
  expect(await storedText(newsroom, `drafts.${id}`)).toEqual([...ZAHIR.slice(0, 2), rewritten])
})

test('a place in a quotation is changed only where it is ticked', async () => {
  const lines = [...ZAHIR, '“I saw Zaheer leave the village,” the neighbor said.']
  const id = await writeStory(newsroom, 'quoted', lines)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Use Zahir everywhere (2)…', exact: true}).click()
  await panel.getByRole('button', {name: 'Change 1 place', exact: true}).click()
  const outside = lines.map((line, index) => (index === 2 ? line.replace('Zaheer', 'Zahir') : line))
  await stored(`drafts.${id}`, outside)

  await panel.getByRole('button', {name: 'Use Zahir everywhere (1)…', exact: true}).click()
  await panel.getByRole('checkbox').check()
  await panel.getByRole('button', {name: 'Change 1 place', exact: true}).click()
  await stored(
    `drafts.${id}`,
    lines.map((line) => line.replace('Zaheer', 'Zahir')),
  )
})

test('a preview shows what would change, and changes nothing', async () => {
  const id = await writeStory(newsroom, 'preview', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Preview: Use Zahir everywhere (1)'}).click()
  await panel.getByText('Zaheer → Zahir').waitFor()
  await newsroom.screenshot(page, 'preview')
  await panel.getByRole('button', {name: 'Cancel'}).click()
  expect(await storedText(newsroom, `drafts.${id}`)).toEqual(ZAHIR)
})

test('“Mark as different people” is kept with who and when, survives edits, is nowhere in the story, and can be taken back', async () => {
  const id = await writeStory(newsroom, 'decided', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  await panel.getByRole('button', {name: 'Mark as different people'}).click()
  await panel.getByText('Marked as different: Zahir / Zaheer').waitFor()
  await expect
    .poll(() => newsroom.client.getDocument(notesId(id)), POLLING)
    .toMatchObject({
      decisions: [
        {
          _type: 'copydeskDecision',
          kind: 'distinct',
          names: ['Zahir', 'Zaheer'],
          rule: 'name-spelling',
          by: 'Administrator',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          engineVersion: expect.any(String),
        },
      ],
    })
  await panel.getByText('No open findings').waitFor()
  expect(await newsroom.client.getDocument(`drafts.${id}`)).not.toHaveProperty('decisions')

  await page.getByTestId('field-headline').locator('input').fill('Zahir and his neighbor Zaheer')
  await page.getByRole('button', {name: /^Copy check$/}).waitFor()
  expect(await panel.getByText('No open findings').count()).toBe(1)

  await panel.getByRole('button', {name: /^Undo: Marked as different/}).click()
  await panel.locator('[data-finding]').first().waitFor()
  await expect
    .poll(() => newsroom.client.getDocument(notesId(id)), POLLING)
    .not.toMatchObject({decisions: [{}]})
})

test('a spelling that is right is added to the record of the name', async () => {
  const {_id} = await newsroom.client.fetch('*[_type == "source" && name == "Helmet Zahir"][0]')
  const id = await writeStory(newsroom, 'right', ZAHIR)
  const panel = await openStory(page, newsroom, id)
  const isCorrect = panel.getByRole('button', {name: '“Zaheer” is also correct'})

  // Where the record cannot be changed, nothing is decided.
  const writes = '**/data/mutate/**'
  await page.route(writes, (route) => route.abort())
  await isCorrect.click()
  await panel.getByText(/^Could not change the record for Helmet Zahir/).waitFor()
  await page.unroute(writes)
  expect(await panel.getByText('Marked as also correct').count()).toBe(0)

  await isCorrect.click()
  await expect
    .poll(() => newsroom.client.getDocument(_id), POLLING)
    .toMatchObject({name: 'Helmet Zahir', aliases: ['Helmat Zahir', 'Helmet Zaheer']})
  await panel.getByText('Marked as also correct: “Zaheer”').first().waitFor()
})

test('the keyboard alone: move, apply, undo, set aside', async () => {
  const id = await writeStory(newsroom, 'keys', [
    ...ZAHIR,
    'The minister Karim Jawadi spoke in Kirkuk on Monday.',
    'Jawady said that the talks would go on.',
  ])
  const panel = await openStory(page, newsroom, id)
  const findings = panel.locator('[data-finding]')
  await findings.nth(1).waitFor()
  const titles = async () =>
    (await findings.allInnerTexts()).map((text) => text.split('\n').at(-1) as string)
  const [first, second] = await titles()

  await findings.first().focus()
  await page.keyboard.press('ArrowDown')
  expect(await focusedText(panel)).toContain(second)
  await page.keyboard.press('a')
  await expect.poll(titles, POLLING).toEqual([first])
  await expect.poll(() => focusedText(panel), POLLING).toContain(first)
  await page.keyboard.press('z')
  await expect.poll(titles, POLLING).toEqual([first, second])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('n')
  await expect.poll(titles, POLLING).toEqual([second])
})

test('a mark in the text tells its finding, and resolves it', async () => {
  const id = await writeStory(newsroom, 'mark', ZAHIR)
  await openStory(page, newsroom, id)
  await page.locator('span[data-copydesk-finding]', {hasText: 'Zaheer'}).hover()
  const line = page.locator('[data-copydesk-popover]')
  await line.getByText('Zahir (2) / Zaheer (1)').waitFor()
  await newsroom.screenshot(page, 'marks')
  await line.getByRole('button', {name: 'Use Zahir everywhere (1)'}).click()
  await stored(`drafts.${id}`, [...ZAHIR.slice(0, 2), ZAHIR[2].replace('Zaheer', 'Zahir')])
})

test('all suggestions for the wire copy are previewed and applied in one go', async () => {
  await page.goto(`${newsroom.lake.url}/structure/article;leiban-wire`)
  await page.getByTestId('field-headline').waitFor()
  await page.getByRole('button', {name: /^Copy check/}).click()
  const panel = page.getByTestId('copydesk-panel')
  const cards = panel.locator('[data-finding-card]')
  await cards.first().waitFor()
  // What earlier stories say comes last: the edited story has most of this one.
  await cards.filter({hasText: 'published before'}).waitFor()
  const found = await cards.count()
  await panel.getByRole('button', {name: /^Apply all suggestions/}).click()
  await newsroom.screenshot(page, 'suggestions')
  await panel.getByRole('button', {name: /^Apply all \(/}).click()
  await expect.poll(() => cards.count(), POLLING).toBeLessThan(found - 2)
})

async function stored(id: string, paragraphs: string[]): Promise<void> {
  await expect.poll(() => storedText(newsroom, id), POLLING).toEqual(paragraphs)
}

const focusedText = (panel: Locator) => panel.locator(':focus').innerText()
