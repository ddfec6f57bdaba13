import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {checkParagraphs, createChecker, type RuleId} from '../plugins/copydesk/core.ts'
import {newsWriter} from './engine/newsText.ts'
import {benchPeers} from './engine/peers.ts'
import {labelledStories, madeStories, METHODS, score} from './engine/repeats.ts'
import {type Corpus, readCorpora} from './rules/corpora.ts'
import {bundleSize, checksSize} from './engine/size.ts'
import {quantile} from './quantile.ts'
import {countWords, printTable, spread, timed} from './engine/timing.ts'

const core = new URL('../plugins/copydesk/core.ts', import.meta.url)
const RULES: [string, RuleId[] | undefined][] = [
  ['both checks', undefined],
  ['duplicate-paragraph', ['duplicate-paragraph']],
  ['name-spelling', ['name-spelling']],
]

/**
 * Speed, size and quality of the engine's checks. `COPYDESK_EVAL` names a folder of evaluation data, `COPYDESK_NEWS`
 * one of real news.
 */
export async function benchEngine(
  evaluation = process.env.COPYDESK_EVAL,
  news = process.env.COPYDESK_NEWS,
) {
  const wire = readFileSync(new URL('../content/stories/leiban-wire.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const writer = newsWriter(7)
  const story = writer.story(1_000)
  const liveBlog = writer.story(10_000)

  benchSpeed(wire, story, liveBlog)
  benchArticles(evaluation, news)
  benchGrowth()
  benchRepeats(evaluation)
  await benchPeers(wire, story)
  await benchSize()
  benchScorer(evaluation)
}

function benchSpeed(wire: string[], story: string[], liveBlog: string[]) {
  console.log('A whole check')
  printTable(
    ['', 'wire copy', '1,000 words', '10,000 words'],
    RULES.map(([name, rules]) => [
      name,
      ...[wire, story, liveBlog].map((text) =>
        spread(timed(30, () => checkParagraphs(text, {rules}))),
      ),
    ]),
  )
  console.log('A check after one keystroke')
  printTable(
    ['', '1,000 words', '10,000 words'],
    RULES.map(([name, rules]) => [
      name,
      ...[story, liveBlog].map((text) => spread(keystrokes(text, rules))),
    ]),
  )
}

/** Every article is read three times, and its quickest reading counts: the others waited for somebody. */
function benchArticles(evaluation: string | undefined, news: string | undefined) {
  const corpora = readCorpora(evaluation, news).filter(({stories}) => stories.length > 0)
  if (corpora.length === 0) {
    console.log('Left out: real articles, because COPYDESK_NEWS and COPYDESK_EVAL name no folder.')
    return
  }
  console.log('A whole check of real articles, per 1,000 words')
  printTable(
    ['', ...corpora.map(({name, stories}) => `${name}, ${stories.length} articles`)],
    RULES.map(([name, rules]) => [
      name,
      ...corpora.map(({stories}) => spread(perThousandWords(stories, rules))),
    ]),
  )
}

/** Milliseconds per 1,000 words of each article, sorted. */
function perThousandWords(stories: Corpus['stories'], rules: RuleId[] | undefined): number[] {
  const quickest = stories.map(() => Infinity)
  for (let time = 0; time < 3; time++) {
    stories.forEach(({paragraphs}, index) => {
      const began = performance.now()
      checkParagraphs(paragraphs, {rules})
      const taken = performance.now() - began
      quickest[index] = Math.min(quickest[index]!, taken / (countWords(paragraphs) / 1000))
    })
  }
  return quickest.sort((a, b) => a - b)
}

/** Types into one paragraph after another. */
function keystrokes(text: string[], rules: RuleId[] | undefined): number[] {
  const checker = createChecker({rules})
  checker.update(text)
  let typed = text
  return timed(60, (run) => {
    const at = (run * 7) % text.length
    typed = typed.with(at, `${typed[at]} ${'abcdefghij'[run % 10]}`)
    checker.update(typed)
  })
}

function benchGrowth() {
  console.log('Growth: milliseconds per 1,000 words, by the length of the text')
  const lengths = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000]
  const texts = lengths.map((length) => newsWriter(length).story(length))
  printTable(
    ['', ...lengths.map((length) => length.toLocaleString('en'))],
    RULES.map(([name, rules]) => [
      name,
      ...texts.map((text) => {
        const times = timed(5, () => checkParagraphs(text, {rules}))
        return (quantile(times, 0.5) / (countWords(text) / 1000)).toFixed(2)
      }),
    ]),
  )
}

function benchRepeats(evaluation: string | undefined) {
  const labelled = labelledStories(evaluation)
  const sets: [string, ReturnType<typeof madeStories>][] = [['stories made here', madeStories(200)]]
  if (labelled) sets.push(['development data', labelled])
  else
    console.log('Left out: repeats in the development data, because COPYDESK_EVAL names no folder.')
  for (const [name, stories] of sets) {
    console.log(`Repeated paragraphs, ${stories.length} ${name}`)
    printTable(
      ['', 'precision', 'recall', 'near recall', 'clean flagged'],
      Object.entries(METHODS).map(([method, run]) => {
        const {precision, recall, near, clean, flagged} = score(stories, run)
        return [
          method,
          precision.toFixed(3),
          recall.toFixed(3),
          near.toFixed(3),
          `${flagged}/${clean}`,
        ]
      }),
    )
  }
}

async function benchSize() {
  const kilobytes = ({bytes, gzipped}: {bytes: number; gzipped: number}) =>
    `${(gzipped / 1024).toFixed(1)} KB gzipped (${(bytes / 1024).toFixed(0)} KB minified)`
  const from = JSON.stringify('./plugins/copydesk/core.ts')
  console.log(
    `Size in the browser, everything: ${kilobytes(await bundleSize(`export * from ${from}`))}`,
  )
  const {first, later} = await checksSize()
  console.log(
    `Size in the browser, the checks alone: ${(first / 1024).toFixed(1)} KB gzipped with the first two rules, ${((first + later) / 1024).toFixed(1)} KB with all\n`,
  )
}

function benchScorer(evaluation: string | undefined) {
  const scorer = evaluation && path.join(evaluation, 'score.ts')
  if (!scorer || !existsSync(scorer)) {
    console.log('Left out: the scorer, because COPYDESK_EVAL names no folder with score.ts.')
    return
  }
  const only = ['--only', 'duplicates,speed,robust']
  spawnSync(process.execPath, ['--no-warnings', scorer, '--engine', fileURLToPath(core), ...only], {
    stdio: 'inherit',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchEngine()
