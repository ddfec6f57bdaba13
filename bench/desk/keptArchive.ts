import {type Page} from 'playwright-core'
import {type Newsroom} from '../../commands/browser/newsroom.ts'
import {type Watched, watch} from './watch.ts'

export interface TabOpened {
  /** From opening the panel's story until the index is there, by the clock. */
  milliseconds: number
  /** From the same moment until the first comparison of the story is shown. */
  compared: number
  /** Stories that were read. */
  read: number
  /** Bytes in the page's heap, and in the arrays beside it. */
  heap: number
  arrays: number
}

/** Opens a story in a tab, where nothing is kept at first, and then again where the index is. */
export async function benchKeptArchive(
  newsroom: Newsroom,
  studioFolder: string,
): Promise<{cold: TabOpened; kept: TabOpened[]; stored: number; watched: Watched}> {
  const page = await newsroom.open('/with/structure/article')
  page.on('console', (message) => {
    if (message.text().startsWith('copydesk')) console.log(message.text())
  })
  const cold = await compare(page, () =>
    page
      .getByRole('link', {name: /Report \d+ on/})
      .first()
      .click(),
  )
  while (!(await page.evaluate(isKept))) await page.waitForTimeout(200)
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const kept: TabOpened[] = []
  for (let tab = 0; tab < 3; tab++)
    kept.push(await compare(page, async () => void (await page.reload())))
  // By itself: who watches slows down.
  const watched = await watch(page, studioFolder, async () => {
    await page.reload()
    await untilCompared(page)
  })
  await page.close()
  return {cold, kept, stored, watched}
}

async function compare(page: Page, open: () => Promise<void>): Promise<TabOpened> {
  let read = 0
  page.on('request', (request) => {
    const {searchParams} = new URL(request.url())
    if (searchParams.get('tag')?.endsWith('copydesk.archive'))
      read += JSON.parse(searchParams.get('$ids') ?? '[]').length
  })
  await open()
  await untilCompared(page)
  const [milliseconds, compared] = await page.evaluate(() =>
    ['copydesk archive', 'copydesk comparison'].map(
      (name) => performance.getEntriesByName(name)[0].duration,
    ),
  )
  page.removeAllListeners('request')
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const usage = await session.send('Runtime.getHeapUsage')
  const {usedSize, backingStorageSize = 0} = usage as typeof usage & {backingStorageSize?: number}
  await session.detach()
  return {milliseconds, compared, read, heap: usedSize, arrays: backingStorageSize}
}

const untilCompared = (page: Page) =>
  page.waitForFunction(
    () => performance.getEntriesByName('copydesk comparison').length > 0,
    undefined,
    {timeout: 600_000, polling: 100},
  )

/** Whether the index is kept by now. */
async function isKept(): Promise<boolean> {
  const request = indexedDB.open('copydesk-archive', 1)
  return new Promise<boolean>((resolve) => {
    request.onerror = () => resolve(false)
    request.onsuccess = () => {
      const database = request.result
      const counted = database.transaction('archives').objectStore('archives').count()
      counted.onsuccess = () => {
        database.close()
        resolve(counted.result > 0)
      }
    }
  })
}
