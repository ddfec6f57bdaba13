import {type PairMemory} from './pairs/candidates.ts'
import {extract, type Extracted} from './story/extract.ts'

/** What `checkNames` keeps between runs; pass the same one again while a story is typed. */
export interface NameCache {
  /** What was read from a paragraph, by its text. */
  extracted: Map<string, Extracted>
  /** The words that those write in lower case, each with the number of texts that do. */
  lower: Map<string, number>
  pairs: PairMemory
}

/** An empty cache. It keeps no more than the last story's paragraphs. */
export function createNameCache(): NameCache {
  return {extracted: new Map(), lower: new Map(), pairs: new Map()}
}

/** Reads the paragraphs, those that the cache knows from there; it keeps no others. */
export function extractAll(paragraphs: string[], cache: NameCache): Extracted[] {
  const {extracted: before, lower} = cache
  const kept = new Map<string, Extracted>()
  const extracted = paragraphs.map((paragraph) => {
    let read = kept.get(paragraph)
    if (read) return read
    read = before.get(paragraph)
    if (!read) for (const word of (read = extract(paragraph)).lower) count(lower, word, 1)
    kept.set(paragraph, read)
    return read
  })
  for (const [text, {lower: words}] of before)
    if (!kept.has(text)) for (const word of words) count(lower, word, -1)
  cache.extracted = kept
  return extracted
}

function count(counts: Map<string, number>, word: string, step: 1 | -1): void {
  const number = (counts.get(word) ?? 0) + step
  if (number === 0) counts.delete(word)
  else counts.set(word, number)
}
