import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {spellingPairs} from '../plugins/copydesk/engine/names/pairs/spellingPairs.ts'
import {type Form} from '../plugins/copydesk/engine/names/story/forms.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {type AlikeUnseen, unseen} from './alikeUnseen.ts'
import {jsonLines} from './jsonLines.ts'
import {type MadeOf} from './madeOf.ts'
import {madeAlike, type MadeStory, respelled} from './madeStories.ts'
import {type Corpus, labelOf, type NewsStory, storyOf} from './newsStories.ts'
import {randomFor} from './random.ts'

/** Two forms to learn from, and how much they count. */
export interface JudgedRow {
  /** The corpus that the story is of; `dev` for the development articles. */
  corpus: Corpus | 'dev'
  kind: 'real' | 'respelled' | 'alike' | 'altered'
  label: 0 | 1
  weight: number
  inputs: number[]
}

const REAL = 4
const RESPELLED = 0.15
const ALIKE = 0.5
const ALTERED = 0.5

/** The rows of real stories and of stories made from them; unlabelled pairs count as two names. */
export function newsRows(news: NewsStory[], of: MadeOf, alike: AlikeUnseen): JudgedRow[] {
  const counts = {c50: 0, basil: 0, horne: 0}
  for (const {corpus} of news) counts[corpus]++
  return news.flatMap(({corpus, ref, paragraphs, labels}) => {
    const rows: JudgedRow[] = []
    for (const pair of spellingPairs(storyOf(paragraphs))) {
      const label = labelOf(pair.a.text, pair.b.text, labels)
      if (label === '?') continue
      const one = label === '1'
      rows.push({
        corpus,
        kind: 'real',
        label: one ? 1 : 0,
        weight: one ? REAL : 1,
        inputs: pair.inputs,
      })
    }
    const random = randomFor(ref, 7)
    const times = counts[corpus] < 1_000 ? 6 : 1
    for (const made of respelled(paragraphs, times, of, random))
      rows.push(...madeRows(made, corpus, 'respelled', RESPELLED, alike))
    for (const made of madeAlike(paragraphs, times, of, random))
      rows.push(...madeRows(made, corpus, 'alike', ALIKE, alike))
    return rows
  })
}

function madeRows(
  {paragraphs, pair, label}: MadeStory,
  corpus: Corpus,
  kind: JudgedRow['kind'],
  weight: number,
  alike: AlikeUnseen,
): JudgedRow[] {
  const isMade = (a: string, b: string): boolean => same([a, b], pair)
  return spellingPairs(storyOf(paragraphs)).flatMap((each): JudgedRow[] => {
    const made = isMade(each.a.key, each.b.key)
    if (made) return [{corpus, kind, label, weight, inputs: unseen(each, alike)}]
    const touched = [each.a.key, each.b.key].some((key) => pair.includes(key))
    return label && touched ? [{corpus, kind, label: 0, weight, inputs: each.inputs}] : []
  })
}

/** The rows of the development articles, and of those with an altered name. */
export function developmentRows(folder: string, alike: AlikeUnseen): JudgedRow[] {
  const real = readFileSync(join(folder, 'real_pairs.dev.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const rows: JudgedRow[] = []
  for (const {id, paragraphs} of jsonLines<Article>(join(folder, 'articles.dev.jsonl'))) {
    const mine = real.filter(([, article]) => article === id)
    const of = (label: string): [string, string][] =>
      mine.filter((row) => row[4] === label).map((row) => [row[2]!, row[3]!])
    for (const {a, b, inputs} of spellingPairs(storyOf(paragraphs))) {
      const one = carries(a, b, of('1'))
      if (!one && carries(a, b, of('?'))) continue
      rows.push({corpus: 'dev', kind: 'real', label: one ? 1 : 0, weight: one ? REAL : 1, inputs})
    }
  }
  for (const story of jsonLines<Article>(join(folder, 'injected.dev.jsonl'))) {
    const gold = (story.gold ?? []).map(({canonical, variant}): [string, string] => [
      canonical,
      variant,
    ])
    const named = [...gold.flat(), ...(story.forbidden ?? []).flat(), story.meta?.A ?? '']
    const touched = new Set(named.filter(Boolean).map(fold))
    for (const pair of spellingPairs(storyOf(story.paragraphs))) {
      const {a, b} = pair
      if (![a, b].some((form) => partsOf(form).some((part) => touched.has(part)))) continue
      const one = carries(a, b, gold)
      const weight = one ? ALTERED : 1
      const inputs = one ? unseen(pair, alike) : pair.inputs
      rows.push({corpus: 'dev', kind: 'altered', label: one ? 1 : 0, weight, inputs})
    }
  }
  return rows
}

interface Article {
  id: string
  paragraphs: string[]
  gold?: {canonical: string; variant: string}[]
  forbidden?: [string, string][]
  meta?: {A?: string}
}

function same([a, b]: [string, string], [x, y]: [string, string]): boolean {
  return (a === x && b === y) || (a === y && b === x)
}

function carries(a: Form, b: Form, list: [string, string][]): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  return list.some(([x, y]) => {
    const [p, q] = [fold(x), fold(y)]
    return (one.includes(p) && other.includes(q)) || (one.includes(q) && other.includes(p))
  })
}

function partsOf(form: Form): string[] {
  return [form.key, ...form.text.split(/[-\s]/).map(fold)]
}
