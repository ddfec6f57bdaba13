// Learns where the duplicate check draws its lines: node training/learnDuplicateLimits.ts <evaluation folder>
import {writeFileSync} from 'node:fs'
import {isDeepStrictEqual} from 'node:util'

import {type Limits} from '../plugins/copydesk/engine/duplicates/limits.ts'
import {LIMITS} from '../plugins/copydesk/engine/duplicates/limits.table.ts'
import {createReadingCaches} from '../plugins/copydesk/engine/reading/index.ts'
import {type Outcome, outcomeOf} from './duplicateOutcome.ts'
import {foldOf, isRewrite, readDuplicateRows} from './duplicateRows.ts'
import {printRates} from './duplicateRates.ts'

const FOLDS = 5
/** A false alarm weighs as much as five misses: a check that cries wolf is switched off. */
const FALSE_ALARM = 5

/** The values that are tried; nothing outside of the evaluation folder has a say in which is taken. */
const GRID: Record<keyof Limits, number[]> = {
  sharedShingles: [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
  copyAligned: [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8],
  rewriteAligned: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
  rewriteWords: [3, 6, 9, 12, 15, 18, 24],
  heldWords: [5, 6, 8, 10, 12, 15, 20],
  heldShare: [0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  leftOver: [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3],
  pullWords: [15, 20, 25, 30, 35, 40, 45, 50],
  pullShare: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  lineWords: [10, 15, 20, 25, 30, 40, 60, 100],
  headingWords: [4, 6, 8, 10, 12, 15, 20],
}
const NAMES = Object.keys(GRID) as (keyof Limits)[]

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node training/learnDuplicateLimits.ts <evaluation folder>')
  process.exit(2)
}
const rows = readDuplicateRows(folder)
const caches = rows.map(createReadingCaches)
const known = new Map<string, Outcome[]>()

const unseen: Outcome[] = new Array<Outcome>(rows.length)
for (let fold = 0; fold < FOLDS; fold++) {
  const limits = learn(rows.map((row) => foldOf(row, FOLDS) !== fold))
  console.log(`fold ${fold}:`, NAMES.map((name) => `${name} ${limits[name]}`).join(', '))
  const outcomes = outcomesWith(limits)
  rows.forEach((row, i) => {
    if (foldOf(row, FOLDS) === fold) unseen[i] = outcomes[i]!
  })
}
console.log('\nEach article judged by limits that were chosen without it')
printRates(rows, unseen)

const all = rows.map(() => true)
const limits = learn(all)
console.log('\nThe curve of each limit, the others as chosen: value: missed, false')
for (const name of NAMES) {
  const curve = sweep(limits, name).map((outcomes, i) => {
    const {missed, wrong} = costOf(outcomes, all)
    const value = GRID[name][i]
    return `${value === limits[name] ? '*' : ''}${value}: ${missed}, ${wrong}`
  })
  console.log(`${name.padEnd(17)} ${curve.join(' | ')}`)
}
console.log('\nAll articles by the limits chosen')
printRates(rows, outcomesWith(limits))

writeFileSync(
  new URL('../plugins/copydesk/engine/duplicates/limits.table.ts', import.meta.url),
  `import {type Limits} from './limits.ts'

// Learnt by training/learnDuplicateLimits.ts from articles and paragraphs with and without repeats.

export const LIMITS: Limits = {
${NAMES.map((name) => `  ${name}: ${limits[name]},`).join('\n')}
}
`,
)

/** One limit after the other, from the middle of the grid, until none moves. */
function learn(counts: boolean[]): Limits {
  const limits = Object.fromEntries(
    NAMES.map((name) => [name, GRID[name][GRID[name].length >> 1]!]),
  ) as unknown as Limits
  for (let round = 0, moved = true; moved && round < 3; round++) {
    moved = false
    for (const name of NAMES) {
      const costs = sweep(limits, name).map((outcomes) => {
        const {missed, wrong} = costOf(outcomes, counts)
        return missed + FALSE_ALARM * wrong
      })
      const value = GRID[name][middleOfBest(costs)]!
      moved ||= value !== limits[name]
      limits[name] = value
    }
  }
  return limits
}

/** Rows in which something is missed, and rows with a false alarm. Rewrites are found where they can be: no target. */
function costOf(outcomes: Outcome[], counts: boolean[]): {missed: number; wrong: number} {
  let missed = 0
  let wrong = 0
  outcomes.forEach(({gold, warned, falseShown, notedWarned}, i) => {
    if (!counts[i]) return
    if (warned < gold && !isRewrite(rows[i]!)) missed++
    if (falseShown + notedWarned > 0) wrong++
  })
  return {missed, wrong}
}

/** The middle of the longest stretch of values as good as the best, or worse by one row only: that is chance. */
function middleOfBest(costs: number[]): number {
  const good = Math.min(...costs) + 1
  let best = {from: 0, to: 0}
  for (let from = 0; from < costs.length; from++) {
    let to = from
    while (to < costs.length && costs[to]! <= good) to++
    if (to - from > best.to - best.from) best = {from, to}
  }
  return (best.from + best.to - 1) >> 1
}

/**
 * What comes out at each value of one limit. Rows that come out the same at both ends of the grid are taken to do so
 * in between.
 */
function sweep(limits: Limits, name: keyof Limits): Outcome[][] {
  const grid = GRID[name]
  const low = outcomesWith({...limits, [name]: grid[0]!})
  const high = outcomesWith({...limits, [name]: grid.at(-1)!})
  const between = grid.slice(1, -1).map((value) => {
    setLimits({...limits, [name]: value})
    return low.map((outcome, i) =>
      isDeepStrictEqual(outcome, high[i]) ? outcome : outcomeOf(rows[i]!, caches[i]!),
    )
  })
  return [low, ...between, high]
}

/** What comes out with these limits, remembered. */
function outcomesWith(limits: Limits): Outcome[] {
  const key = NAMES.map((name) => limits[name]).join(' ')
  let outcomes = known.get(key)
  if (!outcomes) {
    setLimits(limits)
    known.set(key, (outcomes = rows.map((row, i) => outcomeOf(row, caches[i]!))))
  }
  return outcomes
}

function setLimits(limits: Limits): void {
  Object.assign(LIMITS, limits)
  for (const {repeats} of caches) repeats.compared = new WeakMap()
}
