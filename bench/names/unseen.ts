import {existsSync} from 'node:fs'
import path from 'node:path'

import {learnAlike} from '../../training/alikeUnseen.ts'
import {madeOf} from '../../training/madeOf.ts'
import {leaveOneOut, pooled, type Rates, ratesOf, type Shown} from '../../training/nameJudge.ts'
import {type NewsStory, readNews} from '../../training/newsStories.ts'
import {developmentRows, newsRows} from '../../training/storyPairs.ts'
import {printTable} from '../engine/timing.ts'
import {STORY_METHODS} from './methods.ts'

const LABELS = path.join(import.meta.dirname, '../../tests/engine/names/labels.tsv')

/**
 * What the name check finds in real news of outlets that it never saw: for each corpus of a folder made by `fresh/build.py`
 * the judge is learnt without it. Beside it the simple measures. A finding that nobody labelled counts as wrong.
 */
export function benchUnseen(evaluation: string | undefined, folder: string | undefined): void {
  if (!evaluation || !folder || !existsSync(path.join(folder, 'basil.jsonl'))) {
    console.log(
      'Left out: names in unseen news, because COPYDESK_EVAL or COPYDESK_NEWS names no folder.',
    )
    return
  }
  const news = readNews(folder, [path.join(evaluation, 'fresh', 'names.dev.tsv'), LABELS])
  const alike = learnAlike(evaluation)
  const rows = [
    ...developmentRows(evaluation, alike),
    ...newsRows(news, madeOf(evaluation, news), alike),
  ]
  const rates = leaveOneOut(rows, news)
  const measured = news.filter(({ref}) => !ref.startsWith('more/'))
  const simple = Object.entries(STORY_METHODS).filter(([name]) => !name.startsWith('Copydesk'))
  console.log(
    `One name in two spellings, ${measured.length} stories of outlets left out of the learning`,
  )
  printTable(
    ['', 'right', 'wrong', 'wrong per 100', 'precision', 'recall'],
    [
      ...Object.entries({...rates, 'all three': pooled(Object.values(rates))}).flatMap(
        ([corpus, each]) => [
          row(`Copydesk, warnings, ${corpus}`, each, ['warning']),
          row(`Copydesk, with review, ${corpus}`, each, ['warning', 'review']),
        ],
      ),
      ...simple.map(([name, method]) =>
        row(
          name,
          ratesOf(measured, ({paragraphs}: NewsStory): Shown[] =>
            method(paragraphs).map((texts) => ({severity: 'warning', texts})),
          ),
          ['warning'],
        ),
      ),
    ],
  )
}

function row(name: string, rates: Rates, tiers: ('warning' | 'review')[]): string[] {
  const right = tiers.reduce((sum, tier) => sum + rates[tier].right, 0)
  const wrong = tiers.reduce((sum, tier) => sum + rates[tier].wrong, 0)
  const found = tiers.includes('review') ? rates.found : rates.warned
  return [
    name,
    String(right),
    String(wrong),
    ((100 * wrong) / rates.articles).toFixed(2),
    (right / (right + wrong)).toFixed(2),
    `${found}/${rates.gold}`,
  ]
}
