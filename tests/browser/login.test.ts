import {type BrowserContext} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom} from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

test('a token pasted on the login page opens the Studio', async () => {
  const context = await newsroom.browser.newContext()
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  await page.goto(`${newsroom.lake.url}/structure`)
  await page.getByRole('link', {name: 'This machine'}).click()
  await page.getByLabel('Token').pressSequentially(newsroom.lake.token, {delay: 30})
  await page.getByRole('button', {name: 'Log in'}).click()
  await page.getByTestId('structure-tool-list-pane').getByText('Sources').waitFor()
  await context.close()
})

test('nothing fails that the Studio asks for, not even for who may only read', async () => {
  const context = await newsroom.admit('Robin Vale', 'viewer')
  const failed = failures(context)
  const page = await context.newPage()
  await page.goto(`${newsroom.lake.url}/structure/source;source-ismail`)
  await page.getByTestId('permission-check-banner').waitFor()
  await page.goto(`${newsroom.lake.url}/vision`)
  await page.getByText('Fetch', {exact: true}).first().waitFor()
  await page.goto(`${newsroom.lake.url}/structure/article;leiban-edited`)
  await page.getByTestId('field-headline').waitFor()
  expect(failed).toEqual([])
  await context.close()
})

/** The Studio asks its makers for its newest version and whether it may count; both are blocked. */
const BLOCKED = /^https:\/\/(sanity-cdn\.com\/v1\/modules|(\w+\.)?api\.sanity\.io\/[^/]+\/intake)\//

function failures(context: BrowserContext): string[] {
  const failed: string[] = []
  context.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason === 'net::ERR_ABORTED' || BLOCKED.test(request.url())) return
    failed.push(`${reason} ${request.url()}`)
  })
  return failed
}
