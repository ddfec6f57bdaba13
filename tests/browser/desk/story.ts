import {type Locator, type Page} from 'playwright-core'
import {type Newsroom} from '../../../commands/browser/newsroom.ts'
import {COMPLETE} from '../../newsroom/completeStory.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

/** Paragraphs in which one man is spelled two ways. */
export const ZAHIR = [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market.',
]

/** A complete story for a test: a draft with these paragraphs. Answers its published id. */
export async function writeStory(
  {client}: Newsroom,
  id: string,
  paragraphs: string[],
  fields: Record<string, unknown> = {},
): Promise<string> {
  await client.createOrReplace({
    ...COMPLETE,
    _id: `drafts.${id}`,
    headline: id,
    ...fields,
    body: textBlocks(...paragraphs),
  })
  return id
}

/** Opens a story with the Copy check panel beside it. */
export async function openStory(page: Page, {lake}: Newsroom, id: string): Promise<Locator> {
  await visit(page, lake.url, `/structure/article;${id}`)
  await page.getByTestId('field-headline').waitFor()
  await page.getByRole('button', {name: /^Copy check/}).click()
  const panel = page.getByTestId('copydesk-panel')
  await panel.waitFor()
  return panel
}

/** Goes to a path of the Studio: from within it as a link does, for a page loaded anew takes seconds. */
async function visit(page: Page, url: string, path: string): Promise<void> {
  const headline = page.getByTestId('field-headline')
  if (!page.url().startsWith(url)) {
    await page.goto(url + path)
    return
  }
  await follow(page, '/structure')
  await headline.waitFor({state: 'detached'})
  await follow(page, path)
}

const follow = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', {state: {}}))
  }, path)

interface Block {
  children?: {text: string}[]
}

/** The stored text of a document, a string for each paragraph; undefined where there is none. */
export async function storedText({client}: Newsroom, id: string): Promise<string[] | undefined> {
  const document = await client.getDocument<{body?: Block[]}>(id)
  return document?.body?.map(({children = []}) => children.map(({text}) => text).join(''))
}

/** The transactions that changed a document, oldest first. */
export async function transactionsOf({lake}: Newsroom, id: string): Promise<{id: string}[]> {
  const uri = `/v2025-02-19/data/history/${lake.dataset}/transactions/${id}?excludeContent=true`
  const response = await fetch(lake.url + uri, {headers: {Authorization: `Bearer ${lake.token}`}})
  const lines = (await response.text()).trim().split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}
