import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {readRepeats} from '../plugins/copydesk/engine/duplicates/index.ts'
import {GIVEN, kindsOf, SURNAME} from '../plugins/copydesk/engine/names/knowledge/kinds.ts'
import {pairFeatures, profileOf} from '../plugins/copydesk/engine/names/letters/pairFeatures.ts'
import {PAIR_INPUTS} from '../plugins/copydesk/engine/names/pairs/pairInputs.ts'
import {
  type SpellingPair,
  spellingPairs,
} from '../plugins/copydesk/engine/names/pairs/spellingPairs.ts'
import {type Form, kindOf} from '../plugins/copydesk/engine/names/story/forms.ts'
import {type Names, readNames} from '../plugins/copydesk/engine/names/story/readNames.ts'
import {editDistance} from '../plugins/copydesk/engine/text/editDistance.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {boost, logOdds} from './boostedTrees.ts'
import {
  madeAlike,
  type MadeOf,
  type MadeStory,
  nearNames,
  randomFor,
  respelled,
} from './madeStories.ts'
import {readNamePairs} from './namePairs.ts'
import {PAIR_OPTIONS} from './pairOptions.ts'

/** The corpora of real news; the rest of the first has its name with `-more`. */
export const CORPORA = ['c50', 'basil', 'horne'] as const
export type Corpus = (typeof CORPORA)[number]

/** A story of real news, and what is labelled in it. */
export interface NewsStory {
  corpus: Corpus
  ref: string
  paragraphs: string[]
  labels: NameLabel[]
}

export interface NameLabel {
  a: string
  b: string
  /** `1` a mistaken second spelling, `0` not, `?` debatable. */
  label: string
  kind: string
}

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
const ALIKE_AT = PAIR_INPUTS.indexOf('alike')

/** The stories that `fresh/build.py` made in a folder, with all labels; of a corpus that is not there none. */
export function readNews(folder: string, labelFiles: string[]): NewsStory[] {
  const labels = readLabels(labelFiles)
  return CORPORA.flatMap((corpus) =>
    [corpus, `${corpus}-more`].flatMap((name) => {
      const file = join(folder, `${name}.jsonl`)
      if (!existsSync(file)) return []
      return lines<{ref: string; paragraphs: string[]}>(file).map(({ref, paragraphs}) => ({
        corpus,
        ref: name === corpus ? ref : `more/${ref}`,
        paragraphs,
        labels: labels.get(`${name}\t${ref}`) ?? [],
      }))
    }),
  )
}

function readLabels(files: string[]): Map<string, NameLabel[]> {
  const labels = new Map<string, NameLabel[]>()
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
      const [corpus, ref, a, b, label, kind] = line.split('\t')
      const key = `${corpus}\t${ref}`
      const list = labels.get(key) ?? []
      list.push({a: plain(a!), b: plain(b!), label: label!, kind: kind!})
      labels.set(key, list)
    }
  return labels
}

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
  for (const {id, paragraphs} of lines<Article>(join(folder, 'articles.dev.jsonl'))) {
    const mine = real.filter(([, article]) => article === id)
    const of = (label: string): [string, string][] =>
      mine.filter((row) => row[4] === label).map((row) => [row[2]!, row[3]!])
    for (const {a, b, inputs} of spellingPairs(storyOf(paragraphs))) {
      const one = carries(a, b, of('1'))
      if (!one && carries(a, b, of('?'))) continue
      rows.push({corpus: 'dev', kind: 'real', label: one ? 1 : 0, weight: one ? REAL : 1, inputs})
    }
  }
  for (const story of lines<Article>(join(folder, 'injected.dev.jsonl'))) {
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

/** How alike the letters of two forms are to trees that never saw the pair. */
export type AlikeUnseen = (a: string, b: string, place: boolean) => number

/** Learns two halves of the labelled names, and answers for a pair from the half without it. */
export function learnAlike(folder: string): AlikeUnseen {
  const pairs = readNamePairs(folder)
  const half = (a: string, b: string): number =>
    Math.floor(2 * randomFor([a, b].sort().join(' '), 3)())
  const models = [0, 1].map((held) => {
    const known = pairs.filter(({a, b}) => half(a, b) !== held)
    return boost(
      known.map(({row}) => row),
      known.map(({label}) => label),
      PAIR_OPTIONS,
      known.map(({weight}) => weight),
    )
  })
  return (a, b, place) =>
    logOdds(models[half(a, b)]!, pairFeatures(profileOf(a), profileOf(b), place))
}

/** The names to make stories with: labelled spellings, near names, and what is known. */
export function madeOf(folder: string, news: NewsStory[]): MadeOf {
  const labelled = lines<{a: string; b: string; label: number; kind: string}>(
    join(folder, 'names.dev.jsonl'),
  )
    .filter(({kind}) => kind === 'person_token')
    .map(({a, b, label}) => ({pair: [fold(a), fold(b)] as [string, string], label}))
    .filter(({pair: [a, b]}) => a !== b && Math.min(a.length, b.length) >= 4)
  const names = new Set<string>()
  for (const {pair} of labelled) for (const name of pair) names.add(name)
  for (const {paragraphs} of news)
    for (const key of storyOf(paragraphs).forms.keys())
      if (kindsOf(key) & (SURNAME | GIVEN)) names.add(key)
  const known = [...names].filter((name) => kindsOf(name) & (SURNAME | GIVEN))
  return {
    same: labelled.filter(({label}) => label === 1).map(({pair}) => pair),
    two: labelled
      .filter(({label, pair: [a, b]}) => label === 0 && editDistance(a, b) <= 2)
      .map(({pair}) => pair),
    near: nearNames(known),
  }
}

/** The story as the name rules read it: repeated paragraphs add no evidence. */
export function storyOf(paragraphs: string[]): Names {
  return readNames({paragraphs, isCopy: readRepeats(paragraphs).isCopy})
}

function unseen({a, b, inputs}: SpellingPair, alike: AlikeUnseen): number[] {
  const score = alike(a.key, b.key, kindOf([a, b]) === 'place')
  return inputs.with(ALIKE_AT, Math.max(-4, Math.min(6, score)))
}

/** The label of two spellings among those of a story; `''` for none. Words are compared as `measure.ts` does. */
export function labelOf(a: string, b: string, labels: NameLabel[]): string {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const found = labels
    .filter((each) => (x.has(each.a) && y.has(each.b)) || (x.has(each.b) && y.has(each.a)))
    .map(({label}) => label)
  return ['1', '?', '0'].find((label) => found.includes(label)) ?? ''
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/'s$/, '')
}

function wordsOf(text: string): Set<string> {
  const parts = [text, text.replace(/\s+/g, ''), ...text.split(/\s+/), ...text.split(/[\s-]+/)]
  return new Set(parts.map(plain).filter(Boolean))
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

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
