import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type axeCore from 'axe-core'
import {type Page} from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong within an element, by WCAG 2.2 A and AA: `rule: the element`, each once. */
export async function axeViolations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async (within) => {
    const {axe} = window as never as {axe: typeof axeCore}
    const {violations} = await axe.run(within, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`),
    )
  }, selector)
}
