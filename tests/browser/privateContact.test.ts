import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, POLLING} from '../../commands/browser/newsroom.ts'

/** How to reach a source is written down, published, and read by the newsroom alone. */
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

test('a contact entered in the desk is kept under the private id of its source', async () => {
  const page = await newsroom.open('/structure/private-contacts')
  await page.getByRole('link', {name: /Helmet Zahir/}).click()
  const telephone = page.locator('[data-testid="field-phone"] input')
  await telephone.fill('+964 000')
  const publish = page.locator('[data-testid="action-publish"]:visible')
  await publish.click()

  const everything = '*[_type == "sourceContact"]{_id, phone, "of": source->name}'
  await expect
    .poll(() => newsroom.client.fetch(everything), POLLING)
    .toEqual([{_id: 'private.source-helmet-zahir', phone: '+964 000', of: 'Helmet Zahir'}])
  expect(await newsroom.anonymous.fetch(everything)).toEqual([])
  await newsroom.screenshot(page, 'private-contact')
})

test('“create” does not offer a contact without its source', async () => {
  const page = await newsroom.open('/structure')
  await page.getByTestId('new-document-button').click()
  const search = page.getByTestId('new-document-button-search-input')
  const menu = page.locator('[data-ui="Popover"]', {has: search})
  await menu.getByText('Story', {exact: true}).waitFor()
  const offered = (await menu.innerText()).split('\n').filter(Boolean)
  expect(offered.sort()).toEqual(['Correction', 'Place', 'Quote', 'Source', 'Story'])
})
