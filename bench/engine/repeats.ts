import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {checkParagraphs} from '../../plugins/copydesk/core.ts'
import {newsWriter} from './newsText.ts'

/** A story with the pairs of paragraphs that are repeats, and those that count neither way. */
export interface Labelled {
  kind: string
  paragraphs: string[]
  gold: [number, number][]
  either: [number, number][]
}

export type Method = (paragraphs: string[]) => [number, number][]

/** Ours, and the simple methods, each giving pairs of paragraphs. */
export const METHODS: Record<string, Method> = {
  Copydesk: (paragraphs) =>
    checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
      .filter(({severity}) => severity === 'warning')
      .flatMap(({duplicates = []}) =>
        duplicates.flatMap(({first, second, length}) =>
          Array.from({length}, (_, k): [number, number] => [first + k, second + k]),
        ),
      ),
  'equal after normalising': pairsWhere((a, b) => a.text === b.text),
  'Jaccard ≥ .8': pairsWhere((a, b) => jaccard(a.shingles, b.shingles) >= 0.8),
  'Jaccard ≥ .5': pairsWhere((a, b) => jaccard(a.shingles, b.shingles) >= 0.5),
  'Jaccard ≥ .25 or containment ≥ .5': pairsWhere(
    (a, b) => jaccard(a.shingles, b.shingles) >= 0.25 || containment(a.shingles, b.shingles) >= 0.5,
  ),
}

interface Shingled {
  text: string
  shingles: Set<string>
}

function pairsWhere(isPair: (a: Shingled, b: Shingled) => boolean): Method {
  return (paragraphs) => {
    const read = paragraphs.map((paragraph): Shingled => {
      const words = paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      const shingles = new Set(
        words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`),
      )
      return {text: words.join(' '), shingles}
    })
    return read.flatMap((a, i) =>
      read.flatMap((b, j): [number, number][] =>
        j > i && a.text !== '' && isPair(a, b) ? [[i, j]] : [],
      ),
    )
  }
}

function shared<T>(a: Set<T>, b: Set<T>): number {
  let count = 0
  for (const each of a) if (b.has(each)) count++
  return count
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function containment(a: Set<string>, b: Set<string>): number {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : shared(a, b) / smaller
}

/** Precision and recall over pairs of paragraphs of five words and more, and the clean stories with a wrong pair. */
export function score(stories: Labelled[], method: Method) {
  const key = ([a, b]: [number, number]) => `${a}-${b}`
  const total = {right: 0, wrong: 0, missed: 0, near: 0, nearFound: 0, clean: 0, flagged: 0}
  for (const {kind, paragraphs, gold, either} of stories) {
    const isLong = paragraphs.map((text) => (text.match(/\S+/g)?.length ?? 0) >= 5)
    const long = ([a, b]: [number, number]) => isLong[a] && isLong[b]
    const expected = new Set(gold.filter(long).map(key))
    const allowed = new Set([...gold, ...either].map(key))
    const found = new Set(method(paragraphs).filter(long).map(key))
    const right = shared(expected, found)
    const wrong = found.size - shared(found, allowed)
    total.right += right
    total.missed += expected.size - right
    total.wrong += wrong
    if (kind === 'single_near') {
      total.near += expected.size
      total.nearFound += right
    }
    if (gold.length === 0 && either.length === 0) {
      total.clean++
      if (wrong > 0) total.flagged++
    }
  }
  return {
    precision: total.right / (total.right + total.wrong),
    recall: total.right / (total.right + total.missed),
    near: total.nearFound / total.near,
    clean: total.clean,
    flagged: total.flagged,
  }
}

/** Stories made here: repeats pasted, reworded, and lists of one form that are no repeats. */
export function madeStories(count: number): Labelled[] {
  const writer = newsWriter(20260922)
  return Array.from({length: count}, (_, i): Labelled => {
    const paragraphs = writer.story(700)
    const at = writer.below(paragraphs.length - 4)
    const n = paragraphs.length
    if (i % 4 === 0) {
      const run = [0, 1, 2, 3].map((k): [number, number] => [at + k, n + k])
      return {
        kind: 'block_tail',
        paragraphs: [...paragraphs, ...paragraphs.slice(at, at + 4)],
        gold: run,
        either: [],
      }
    }
    if (i % 4 === 1) {
      const share = writer.pick([0.05, 0.1, 0.2])
      const copy = writer.edited(paragraphs[at], share)
      return {kind: 'single_near', paragraphs: [...paragraphs, copy], gold: [[at, n]], either: []}
    }
    if (i % 4 === 2) {
      const lines = Array.from(
        {length: 8},
        (_, k) =>
          `${k + 1}. ${writer.name()} (${writer.name().split(' ')[1]} Athletic Club) 2 hours ${10 + writer.below(49)} minutes ${writer.below(59)} seconds`,
      )
      return {kind: 'list_template', paragraphs: [...paragraphs, ...lines], gold: [], either: []}
    }
    return {kind: 'control', paragraphs, gold: [], either: []}
  })
}

/** The labelled stories of an evaluation folder; undefined where there are none. */
export function labelledStories(folder: string | undefined): Labelled[] | undefined {
  const file = folder && path.join(folder, 'articles_dup.dev.jsonl')
  if (!file || !existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({kind, paragraphs, gold_pairs: gold, ambiguous_pairs: either}) => ({
      kind,
      paragraphs,
      gold,
      either,
    }))
}
