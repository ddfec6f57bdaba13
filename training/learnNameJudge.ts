// Learns how the story around two forms weighs: node training/learnNameJudge.ts <evaluation folder>
import {writeFileSync} from 'node:fs'

import {type Weights} from '../plugins/copydesk/engine/names/pairs/context.ts'
import {judgeInputs} from '../plugins/copydesk/engine/names/pairs/judge.ts'
import {PRIOR} from './judgePrior.ts'
import {fitLogistic} from './logistic.ts'
import {readStoryPairs, type StoryPair} from './storyPairs.ts'

const STRENGTH = 1.5
const FOLDS = 8

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node training/learnNameJudge.ts <evaluation folder>')
  process.exit(2)
}
const names = Object.keys(PRIOR) as (keyof Weights)[]
const {pairs, golds} = readStoryPairs(folder)

const unseen = new Map<StoryPair, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(pairs.filter((pair) => pair.fold % FOLDS !== fold))
  for (const pair of pairs) if (pair.fold % FOLDS === fold) unseen.set(pair, weigh(weights, pair))
}
for (const threshold of [1.5, 1, 0.5, 0, -0.4, -1, -1.5]) report(threshold)
if (process.argv.includes('--errors')) listErrors()

const weights = learn(pairs)
writeFileSync(
  new URL('../plugins/copydesk/engine/names/pairs/judge.table.ts', import.meta.url),
  `import {type Weights} from './context.ts'

// Learnt by training/learnNameJudge.ts from stories with and without second spellings.

/** How much each input of \`judge\` adds to the log odds. */
export const JUDGE: Weights = {
${names.map((name, i) => `  ${name}: ${Math.round(weights[i]! * 100) / 100},`).join('\n')}
}
`,
)

function row(pair: StoryPair): number[] {
  const inputs = judgeInputs(pair.alike, pair.context)
  return names.map((name) => (name === 'bias' ? 1 : inputs[name]))
}

function learn(rows: StoryPair[]): number[] {
  return fitLogistic(
    rows.map(row),
    rows.map(({label}) => label),
    names.map((name) => PRIOR[name]),
    names.map((name) => (name === 'bias' ? 0.01 : STRENGTH)),
  )
}

function weigh(weights: number[], pair: StoryPair): number {
  return row(pair).reduce((sum, value, i) => sum + value * weights[i]!, 0)
}

/** What would be shown at a threshold if each form kept its best partner. */
function report(threshold: number): void {
  const taken = new Set<unknown>()
  const shown = [...unseen]
    .filter(([, score]) => score >= threshold)
    .sort((x, y) => y[1] - x[1])
    .filter(([{a, b}]) => {
      if (taken.has(a) || taken.has(b)) return false
      taken.add(a).add(b)
      return true
    })
    .map(([pair]) => pair)
  const rate = (kind: string): string =>
    `${kind} ${shown.filter((pair) => pair.kind === kind && pair.label).length}/${golds.filter((gold) => gold.kind === kind).length}`
  const wrong = (kind: string): number =>
    shown.filter((pair) => pair.kind === kind && !pair.label).length
  console.log(
    `at ${threshold}:`,
    ['clean', 'OFAC', 'Wikidata', 'typo'].map(rate).join(', '),
    `wrong: clean ${wrong('clean')}, distinct ${wrong('swap_distinct')}, control ${wrong('swap_control')}`,
  )
}

function listErrors(): void {
  const show = ([{kind, story, a, b, alike, context}, score]: [StoryPair, number]): void => {
    const on = Object.entries(context).filter(([name, value]) => value && name !== 'weight')
    const flags = on.map(([name]) => name).join(' ')
    console.log(score.toFixed(1), kind, story.slice(-24), a.text, b.text, alike.toFixed(1), flags)
  }
  console.log('\nFalse, the surest first')
  const negative = [...unseen].filter(([{label}]) => !label)
  negative
    .sort((x, y) => y[1] - x[1])
    .slice(0, 30)
    .forEach(show)
  console.log('\nTrue, the weakest first')
  const positive = [...unseen].filter(([{label}]) => label)
  positive
    .sort((x, y) => x[1] - y[1])
    .slice(0, 30)
    .forEach(show)
}
