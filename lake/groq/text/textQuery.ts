import {tokenize} from './tokens.ts'

/** One part of a text query: a pattern as `match` takes it, or a phrase whose words follow each other. */
export interface TextTerm {
  text: string
  negated: boolean
  phrase: boolean
}

/**
 * Reads the language of `text::query()`: words are ANDed, `-word` must not occur, `"two words"` must
 * stand next to each other, `*` is a wildcard and alone matches everything.
 * Source: Sanity's reference of `text::query`.
 */
export function parseTextQuery(query: string): TextTerm[] {
  const terms: TextTerm[] = []
  for (const [, minus, quoted, word] of query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const text = quoted ?? word
    if (tokenize(text, true).length === 0) continue
    terms.push({text, negated: minus === '-', phrase: quoted !== undefined})
  }
  return terms
}
