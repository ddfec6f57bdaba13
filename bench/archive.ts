import {existsSync, readFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromiumPath} from '../commands/browser/chromium.ts'
import {openNewsroom} from '../commands/browser/newsroom.ts'
import {ArchiveIndex} from '../plugins/copydesk/core.ts'
import {buildBenchStudio} from './desk/benchStudio.ts'
import {TASKS, tasks} from './desk/columns.ts'
import {benchKeptArchive, type TabOpened} from './desk/keptArchive.ts'
import {makeStories} from './desk/stories.ts'
import {recordInputs} from './desk/watch.ts'
import {newsWriter} from './engine/newsText.ts'
import {quantile} from './quantile.ts'
import {countWords, ms, printTable} from './engine/timing.ts'

/** Paragraphs; `COPYDESK_PARAGRAPHS=10000` for a quick look. */
const SIZES = (process.env.COPYDESK_PARAGRAPHS ?? '10000,100000,1000000').split(',').map(Number)
/** Stories asked about afterwards, spread over the whole archive. */
const ASKED = 50

/** The archive index at growing sizes: time, memory, file, and how much of what is reused it finds. */
export async function benchArchive(sizes = SIZES, evaluation = process.env.COPYDESK_EVAL) {
  const rows = sizes.map(benchSize)
  console.log(
    'The archive index (news-like text made here; a story has about 20 paragraphs of 50 words)',
  )
  printTable(
    [
      'paragraphs',
      'indexed in',
      'CPU time',
      'memory',
      'file',
      'saved',
      'loaded',
      'story, median',
      '95 %',
      'reuse found: same',
      '5 % changed',
      '10 %',
      '20 %',
      'wrongly found',
    ],
    rows,
  )
  benchRealText(evaluation)
}

function benchSize(size: number): string[] {
  globalThis.gc?.()
  const before = memory()
  const writer = newsWriter(size)
  const index = new ArchiveIndex()
  const asked: string[][] = []
  let paragraphs = 0
  let indexing = 0
  let computing = 0
  for (let story = 0; paragraphs < size; story++) {
    const texts = writer.story(1_000)
    paragraphs += texts.length
    if (asked.length < ASKED && paragraphs > (asked.length * size) / ASKED) asked.push(texts)
    const began = performance.now()
    const used = process.cpuUsage()
    index.add(`story-${story}`, texts)
    computing += process.cpuUsage(used).user / 1e6
    indexing += performance.now() - began
  }
  const grown = memory() - before

  const times: number[] = []
  const found = (change: (text: string) => string) => {
    let right = 0
    let total = 0
    for (const texts of asked) {
      const changed = texts.filter((text) => text.split(' ').length >= 20).map(change)
      const began = performance.now()
      right += index.query(changed).length
      times.push(performance.now() - began)
      total += changed.length
    }
    return (right / total).toFixed(4)
  }
  const same = found((text) => text)
  const five = found((text) => writer.edited(text, 0.05))
  const ten = found((text) => writer.edited(text, 0.1))
  const twenty = found((text) => writer.edited(text, 0.2))
  const strangers = Array.from({length: ASKED}, () => writer.story(1_000))
  const wrong = strangers.reduce((sum, texts) => sum + index.query(texts).length, 0)
  const asking = times.sort((a, b) => a - b)

  const began = performance.now()
  const bytes = index.save()
  const saved = performance.now() - began
  const loading = performance.now()
  ArchiveIndex.load(bytes)
  const loaded = performance.now() - loading
  return [
    paragraphs.toLocaleString('en'),
    `${(indexing / 1000).toFixed(2)} s`,
    `${computing.toFixed(2)} s`,
    `${Math.round(grown / 1e6)} MB`,
    `${Math.round(bytes.length / 1e6)} MB`,
    ms(saved),
    ms(loaded),
    ms(quantile(asking, 0.5)),
    ms(quantile(asking, 0.95)),
    same,
    five,
    ten,
    twenty,
    `${wrong}/${strangers.flat().length}`,
  ]
}

function memory(): number {
  const {heapUsed, arrayBuffers} = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The same on real paragraphs with words changed, where an evaluation folder has them. */
function benchRealText(evaluation: string | undefined) {
  const file = evaluation && path.join(evaluation, 'articles.dev.jsonl')
  if (!file || !existsSync(file)) {
    console.log('Left out: reuse of real paragraphs, because COPYDESK_EVAL names no folder.')
    return
  }
  const stories: string[][] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).paragraphs)
  const index = new ArchiveIndex()
  stories.forEach((texts, story) => index.add(`story-${story}`, texts))
  const writer = newsWriter(3)
  const rows = [0, 0.05, 0.1, 0.2].map((share) => {
    let found = 0
    let total = 0
    for (const texts of stories) {
      const changed = texts
        .filter((text) => countWords([text]) >= 15)
        .map((text) => writer.edited(text, share))
      found += index.query(changed).length
      total += changed.length
    }
    return [`${share * 100} %`, (found / total).toFixed(4), `${total}`]
  })
  console.log(`Reuse found among the paragraphs of ${stories.length} published articles`)
  printTable(['words changed', 'found', 'paragraphs'], rows)
}

const STORIES = Number(process.env.COPYDESK_STORIES ?? 5000)

/** What the first tab of a browser takes to compare a story with all published ones, and each further one. */
async function benchInBrowser(): Promise<void> {
  const studioFolder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-bench-'))
  buildBenchStudio(studioFolder)
  const newsroom = await openNewsroom({studioFolder, seeded: false})
  try {
    const published = makeStories(STORIES, 1000, 'published')
    for (let start = 0; start < published.length; start += 200) {
      const transaction = newsroom.client.transaction()
      for (const story of published.slice(start, start + 200)) transaction.create(story)
      await transaction.commit({visibility: 'async'})
    }
    await newsroom.context.addInitScript(recordInputs)
    const {cold, kept, stored, watched} = await benchKeptArchive(newsroom, studioFolder)
    console.log(
      `${STORIES} published stories of 1,000 words, in Chromium; ${megabytes(stored)} kept in it`,
    )
    printTable(
      ['', 'index there after', 'first comparison after', 'stories read', 'heap', 'arrays'],
      [
        ['first tab, nothing kept', ...columnsOf(cold)],
        ...kept.map((tab) => ['reload with kept index', ...columnsOf(tab)]),
      ],
    )
    console.log('\nFrom the reload until the first comparison, in milliseconds of processor time\n')
    printTable(['', ...TASKS], [['reload with kept index', ...tasks(watched)]])
  } finally {
    await newsroom.close()
    await rm(studioFolder, {recursive: true, force: true})
  }
}

const columnsOf = ({milliseconds, compared, read, heap, arrays}: TabOpened) => [
  ms(milliseconds),
  ms(compared),
  `${read}`,
  megabytes(heap),
  megabytes(arrays),
]

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchArchive()
  if (chromiumPath()) await benchInBrowser()
  else console.log('Left out: what needs a browser, because no Chromium was found.')
}
