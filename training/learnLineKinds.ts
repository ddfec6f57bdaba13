// Learns what the lines on top of wire copy are: node training/learnLineKinds.ts [write] [FILE…]
//
// From made-up copy in training/copy, each desk-*.jsonl written by somebody else who did not know the reader, and
// cases.jsonl, what its tests hold; each FILE is more in the same form that may not be kept here, as stories of
// Reuters-21578. A linear-chain conditional random field, by stochastic gradients (AdaGrad). Prints in how many of each
// desk's stories it tells the headline when it is learned without them; with `write`, learns from all and writes
// plugins/copydesk/engine/wire/head/lineKinds.table.ts.
import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {chainOf, type ChainWeights} from '../plugins/copydesk/engine/wire/head/lineChain.ts'
import {labelOf} from '../plugins/copydesk/engine/wire/forms/titleLabel.ts'
import {plain} from './copy/writtenCopy.ts'
import {DESK, type LineExample, readExamples} from './lineExamples.ts'
import {type LearnedWeights, learnWeights} from './lineWeights.ts'

const COPY = 'training/copy'
const TABLE = 'plugins/copydesk/engine/wire/head/lineKinds.table.ts'

const given = process.argv.slice(2)
const mayWrite = given[0] === 'write'
const kept = readdirSync(COPY).filter((name) => name.endsWith('.jsonl'))
const files = [...kept.map((name) => join(COPY, name)), ...given.slice(mayWrite ? 1 : 0)]
const sets = new Map(files.map((file) => [file, readExamples(file)]))
if (mayWrite) {
  const weights = learnWeights([...sets.values()].flat())
  writeFileSync(TABLE, tableOf(weights))
  console.log(`${weights.signs.size} signs`)
} else {
  for (const [file, set] of sets) {
    if (!DESK.test(file)) continue
    const weights = learnWeights([...sets].flatMap(([name, one]) => (name === file ? [] : one)))
    const right = set.filter((one) => isRight(one, weights)).length
    const share = ((100 * right) / set.length).toFixed(1)
    console.log(`${file}: headline right in ${share} %, learned from the others`)
  }
}

/** Whether the line that is likeliest the headline is the right one. */
function isRight({copy, lines, signs}: LineExample, weights: ChainWeights): boolean {
  const {probable} = chainOf(signs, weights)
  const all = probable.map(([headline = 0]) => headline)
  const none = 1 - all.reduce((sum, one) => sum + one, 0)
  const most = Math.max(...all)
  const told = most > none ? lines[all.indexOf(most)]!.text : ''
  const wanted = copy.headline ?? ''
  return plain(told) === plain(wanted) || plain(labelOf(told).text) === plain(labelOf(wanted).text)
}

function tableOf({signs, after, first}: LearnedWeights): string {
  const rounded = [...signs]
    .map(([sign, values]): [string, number[]] => [
      sign,
      values.map((value) => Math.round(value * 100) || 0),
    ])
    .filter(([, values]) => values.some((value) => Math.abs(value) >= 5))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const fixed = (values: number[]) => values.map((value) => Number(value.toFixed(2)))
  return `// Made by training/learnLineKinds.ts\n\nexport const LINE_WEIGHTS = ${JSON.stringify({
    signs: rounded.map(([sign, values]) => `${sign}\t${values.join(' ')}`).join('\n'),
    after: after.map(fixed),
    first: fixed(first),
  })}\n`
}
