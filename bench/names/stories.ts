import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

import {newsWriter} from '../engine/newsText.ts'

/** A story with the spellings that ought to be shown together, and those that must not. */
export interface NamedStory {
  kind: string
  paragraphs: string[]
  gold: [string, string][]
  /** Debatable: counts neither way. */
  either: [string, string][]
  forbidden: [string, string][]
  /** Nothing about this name may be shown. */
  control?: string
}

interface Row {
  id: string
  kind?: string
  paragraphs: string[]
  gold?: {canonical: string; variant: string}[]
  forbidden?: [string, string][]
  meta?: {pair_source?: string; A?: string}
}

/** The clean and the altered stories of an evaluation folder; null where it has none. */
export function evaluationStories(folder: string | undefined): NamedStory[] | null {
  const file = (name: string) => path.join(folder ?? '', name)
  if (!folder || !existsSync(file('injected.dev.jsonl'))) return null
  const real = readFileSync(file('real_pairs.dev.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const clean = rows(file('articles.dev.jsonl')).map(({id, paragraphs}): NamedStory => {
    const labelled = (label: string) =>
      real
        .filter((row) => row[1] === id && row[4] === label)
        .map((row): [string, string] => [row[2], row[3]])
    return {
      kind: 'clean',
      paragraphs,
      gold: labelled('1'),
      either: labelled('?'),
      forbidden: [],
    }
  })
  const altered = rows(file('injected.dev.jsonl')).map((row): NamedStory => {
    const {kind = '', paragraphs, gold = [], forbidden = [], meta} = row
    return {
      kind: kind === 'swap_variant' ? (meta?.pair_source ?? kind) : kind,
      paragraphs,
      gold: gold.map(({canonical, variant}) => [canonical, variant]),
      either: [],
      forbidden,
      control: kind === 'swap_control' ? meta?.A : undefined,
    }
  })
  return [...clean, ...altered]
}

function rows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

const REWRITES: [RegExp, string][] = [
  [/i(?=[^aeiou])/, 'ee'],
  [/u(?=[^aeiou])/, 'ou'],
  [/k/, 'kh'],
  [/(?<=[aeiou])([lnr])(?=[aeiou])/, '$1$1'],
  [/o(?=[^aeiou])/, 'u'],
  [/(?<=.)([aeiou])([lnrsmtd])(?=.)/, '$2$1'],
]

/** Stories made here: in every other one the last mention of a person is spelled otherwise. */
export function madeStories(count: number): NamedStory[] {
  const writer = newsWriter(31)
  return Array.from({length: count}, (_, i): NamedStory => {
    const paragraphs = writer.story(600)
    const clean = {kind: 'clean', paragraphs, gold: [], either: [], forbidden: []}
    if (i % 2) return clean
    const name = introducedAndRepeated(paragraphs)
    const variant = name && spelledOtherwise(name, i / 2)
    if (!name || !variant) return clean
    const at = paragraphs.findLastIndex((text) => bare(name).test(text))
    return {
      ...clean,
      kind: 'respelled',
      paragraphs: paragraphs.with(at, paragraphs[at].replace(bare(name), variant)),
      gold: [[name, variant]],
    }
  })
}

/** A surname that stands after a given name first, and alone in a later paragraph. */
function introducedAndRepeated(paragraphs: string[]): string | undefined {
  const names = paragraphs.flatMap((text) => [
    ...text.matchAll(/\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{4,})/gu),
  ])
  return names
    .map((match) => match[1])
    .find((name) => {
      const first = paragraphs.findIndex((text) => text.includes(` ${name}`))
      return paragraphs.findLastIndex((text) => bare(name).test(text)) > first
    })
}

function bare(name: string): RegExp {
  return new RegExp(`(?<=\\p{Ll} )${name}(?!\\p{L})`, 'u')
}

function spelledOtherwise(name: string, start: number): string | null {
  for (let i = 0; i < REWRITES.length; i++) {
    const [pattern, spelling] = REWRITES[(start + i) % REWRITES.length]
    const other = name.replace(pattern, spelling)
    if (other !== name) return other
  }
  return null
}
