import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {candidates} from '../plugins/copydesk/engine/names/pairs/candidates.ts'
import {type Form, kindOf} from '../plugins/copydesk/engine/names/story/forms.ts'
import {
  type Context,
  contextOf,
  withOrdinary,
} from '../plugins/copydesk/engine/names/pairs/context.ts'
import {standTogether} from '../plugins/copydesk/engine/names/pairs/spellingGroups.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {pairFeatures, profileOf} from '../plugins/copydesk/engine/names/letters/pairFeatures.ts'
import {readNames} from '../plugins/copydesk/engine/names/story/readNames.ts'
import {boost, logOdds} from './boostedTrees.ts'
import {readNamePairs} from './namePairs.ts'
import {PAIR_OPTIONS} from './pairOptions.ts'

/** Two forms of a story, and whether they are one name. */
export interface StoryPair {
  story: string
  kind: string
  fold: number
  a: Form
  b: Form
  label: number
  alike: number
  context: Context
}

interface Article {
  id: string
  base?: string
  kind?: string
  paragraphs: string[]
  gold?: {canonical: string; variant: string}[]
  forbidden?: [string, string][]
  meta?: {pair_source?: string; A?: string}
}

/**
 * The candidate pairs of the stories of an evaluation folder. How alike two forms are is told by trees
 * that never saw the pairs put into these stories. Of an altered story only pairs with an altered name count.
 */
export function readStoryPairs(folder: string): {
  pairs: StoryPair[]
  golds: {kind: string; a: string; b: string}[]
} {
  const clean = rows(join(folder, 'articles.dev.jsonl'))
  const altered = rows(join(folder, 'injected.dev.jsonl'))
  const alike = learnUnseen(folder, altered)
  const real = readFileSync(join(folder, 'real_pairs.dev.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const pairs: StoryPair[] = []
  const golds: {kind: string; a: string; b: string}[] = []
  for (const story of clean) {
    const mine = real.filter(([, article]) => article === story.id)
    const of = (label: string): [string, string][] =>
      mine.filter((row) => row[4] === label).map((row) => [row[2]!, row[3]!])
    read(story, 'clean', of('1'), of('?'))
  }
  for (const story of altered) {
    const gold = (story.gold ?? []).map(({canonical, variant}): [string, string] => [
      canonical,
      variant,
    ])
    const touched = [...gold.flat(), ...(story.forbidden ?? []).flat(), story.meta?.A ?? '']
    const kind = story.kind === 'swap_variant' ? story.meta!.pair_source! : story.kind!
    read(story, kind, gold, [], new Set(touched.filter(Boolean).map(fold)))
  }
  return {pairs, golds}

  function read(
    story: Article,
    kind: string,
    gold: [string, string][],
    debatable: [string, string][],
    touched?: Set<string>,
  ): void {
    const seen = new Set<string>()
    const repeated = story.paragraphs.map((text) => seen.size === seen.add(text).size)
    const read = readNames({paragraphs: story.paragraphs, repeated})
    for (const [a, b] of gold) golds.push({kind, a, b})
    for (const [a, b] of candidates(read.forms)) {
      if (touched && ![a, b].some((form) => partsOf(form).some((part) => touched.has(part))))
        continue
      const label = carries(a, b, gold) ? 1 : 0
      if (!label && carries(a, b, debatable)) continue
      const score = alike(a.key, b.key, kindOf([a, b]) === 'place')
      if (score < -3.5 || standTogether(a, b, read)) continue
      const context = withOrdinary(contextOf(a, b, read), a, b, read)
      const fold = hash(story.base ?? story.id)
      pairs.push({story: story.id, kind, fold, a, b, label, alike: score, context})
    }
  }
}

function learnUnseen(
  folder: string,
  altered: Article[],
): (a: string, b: string, place: boolean) => number {
  const hidden = new Set<string>()
  for (const {gold = [], forbidden = []} of altered) {
    for (const {canonical, variant} of gold) hidden.add(together(fold(canonical), fold(variant)))
    for (const [a, b] of forbidden) hidden.add(together(fold(a), fold(b)))
  }
  const known = readNamePairs(folder).filter(
    ({a, b, group, label}) => !hidden.has(together(a, b)) && !(group === 'story' && label),
  )
  const model = boost(
    known.map(({row}) => row),
    known.map(({label}) => label),
    PAIR_OPTIONS,
    known.map(({weight}) => weight),
  )
  return (a, b, place) => logOdds(model, pairFeatures(profileOf(a), profileOf(b), place))
}

function together(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
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

function rows(file: string): Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
}

function hash(text: string): number {
  let value = 7
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}
