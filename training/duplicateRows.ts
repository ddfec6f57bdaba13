import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {jsonLines} from './jsonLines.ts'

/** A text with the pairs of paragraphs that are repeats, `gold`, and those that may be noted but not warned of. */
export interface DuplicateRow {
  /** The article it was made from: rows of one article stay together in cross-validation. */
  article: string
  file: 'articles' | 'synthetic' | 'rewrites'
  kind: string
  paragraphs: string[]
  gold: [number, number][]
  quiet: [number, number][]
}

interface ArticleRow {
  base: string
  kind: string
  paragraphs: string[]
  gold_pairs: [number, number][]
  ambiguous_pairs: [number, number][]
}

interface PairRow {
  id: string
  article?: string | null
  text?: string
  kind: string
  a: string
  b: string
  label: number
}

/** The whole articles and the pairs of paragraphs of an evaluation folder. */
export function readDuplicateRows(folder: string): DuplicateRow[] {
  const read = <T>(file: string): T[] => jsonLines<T>(join(folder, file))
  const articles = read<ArticleRow>('articles_dup.dev.jsonl').map(
    ({base, kind, paragraphs, gold_pairs, ambiguous_pairs}): DuplicateRow => ({
      article: base,
      file: 'articles',
      kind,
      paragraphs,
      gold: gold_pairs,
      quiet: ambiguous_pairs,
    }),
  )
  const pairs = (['synthetic', 'rewrites'] as const).flatMap((file) =>
    read<PairRow>(`neardup.${file}.dev.jsonl`).map(
      ({id, article, text, kind, a, b, label}): DuplicateRow => ({
        article: article ?? text ?? id,
        file,
        kind: kind === 'list_template' ? 'template_pair' : kind,
        paragraphs: [a, b],
        gold: label === 1 ? [[0, 1]] : [],
        quiet: [],
      }),
    ),
  )
  return [...articles, ...pairs, ...wireRows()]
}

/** The wire copy that the product ships with: lines 39–75 repeat lines 2–38; its edited version repeats nothing. */
function wireRows(): DuplicateRow[] {
  const linesOf = (name: string): string[] =>
    readFileSync(new URL(`../content/stories/${name}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
  const row = {article: 'wire copy', file: 'articles' as const, quiet: []}
  const block = Array.from({length: 37}, (_, k): [number, number] => [1 + k, 38 + k])
  return [
    {...row, kind: 'wire copy', paragraphs: linesOf('leiban-wire.txt'), gold: block},
    {...row, kind: 'wire copy, edited', paragraphs: linesOf('leiban-edited.txt'), gold: []},
  ]
}

/** A paragraph that a person put in other words, for easier reading. */
export function isRewrite({file}: DuplicateRow): boolean {
  return file === 'rewrites'
}

/** The fold of a row's article: all versions of one text are in one. */
export function foldOf({article}: DuplicateRow, folds: number): number {
  const title = article.replace(/^\w+:/, '').replace(/-adv$/, '').trim()
  let hash = 7
  for (let i = 0; i < title.length; i++) hash = (hash * 31 + title.charCodeAt(i)) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) % folds
}
