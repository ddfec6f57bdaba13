import {type Newsroom} from '../../commands/browser/newsroom.ts'
import {type Watched, watch} from './watch.ts'

export interface Swept {
  seconds: number
  /** Bytes that the page's heap holds before and after, collected. */
  heap: [before: number, after: number]
  watched: Watched
}

/** Reads all published stories in the Copy desk tool. */
export async function benchSweep(newsroom: Newsroom, studioFolder: string): Promise<Swept> {
  const page = await newsroom.open('/with/copydesk/published')
  const start = page.getByRole('button', {name: 'Read all published stories'})
  await start.waitFor()
  await page.waitForTimeout(2000)
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const before = await heap()
  let seconds = 0
  const watched = await watch(page, studioFolder, async () => {
    const began = performance.now()
    await start.click()
    await page.getByText(/^\d+ stories read, \d+ with findings$/).waitFor()
    seconds = (performance.now() - began) / 1000
  })
  const after = await heap()
  await page.close()
  return {seconds, heap: [before, after], watched}
}
