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

/** True if the tokens of `phrase` stand next to each other, in order, in the text. */
export function containsPhrase(text: string, phrase: string): boolean {
  const words = tokenize(phrase, false).map((word) => word.toLowerCase())
  const tokens = tokenize(text, false).map((token) => token.toLowerCase())
  return tokens.some((_, start) => words.every((word, i) => tokens[start + i] === word))
}
