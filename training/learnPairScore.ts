// Learns the score of a pair of names: node training/learnPairScore.ts <evaluation folder>
import {writeFileSync} from 'node:fs'

import {PAIR_FEATURES} from '../plugins/copydesk/engine/names/letters/pairFeatures.ts'
import {alikeDistance} from '../plugins/copydesk/engine/names/letters/similarity.ts'
import {soundsOf} from '../plugins/copydesk/engine/names/letters/sounds.ts'
const FAR = -3.5
import {boost, logOdds} from './boostedTrees.ts'
import {type NamePair, readNamePairs} from './namePairs.ts'
import {PAIR_OPTIONS} from './pairOptions.ts'
import {bestF1, recallAtPrecision} from './rates.ts'
import {treeTable} from './treeTable.ts'

const FOLDS = 5

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node training/learnPairScore.ts <evaluation folder>')
  process.exit(2)
}
const pairs = readNamePairs(folder)
crossValidate(pairs)
const target = new URL(
  '../plugins/copydesk/engine/names/letters/pairScore.table.ts',
  import.meta.url,
)
writeFileSync(
  target,
  treeTable(
    learn(pairs),
    PAIR_FEATURES.length,
    'PAIR_SCORE',
    'Learnt by training/learnPairScore.ts from pairs of names; only these numbers are kept.',
  ),
)

function learn(rows: NamePair[]): ReturnType<typeof boost> {
  return boost(
    rows.map(({row}) => row),
    rows.map(({label}) => label),
    PAIR_OPTIONS,
    rows.map(({weight}) => weight),
  )
}

/** Each pair is scored by trees that saw no pair of its name's consonants. */
function crossValidate(rows: NamePair[]): void {
  const scored: {pair: NamePair; score: number}[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(rows.filter((pair) => foldOf(pair) !== fold))
    for (const pair of rows)
      if (foldOf(pair) === fold) scored.push({pair, score: logOdds(model, pair.row)})
  }
  printReach(scored)
  for (const group of new Set(rows.map((pair) => pair.group))) {
    const mine = scored.filter(({pair}) => pair.group === group)
    const labels = mine.map(({pair}) => pair.label)
    const scores = mine.map(({score}) => score)
    const called = scores.filter((score) => score > 0).length / scores.length
    const mixed = labels.includes(0) && labels.includes(1)
    console.log(
      group.padEnd(16),
      String(mine.length).padStart(5),
      mixed
        ? `F1 ${bestF1(labels, scores).toFixed(3)}  recall at 95 % precision ${recallAtPrecision(labels, scores, 0.95).toFixed(3)}`
        : `label ${labels[0]}, called the same: ${(100 * called).toFixed(1)} %`,
    )
  }
}

/** Of the pairs that are one name, those that a story check would compare, and judge by the story around them. */
function printReach(scored: {pair: NamePair; score: number}[]): void {
  const same = scored.filter(({pair}) => pair.label === 1)
  const percent = (count: number): string => `${((100 * count) / same.length).toFixed(1)} %`
  const compared = same.filter(
    ({pair: {a, b}}) =>
      soundsOf(a).some((sound) => soundsOf(b).includes(sound)) && alikeDistance(a, b) !== null,
  )
  const judged = compared.filter(({score}) => score >= FAR)
  console.log(
    `of ${same.length} pairs that are one name ${percent(compared.length)} are compared, ${percent(judged.length)} judged`,
  )
}

function foldOf({a}: NamePair): number {
  let hash = 7
  for (const letter of a.replace(/[aeiouyh]/g, '')) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return ((hash ^ (hash >>> 13)) % FOLDS) >>> 0
}
