import {type Newsroom} from '../../commands/browser/newsroom.ts'
import {type Watched, watch} from './watch.ts'

export interface ArchiveRead {
  /** From opening a story until it is compared with all published ones. */
  seconds: number
  /** From the first page of stories on: what the Studio does to open a story is its own. */
  watched: Watched
}

/** Opens a story with the panel beside it, in a tab that has read no published story yet. */
export async function benchArchive(newsroom: Newsroom, studioFolder: string): Promise<ArchiveRead> {
  const page = await newsroom.open('/with/structure/article')
  const story = page.getByRole('link', {name: /Report \d+ on/}).first()
  await story.waitFor()
  const began = performance.now()
  await story.click()
  await page.getByRole('button', {name: /^Copy check/}).click()
  await page.getByText(/^Reading earlier stories/).waitFor()
  const watched = await watch(page, studioFolder, () =>
    page.getByText(/^Compared with/).waitFor({timeout: 600_000}),
  )
  const seconds = (performance.now() - began) / 1000
  await page.close()
  return {seconds, watched}
}
