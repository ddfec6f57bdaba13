import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

import {printTable} from './engine/timing.ts'
import {falseAlarms, flagged, found, type LabelledPair, pairRates} from './names/measure.ts'
import {PAIR_METHODS, STORY_METHODS} from './names/methods.ts'
import {benchUnseen} from './names/unseen.ts'
import {evaluationStories, madeStories, type NamedStory} from './names/stories.ts'

/**
 * The quality of the name checks beside simple measures, in the same run. `COPYDESK_EVAL` names a folder
 * of evaluation data, `COPYDESK_NEWS` one of real news; without them only what ships is measured.
 */
export function benchNames(
  evaluation = process.env.COPYDESK_EVAL,
  news = process.env.COPYDESK_NEWS,
) {
  benchUnseen(evaluation, news)
  benchMade(madeStories(200))
  const stories = evaluationStories(evaluation)
  if (stories) benchEvaluation(stories)
  else
    console.log('Left out: names in the development data, because COPYDESK_EVAL names no folder.')
  benchPairs(evaluation)
}

function benchMade(stories: NamedStory[]) {
  console.log(`One name in two spellings, ${stories.length} stories made here`)
  printTable(
    ['', 'respelled found', 'false alarms per 100'],
    Object.entries(STORY_METHODS).map(([name, method]) => [
      name,
      found(stories, 'respelled', method),
      falseAlarms(stories, method),
    ]),
  )
}

function benchEvaluation(stories: NamedStory[]) {
  console.log('One name in two spellings, development data')
  const head = ['', 'real', 'OFAC', 'Wikidata', 'typo', 'false per 100', 'distinct', 'controls']
  printTable(
    head,
    Object.entries(STORY_METHODS).map(([name, method]) => [
      name,
      ...['clean', 'OFAC', 'Wikidata', 'typo'].map((kind) => found(stories, kind, method)),
      falseAlarms(stories, method),
      ...['swap_distinct', 'swap_control'].map((kind) => flagged(stories, kind, method)),
    ]),
  )
  console.log(
    'Found in stories with a real or a made mismatch; flagged in stories with two persons of like names, or none.\n',
  )
}

function benchPairs(evaluation: string | undefined) {
  const file = path.join(evaluation ?? '', 'names.dev.jsonl')
  if (!evaluation || !existsSync(file)) {
    console.log('Left out: pairs of names, because COPYDESK_EVAL names no folder.')
    return
  }
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPair & {kind: string})
  const kinds = {persons: 'person_token', places: 'place'}
  console.log('Pairs of names: best F1, and recall at 95 % precision')
  printTable(
    ['', ...Object.keys(kinds).flatMap((kind) => [`${kind} F1`, `${kind} recall`])],
    Object.entries(PAIR_METHODS).map(([name, method]) => [
      name,
      ...Object.values(kinds).flatMap((kind) => {
        const mine = rows.filter((row) => row.kind === kind)
        const {f1, recall} = pairRates(
          mine.map((row) => ({...row, place: kind === 'place'})),
          method,
        )
        return [f1.toFixed(3), recall.toFixed(3)]
      }),
    ]),
  )
  console.log(
    'Copydesk learnt from these pairs: `node training/learnPairScore.ts <folder>` prints its rates on pairs it did not see.\n',
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) benchNames()
