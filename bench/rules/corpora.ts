import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Edited news to measure on: where its stories come from, and their paragraphs. */
export interface Corpus {
  name: string
  stories: {id: string; paragraphs: string[]}[]
}

const NEWS = ['c50', 'c50-more', 'basil', 'horne']

/** The corpora of a folder made by `fresh/build.py`, and the development articles of an evaluation folder. */
export function readCorpora(evaluation: string | undefined, news: string | undefined): Corpus[] {
  const files = [
    ...(news ? NEWS.map((name) => [name, path.join(news, `${name}.jsonl`)] as const) : []),
    ...(evaluation ? [['dev', path.join(evaluation, 'articles.dev.jsonl')] as const] : []),
  ]
  return files
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => ({
      name,
      stories: readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as {id?: string; ref?: string; paragraphs: string[]})
        .map(({id, ref, paragraphs}) => ({id: id ?? ref!, paragraphs})),
    }))
}
