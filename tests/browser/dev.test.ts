import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {type Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium, TIMEOUT_MS} from '../../commands/browser/newsroom.ts'
import {developedCopy, type DevelopedCopy} from '../commands/developedCopy.ts'

let copy: DevelopedCopy
let browser: Browser

beforeAll(async () => {
  copy = await developedCopy()
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await copy?.stop()
  await copy?.remove()
})

test('a changed line of the panel is on screen within two seconds, without a reload', async () => {
  const {link} = await copy.develop()
  const page = await (await browser.newContext({viewport: {width: 1600, height: 1000}})).newPage()
  page.setDefaultTimeout(TIMEOUT_MS)
  await page.goto(link)
  await page.locator('[data-ui="Navbar"], [data-testid="studio-navbar"]').first().waitFor()
  await page.goto(new URL('/structure/article;leiban-wire', link).href)
  await page.getByRole('button', {name: /Copy check/}).click()
  await page.getByTestId('copydesk-panel').waitFor()
  const loadedAt = await page.evaluate(() => performance.timeOrigin)

  const file = path.join(copy.folder, 'plugins/copydesk/studio/panel/Panel.tsx')
  const source = await readFile(file, 'utf8')
  const milliseconds: number[] = []
  for (const title of ['Read once', 'Read twice', 'Read three times']) {
    const edited = source.replace("title={t('panel.title')}", `title="${title}"`)
    const saved = performance.now()
    await writeFile(file, edited)
    await page.getByText(title, {exact: true}).waitFor()
    milliseconds.push(performance.now() - saved)
  }
  // The quickest of three: a busy machine is slow, and that is no defect.
  expect(Math.min(...milliseconds)).toBeLessThan(2000)
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loadedAt)
}, 600_000)
