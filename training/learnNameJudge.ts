// Learns to tell one name in two spellings from two names: node training/learnNameJudge.ts <evaluation folder> <news folder> [--list]
//
// The news folder is made by `fresh/build.py` of the evaluation folder. Prints what the judge finds in each corpus of news when it
// is learnt without it; then learns from all and writes the table.
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {join} from 'node:path'

import {installLearned} from '../plugins/copydesk/engine/names/learned.ts'
import {LEARNED} from '../plugins/copydesk/engine/names/learned.table.ts'
import {PAIR_INPUTS} from '../plugins/copydesk/engine/names/pairs/pairInputs.ts'
import {learnAlike} from './alikeUnseen.ts'
import {madeOf} from './madeOf.ts'
import {learnJudge, leaveOneOut, pooled, type Rates} from './nameJudge.ts'
import {readNews} from './newsStories.ts'
import {developmentRows, newsRows} from './storyPairs.ts'
import {treeTable} from './treeTable.ts'

const [folder, newsFolder] = process.argv.slice(2)
if (!folder || !newsFolder) {
  console.error('usage: node training/learnNameJudge.ts <evaluation folder> <news folder> [--list]')
  process.exit(2)
}
installLearned(LEARNED)
const news = readNews(newsFolder, [
  join(folder, 'fresh', 'names.dev.tsv'),
  fileURLToPath(new URL('../tests/engine/names/labels.tsv', import.meta.url)),
])
const alike = learnAlike(folder)
const rows = [...developmentRows(folder, alike), ...newsRows(news, madeOf(folder, news), alike)]
console.log(`${rows.length} pairs, ${rows.filter(({label}) => label).length} of one name`)

const rates = leaveOneOut(rows, news, ({corpus, ref}, severity, texts, verdict) => {
  if (verdict !== '1' && process.argv.includes('--list'))
    console.log([severity, verdict, corpus, ref, texts.join(' / ')].join('\t'))
})
for (const [corpus, each] of Object.entries({...rates, pooled: pooled(Object.values(rates))}))
  console.log(corpus, told(each))

const doc =
  'Learnt by training/learnNameJudge.ts from real stories, and stories with altered names.'
writeFileSync(
  new URL('../plugins/copydesk/engine/names/pairs/judge.table.ts', import.meta.url),
  treeTable(learnJudge(rows), PAIR_INPUTS.length, 'JUDGE', doc).replace(
    './decisionTrees.ts',
    '../letters/decisionTrees.ts',
  ),
)

function told({articles, warning, review, gold, warned, found}: Rates): string {
  const per100 = (count: number): string => ((100 * count) / articles).toFixed(2)
  const wrong = warning.wrong + review.wrong
  return [
    `warnings ${warning.right} right, ${warning.wrong} wrong (${per100(warning.wrong)} per 100)`,
    `precision ${(warning.right / (warning.right + warning.wrong)).toFixed(2)}`,
    `recall ${warned}/${gold}; with review ${per100(wrong)} wrong per 100, recall ${found}/${gold}`,
  ].join(', ')
}
