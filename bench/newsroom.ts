import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {type Page} from 'playwright-core'
import {checkArticle, createChecker} from '../plugins/copydesk/core.ts'
import {buildStudio} from '../commands/studioBuild.ts'
import {startLake} from '../lake/index.ts'
import {chromiumPath} from '../commands/browser/chromium.ts'
import {runCommand} from '../tests/commands/runNpm.ts'
import {type Newsroom, openNewsroom} from '../commands/browser/newsroom.ts'

/** What a person at the desk waits for: starting, opening the wire copy, an edit in another tab. */
const ARTICLE = '/structure/article;leiban-wire'
const HEADLINE = '[data-testid="field-headline"] input'

await buildStudio((line) => console.log(line))
await benchStart()
await benchCommand()
if (chromiumPath()) {
  const newsroom = await openNewsroom()
  try {
    await benchChecks(newsroom)
    await benchOpening(newsroom)
    await benchSecondTab(newsroom)
  } finally {
    await newsroom.close()
  }
} else {
  console.log('Left out: what needs a browser, because no Chromium was found.')
}

async function benchStart(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'))
  const times: number[] = []
  for (let run = 0; run < 6; run++) {
    const began = performance.now()
    const lake = await startLake({folder, port: 0})
    await fetch(`${lake.url}/v1/ping`)
    times.push(performance.now() - began)
    await lake.close()
  }
  await rm(folder, {recursive: true, force: true})
  print('lake: start to first answer (first run makes it)', times)
}

/** `npm start` as a person types it, but for npm's own time: until the link is printed. */
async function benchCommand(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'))
  const times: number[] = []
  for (let run = 0; run < 4; run++) {
    const began = performance.now()
    const running = runCommand('start', [], {
      COPYDESK_LAKE: path.join(folder, 'lake'),
      PORT: '3396',
    })
    await running.printed(/#token=/)
    times.push(performance.now() - began)
    running.process.kill('SIGINT')
    await running.ended
  }
  await rm(folder, {recursive: true, force: true})
  print('npm start, Studio built (first run seeds)', times)
}

async function benchChecks(newsroom: Newsroom): Promise<void> {
  const article = await newsroom.client.getDocument('drafts.leiban-wire')
  if (!article) throw new Error('The seed has no drafts.leiban-wire.')
  const times = await repeat(50, () => checkArticle(article))
  print('both checks and the rest on the wire copy', times)
  const checker = createChecker()
  checker.updateArticle(article)
  print(
    'the same after one edit',
    await repeat(50, (run) => checker.updateArticle({...article, headline: `Headline ${run}`})),
  )
}

async function benchOpening(newsroom: Newsroom): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const began = performance.now()
    const page = await newsroom.open(ARTICLE)
    await page.locator(HEADLINE).waitFor()
    times.push(performance.now() - began)
    await page.close()
  }
  print('Studio: the wire copy opened in a new tab', times)
}

async function benchSecondTab(newsroom: Newsroom): Promise<void> {
  const writer = await openArticle(newsroom)
  const readers = [await openArticle(newsroom)]
  await typeTo(writer, readers, 'two')
  print('Studio: an edit seen in a second tab', await typeTo(writer, readers, 'Two tabs'))
  readers.push(await openArticle(newsroom))
  await typeTo(writer, readers, 'three')
  print('Studio: an edit seen in two other tabs', await typeTo(writer, readers, 'Three tabs'))
}

/** The times until what is typed in one tab stands in all others. */
async function typeTo(writer: Page, readers: Page[], words: string): Promise<number[]> {
  return repeat(10, async (run) => {
    const text = `${words}, edit ${run}`
    await writer.locator(HEADLINE).fill(text)
    await Promise.all(readers.map((page) => shows(page, text)))
  })
}

async function openArticle(newsroom: Newsroom): Promise<Page> {
  const page = await newsroom.open(ARTICLE)
  await page.locator(HEADLINE).waitFor()
  return page
}

function shows(page: Page, text: string) {
  return page.waitForFunction(
    ([selector, wanted]) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
    [HEADLINE, text] as const,
  )
}

async function repeat(times: number, act: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const began = performance.now()
    await act(run)
    taken.push(performance.now() - began)
  }
  return taken
}

function print(what: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  const figures = [sorted[0], at(0.5), at(0.95)].map((ms) =>
    ms.toFixed(ms < 10 ? 2 : 0).padStart(8),
  )
  console.log(`${what.padEnd(56)} least ${figures[0]}  median ${figures[1]}  p95 ${figures[2]} ms`)
}
