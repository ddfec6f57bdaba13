import {type Page} from 'playwright-core'
import {type Newsroom} from '../../commands/browser/newsroom.ts'
import {type Watched, watch} from './watch.ts'

export interface DraftsOpened {
  /** Milliseconds from going to the tool until rows stand there, and until all drafts were read. */
  firstRows: number
  complete: number
  reading: Watched
  /** Milliseconds from a choice until the list shows it, for each kind of choice. */
  choices: Record<'Rule' | 'Section' | 'Person', number[]>
  using: Watched
}

const ROWS = '#copydesk-desk li a'
const CHOICES = 10

/** Opens the Copy desk tool over many drafts, narrows its list and scrolls through it. */
export async function benchDrafts(newsroom: Newsroom, studioFolder: string): Promise<DraftsOpened> {
  const page = await newsroom.open('/with/copydesk/anyway')
  await page.locator('#copydesk-tab-drafts').waitFor()
  await page.waitForTimeout(2000)
  let firstRows = 0
  let complete = 0
  const reading = await watch(page, studioFolder, async () => {
    const began = performance.now()
    await page.locator('#copydesk-tab-drafts').click()
    await page.locator(ROWS).first().waitFor()
    firstRows = performance.now() - began
    await page.getByText(/have open findings/).waitFor()
    complete = performance.now() - began
  })
  const choices = {Rule: [] as number[], Section: [] as number[], Person: [] as number[]}
  const using = await watch(page, studioFolder, async () => {
    for (const label of ['Rule', 'Section', 'Person'] as const) {
      const options = await page.getByLabel(label).locator('option').count()
      for (let index = 0; index < CHOICES; index++)
        choices[label].push(await choose(page, label, 1 + (index % (options - 1))))
      await choose(page, label, 0)
      await page.waitForTimeout(500)
    }
    await page.mouse.move(800, 600)
    for (let step = 0; step < 10; step++) {
      await page.mouse.wheel(0, 2000)
      await page.getByRole('button', {name: /^Show more/}).click()
    }
  })
  await page.close()
  return {firstRows, complete, reading, choices, using}
}

/**
 * Chooses an option by its index, and waits in the page itself until the list has changed and is
 * painted.
 */
function choose(page: Page, label: string, index: number): Promise<number> {
  return page.getByLabel(label).evaluate(async (element, wanted) => {
    const select = element as HTMLSelectElement
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(resolve))
      })
      const desk = document.querySelector('[role="tabpanel"]') as HTMLElement
      observer.observe(desk, {characterData: true, childList: true, subtree: true})
    })
    const began = performance.now()
    select.selectedIndex = wanted
    select.dispatchEvent(new Event('change', {bubbles: true}))
    await changed
    return performance.now() - began
  }, index)
}
