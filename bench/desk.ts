import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {chromiumPath} from '../commands/browser/chromium.ts'
import {type Newsroom, openNewsroom} from '../commands/browser/newsroom.ts'
import {benchArchive} from './desk/archive.ts'
import {buildBenchStudio} from './desk/benchStudio.ts'
import {INPUTS, inputs, spread, TASKS, tasks} from './desk/columns.ts'
import {benchDrafts} from './desk/drafts.ts'
import {makeStories} from './desk/stories.ts'
import {studioSize} from './desk/studioSize.ts'
import {benchSweep} from './desk/sweep.ts'
import {benchTyping} from './desk/typing.ts'
import {recordInputs} from './desk/watch.ts'
import {benchWorker} from './desk/worker.ts'
import {milliseconds as ms, printTable} from './lake/timing.ts'

/**
 * Whether the desk stays smooth, in a real Chromium: typing in a long live blog with and without
 * the copy check, 5,000 published stories read into the archive, the Copy desk tool over 5,000 drafts,
 * and a sweep over the published stories.
 */
const STORIES = Number(process.env.COPYDESK_STORIES ?? 5000)
const WORDS = 500
const LIVE_BLOG = 10_000

await printSizes()
if (chromiumPath()) await benchInBrowser()
else console.log('Left out: what needs a browser, because no Chromium was found.')

async function printSizes(): Promise<void> {
  const plugin = await studioSize('index.ts')
  const engine = await studioSize('core.ts')
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
  console.log('Size, minified and gzipped, beyond what a Studio has already\n')
  printTable(
    ['', 'at start', 'when opened'],
    [
      ['the plugin', kb(plugin.atStart), kb(plugin.later)],
      ['of it, the engine', kb(engine.atStart), kb(engine.later)],
    ],
  )
}

async function benchInBrowser(): Promise<void> {
  const studioFolder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'))
  console.log('\nBuilding the Studio, with and without the copy check …')
  buildBenchStudio(studioFolder)
  const newsroom = await openNewsroom({studioFolder})
  try {
    await newsroom.context.addInitScript(recordInputs)
    await printWays(newsroom)
    await printTyping(newsroom, studioFolder)
    await fill(newsroom)
    await printArchive(newsroom, studioFolder)
    await printDrafts(newsroom, studioFolder)
    await printSweep(newsroom, studioFolder)
  } finally {
    await newsroom.close()
    await rm(studioFolder, {recursive: true, force: true})
  }
}

async function printWays(newsroom: Newsroom): Promise<void> {
  const page = await newsroom.context.newPage()
  await page.goto(`${newsroom.lake.url}/v1/ping`)
  const ways = await benchWorker(page, LIVE_BLOG)
  await page.close()
  console.log(
    `\nA key in a story of ${LIVE_BLOG} words, checked on the main thread or in a worker\n`,
  )
  printTable(
    ['milliseconds', 'median', '95 %', 'worst'],
    [
      ['main thread: checked there', ...spread(ways.here)],
      ['main thread: sent to a worker, findings taken', ...spread(ways.besideWorker)],
      ['worker: until the findings are there', ...spread(ways.roundTrip)],
    ],
  )
}

async function printTyping(newsroom: Newsroom, studioFolder: string): Promise<void> {
  console.log('\n100 keys typed into a live blog of 10,000 words, the panel open\n')
  const rows: string[][] = []
  for (const workspace of ['without', 'with', 'without', 'with'] as const) {
    const watched = await benchTyping(newsroom, workspace, studioFolder)
    rows.push([`${workspace} the copy check`, ...inputs(watched), ...tasks(watched)])
  }
  printTable(['', ...INPUTS, ...TASKS], rows)
}

async function printArchive(newsroom: Newsroom, studioFolder: string): Promise<void> {
  const {seconds, watched} = await benchArchive(newsroom, studioFolder)
  console.log(`\n${STORIES} published stories read into the archive of a tab, a story open\n`)
  console.log(`${seconds.toFixed(0)} seconds\n`)
  printTable(['', ...TASKS], [['the archive', ...tasks(watched)]])
}

async function printDrafts(newsroom: Newsroom, studioFolder: string): Promise<void> {
  const opened = await benchDrafts(newsroom, studioFolder)
  console.log(`\nThe Copy desk tool over ${STORIES} drafts\n`)
  printTable(
    ['milliseconds', 'median', '95 %', 'worst'],
    [
      ['first rows', ms(opened.firstRows), '', ''],
      ['all drafts read', ms(opened.complete), '', ''],
      ...Object.entries(opened.choices).map(([label, times]) => [
        `${label} chosen, list drawn`,
        ...spread(times),
      ]),
    ],
  )
  console.log()
  printTable(
    ['', ...TASKS],
    [
      ['while reading', ...tasks(opened.reading)],
      ['choosing and scrolling', ...tasks(opened.using)],
    ],
  )
}

async function printSweep(newsroom: Newsroom, studioFolder: string): Promise<void> {
  const {seconds, heap, watched} = await benchSweep(newsroom, studioFolder)
  const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
  console.log(`\nA sweep over ${STORIES} published stories\n`)
  console.log(
    `${(STORIES / seconds).toFixed(0)} stories a second; heap ${heap.map(mib).join(' → ')}\n`,
  )
  printTable(['', ...TASKS], [['the sweep', ...tasks(watched)]])
}

/** Drafts and published stories, no two alike. */
async function fill({client}: Newsroom): Promise<void> {
  const published = makeStories(STORIES, WORDS, 'published')
  const drafts = makeStories(STORIES, WORDS + 1, 'drafts.story')
  const all = [...published, ...drafts]
  for (let start = 0; start < all.length; start += 200) {
    const transaction = client.transaction()
    for (const story of all.slice(start, start + 200)) transaction.create(story)
    await transaction.commit({visibility: 'async'})
  }
}
