// Learns how usual a letter is after another in names: node training/learnLetterPairs.ts <evaluation folder>
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {fold} from '../plugins/copydesk/engine/text/fold.ts'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node training/learnLetterPairs.ts <evaluation folder>')
  process.exit(2)
}
const LETTERS = '.abcdefghijklmnopqrstuvwxyz'
const SIZE = LETTERS.length
const counts = new Float64Array(SIZE * SIZE)
const names = new Set<string>()
for (const line of readFileSync(join(folder, 'names.dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)) {
  const {a, b} = JSON.parse(line) as {a: string; b: string}
  for (const word of `${a} ${b}`.split(' ')) names.add(fold(word))
}
for (const name of names) {
  const padded = `.${name}.`
  for (let i = 1; i < padded.length; i++)
    counts[LETTERS.indexOf(padded[i - 1]!) * SIZE + LETTERS.indexOf(padded[i]!)]!++
}
const rows = Array.from({length: SIZE}, (_, first) => {
  const row = counts.slice(first * SIZE, (first + 1) * SIZE)
  const sum = row.reduce((total, count) => total + count, 0)
  // one letter a pair: a for usual, then one step for each factor of two
  return Array.from(row, (count) => {
    const rarity = -Math.log2((count + 0.5) / (sum + 0.5 * SIZE))
    return String.fromCharCode(97 + Math.max(0, Math.min(14, Math.round(rarity))))
  }).join('')
})
writeFileSync(
  new URL('../plugins/copydesk/engine/names/letters/letterPairs.table.ts', import.meta.url),
  `// Learnt by training/learnLetterPairs.ts from names; only these numbers are kept.

/** How rare each letter is after another in names, in bits: \`a\` for 0, \`b\` for 1. The first row and column stand for the edge of a name, the others for a to z. */
export const LETTER_PAIRS = [
${rows.map((row) => `  '${row}',`).join('\n')}
]
`,
)
