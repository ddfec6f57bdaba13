import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {readRepeats} from '../plugins/copydesk/engine/duplicates/index.ts'
import {type Names, readNames} from '../plugins/copydesk/engine/names/story/readNames.ts'
import {jsonLines} from './jsonLines.ts'

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

/** The stories that `fresh/build.py` made in a folder, with all labels; of a corpus that is not there none. */
export function readNews(folder: string, labelFiles: string[]): NewsStory[] {
  const labels = readLabels(labelFiles)
  return CORPORA.flatMap((corpus) =>
    [corpus, `${corpus}-more`].flatMap((name) => {
      const file = join(folder, `${name}.jsonl`)
      if (!existsSync(file)) return []
      return jsonLines<{ref: string; paragraphs: string[]}>(file).map(({ref, paragraphs}) => ({
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

/** The story as the name rules read it: repeated paragraphs add no evidence. */
export function storyOf(paragraphs: string[]): Names {
  return readNames({paragraphs, isCopy: readRepeats(paragraphs).isCopy})
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
