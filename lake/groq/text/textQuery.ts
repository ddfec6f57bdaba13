import {rejectManyWords} from '../queryError.ts'
import {tokenize} from './tokens.ts'

/** One part of a text query. */
export interface TextTerm {
  /** Patterns as `match` takes them, all of which must be found; of a phrase, its words in order. */
  tokens: string[]
  negated: boolean
  phrase: boolean
}

/**
 * Reads the language of `text::query()`: words are ANDed, `-word` must not occur, `"two words"` must
 * stand next to each other, `*` is a wildcard and alone matches everything.
 * Source: Sanity's reference of `text::query`.
 */
export function parseTextQuery(query: string): TextTerm[] {
  rejectManyWords(0, query.length)
  const terms: TextTerm[] = []
  for (const [, minus, quoted, word] of query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const phrase = quoted !== undefined
    const tokens = tokenize(phrase ? quoted : word, !phrase)
    if (tokens.length > 0) terms.push({tokens, negated: minus === '-', phrase})
  }
  rejectManyWords(terms.reduce((sum, {tokens}) => sum + tokens.length, 0))
  return terms
}
