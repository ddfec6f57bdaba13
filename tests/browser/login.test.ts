import {type BrowserContext, type Page, type Request} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Newsroom, openNewsroom, TIMEOUT_MS} from '../../commands/browser/newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

test('a token pasted on the login page opens the Studio', async () => {
  const context = await newsroom.browser.newContext()
  context.setDefaultTimeout(TIMEOUT_MS)
  const page = await context.newPage()
  await page.goto(`${newsroom.lake.url}/structure`)
  await page.getByRole('link', {name: 'This machine'}).click()
  await page.getByLabel('Token').pressSequentially(newsroom.lake.token, {delay: 30})
  await page.getByRole('button', {name: 'Log in'}).click()
  await page.getByTestId('structure-tool-list-pane').getByText('Sources').waitFor()
  await context.close()
})

test('the console stays empty, and nothing is asked of anybody elsewhere', async () => {
  const seen = watch(newsroom.context)
  const page = await newsroom.open()
  await visit(page, [
    ['/structure/article;leiban-wire', '[data-testid="field-headline"]'],
    ['/copydesk', '#copydesk-desk li'],
    ['/releases', 'text=New release'],
    ['/vision', 'text=Fetch'],
  ])
  await page.close()
  expect(seen).toEqual({console: [], failed: [], written: []})
})

test('the Studio is drawn once: what is clicked as it opens stays clicked', async () => {
  const page = await newsroom.context.newPage()
  await page.addInitScript(() => {
    const drawn = new Set<Element>()
    const count = () => {
      const navbar = document.querySelector('[data-testid="studio-search"]')
      if (navbar) document.documentElement.dataset.drawn = String(drawn.add(navbar).size)
    }
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(count).observe(document.body, {childList: true, subtree: true})
    })
  })
  await visit(page, [['/structure', 'text=Sources']])
  expect(await page.locator('html').getAttribute('data-drawn')).toBe('1')
  await page.close()
})

test('who may only read finds nothing that fails, and writes nothing', async () => {
  const context = await newsroom.admit('Robin Vale', 'viewer')
  const seen = watch(context)
  const page = await context.newPage()
  await visit(page, [
    ['/structure/source;source-ismail', '[data-testid="permission-check-banner"]'],
    ['/vision', 'text=Fetch'],
    ['/structure/article;leiban-edited', '[data-testid="field-headline"]'],
  ])
  expect(seen).toEqual({console: [], failed: [], written: []})
  await context.close()
})

/** Opens one place after the other, each until what is named there is drawn and nothing is asked. */
async function visit(page: Page, places: [path: string, drawn: string][]): Promise<void> {
  for (const [path, drawn] of places) {
    await page.goto(newsroom.lake.url + path)
    await page.locator(drawn).first().waitFor()
    await page.waitForLoadState('networkidle')
  }
}

const OURS = /^(http:\/\/localhost:|data:|blob:)/

/**
 * What the tabs of a person say in the console, what they ask for in vain, and what they write, from
 * now on. What the page's policy blocks is in the console; what is answered with an error is not.
 */
function watch(context: BrowserContext) {
  const seen = {console: [] as string[], failed: [] as string[], written: [] as string[]}
  context.on('console', (message) => {
    const isToldByResponse = message.text().startsWith('Failed to load resource: the server')
    if (!['error', 'warning'].includes(message.type()) || isToldByResponse) return
    seen.console.push(message.text())
  })
  context.on('weberror', (error) => seen.console.push(String(error.error())))
  context.on('request', (request) => {
    if (!OURS.test(request.url())) seen.failed.push(`elsewhere: ${request.url()}`)
    if (!/\/data\/(actions|mutate)\//.test(request.url()) || asksOnly(request)) return
    seen.written.push(`${request.url()} ${request.postData()}`)
  })
  context.on('response', (response) => {
    const isNo = response.status() === 403 && asksOnly(response.request())
    if (response.status() >= 400 && !isNo)
      seen.failed.push(`${response.status()} ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') seen.failed.push(`${reason} ${request.url()}`)
  })
  return seen
}

/** The Studio learns what somebody may do by dry runs: nothing is written, and “no” is an answer. */
const asksOnly = (request: Request): boolean => request.postDataJSON()?.dryRun === true
