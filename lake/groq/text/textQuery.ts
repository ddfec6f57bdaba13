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

/** True if the tokens of `phrase` stand next to each other, in order, in the text. */
export function containsPhrase(text: string, phrase: string): boolean {
  const words = tokenize(phrase, false).map((word) => word.toLowerCase())
  const tokens = tokenize(text, false).map((token) => token.toLowerCase())
  return tokens.some((_, start) => words.every((word, i) => tokens[start + i] === word))
}

// The splitting that `match` of groq-js 2 does (its src/shared/matching.ts), which it does not export.
const CHARS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const CHARS_WITH_WILDCARD = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const EDGE_CHARS = /(\b\.+|\.+\b)/g

/** The tokens of a text, or with `wildcards` the patterns of a query, as `match` sees them. */
export function tokenize(text: string, wildcards: boolean): string[] {
  return text.replace(EDGE_CHARS, '').match(wildcards ? CHARS_WITH_WILDCARD : CHARS) ?? []
}

/** True if one of the texts has a token that the term stands for. */
export function hasTerm(texts: string[], term: string): boolean {
  const pattern = termPattern(term)
  return texts.some((text) => tokenize(text, false).some((token) => pattern.test(token)))
}

/** A term as `match` compares it with a token: `*` stands for anything, case does not count. */
export function termPattern(term: string): RegExp {
  return new RegExp(`^${term.slice(0, 1024).replace(/\*/g, '.*')}$`, 'i')
}

/**
 * The text of a document: what `@` stands for in a text search. All strings at any depth but those
 * of attributes that begin with `_`, which are for machines; text that marks cut into spans also as
 * a whole, as `pt::text()` has it.
 */
export function collectText(value: unknown, into: string[] = []): string[] {
  if (typeof value === 'string') into.push(value)
  else if (Array.isArray(value)) for (const item of value) collectText(item, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!name.startsWith('_')) collectText(item, into)
    }
    const {children} = value as {children?: unknown}
    if (Array.isArray(children) && children.length > 1) into.push(spansText(children))
  }
  return into
}

function spansText(children: {_type?: unknown; text?: unknown}[]): string {
  return children
    .map((child) => (child?._type === 'span' && typeof child.text === 'string' ? child.text : ''))
    .join('')
}
