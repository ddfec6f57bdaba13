import {HASH_START, spread} from '../../text/hash.ts'
import {type Words} from '../../text/words.ts'

/** Shorter sentences (“He declined to comment.”) are written anew every day. */
export const MIN_SENTENCE_WORDS = 8

export interface Sentence {
  hash: number
  /** Words `[from, to)` of the paragraph. */
  from: number
  to: number
}

/** The sentences of a paragraph that are long enough to be recognised, by their words alone. */
export function longSentences(words: Words): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let i = 1; i <= words.count; i++) {
    if (i < words.count && !endsAfter(words, i - 1)) continue
    if (i - from >= MIN_SENTENCE_WORDS) sentences.push({hash: hashOf(words, from, i), from, to: i})
    from = i
  }
  return sentences
}

function endsAfter(words: Words, index: number): boolean {
  const {text, ends, starts} = words
  for (let at = ends[index]; at < starts[index + 1]; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026) return true
  }
  return false
}

function hashOf(words: Words, from: number, to: number): number {
  let hash = HASH_START
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ words.hashes[i], 0x01000193)
  return spread(hash ^ (to - from))
}
