import {type Page} from 'playwright-core'
import {type Newsroom} from '../../commands/browser/newsroom.ts'
import {makeStories} from './stories.ts'
import {type Watched, watch} from './watch.ts'

const WORDS = 10_000
const KEYS =
  'Karim Zahir said the water was rising again. Zaheer said that the bridge at Debaga stood. '.repeat(
    2,
  )
const KEY_MS = 80

/** Types 100 keys into a live blog of 10,000 words, in a workspace with or without the copy check. */
export async function benchTyping(
  newsroom: Newsroom,
  workspace: 'with' | 'without',
  studioFolder: string,
): Promise<Watched> {
  const [story] = makeStories(1, WORDS, `live-${workspace}`)
  await newsroom.client.createOrReplace({...story, _id: `drafts.${story._id}`})
  const page = await newsroom.open(`/${workspace}/structure/article;${story._id}`)
  await page.getByTestId('field-headline').waitFor()
  if (workspace === 'with') {
    await page.getByRole('button', {name: /^Copy check/}).click()
    await page.getByTestId('copydesk-panel').locator('[data-finding]').first().waitFor()
  }
  await placeCaret(page)
  await page.keyboard.type(KEYS.slice(0, 20), {delay: KEY_MS})
  await page.waitForTimeout(2000)
  const watched = await watch(page, studioFolder, async () => {
    await page.keyboard.type(KEYS.slice(20, 120), {delay: KEY_MS})
    await page.waitForTimeout(3000)
  })
  await page.close()
  return watched
}

/** The first clicks go astray while so long a story is still being drawn. */
async function placeCaret(page: Page): Promise<void> {
  const block = page.getByTestId('text-block').nth(3)
  const editor = page.locator('[contenteditable="true"]:focus')
  for (let isAwake = false, tries = 0; !isAwake; tries++) {
    if (tries === 10) throw new Error('The editor does not take the focus.')
    await block.click()
    isAwake = await editor.waitFor({timeout: 3000}).then(
      () => true,
      () => false,
    )
  }
  await block.click()
  await page.keyboard.press('End')
}
