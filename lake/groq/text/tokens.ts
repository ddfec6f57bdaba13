// The splitting that `match` of groq-js 2 does (its src/shared/matching.ts), which it does not export.
const CHARS = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g
const CHARS_WITH_WILDCARD = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g
const PERIODS = /\.+/g
/** Characters; `match` cuts off what is longer. */
export const MAX_TERM_LENGTH = 1024

/** The tokens of a text, or with `wildcards` the patterns of a query, as `match` sees them. */
export function tokenize(text: string, wildcards: boolean): string[] {
  const bare = text.includes('.') ? text.replace(PERIODS, unlessApart) : text
  return bare.match(wildcards ? CHARS_WITH_WILDCARD : CHARS) ?? []
}

/** Periods go where a word begins or ends with them. */
function unlessApart(periods: string, at: number, text: string): string {
  const touches = /\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + periods.length] ?? '')
  return touches ? '' : periods
}

/** True for a term that any token matches. */
export function isAnything(term: string): boolean {
  return /^\*+$/.test(term)
}

/** True for a token that matches. */
export type TokenTest = (token: string) => boolean

/**
 * A term as `match` compares it with a token: `*` stands for anything, case does not count. Takes
 * time in proportion to the token's length, however many `*` there are.
 */
export function tokenTest(term: string): TokenTest {
  // No character of a term means anything to a regular expression, but the period.
  const parts = term.slice(0, MAX_TERM_LENGTH).split('*')
  if (parts.length === 1) {
    const whole = new RegExp(`^${parts[0]}$`, 'i')
    return (token) => whole.test(token)
  }
  const [first, last] = [parts[0], parts.at(-1)!]
  const start = new RegExp(`^${first}`, 'i')
  const end = new RegExp(`${last}$`, 'i')
  const between = parts.slice(1, -1).map((part) => new RegExp(part, 'gi'))
  return (token) => {
    if (!start.test(token) || !end.test(token)) return false
    let at = first.length
    for (const part of between) {
      part.lastIndex = at
      if (!part.test(token)) return false
      at = part.lastIndex
    }
    return at + last.length <= token.length
  }
}

/** The same for a word that is searched for: it is found in its possessive too, "Velten" in "Velten's". */
export function wordTest(term: string): TokenTest {
  const test = tokenTest(term)
  return (token) => {
    if (test(token)) return true
    const owner = ownerIn(token)
    return owner !== undefined && test(owner)
  }
}

/** "Velten" in "Velten's"; undefined for a token that is no possessive. */
export function ownerIn(token: string): string | undefined {
  const end = /s/i.test(token.at(-1) ?? '') ? token.length - 2 : token.length - 1
  return token[end] === "'" || token[end] === '’' ? token.slice(0, end) : undefined
}

/** The same for words that differ in case only, and for few others. */
export function foldCase(word: string): string {
  return word.toUpperCase()
}

/** True if the words stand next to each other, in order, in the text. */
export function containsPhrase(
  text: string,
  words: string[],
  spend: (words: number) => void = () => {},
): boolean {
  const wanted = words.map((word) => word.toLowerCase())
  const tokens = tokenize(text, false).map((token) => token.toLowerCase())
  const isAt = (place: number, word: string) =>
    place < tokens.length && (tokens[place] === word || ownerIn(tokens[place]) === word)
  spend(tokens.length)
  return tokens.some((_, start) => {
    const different = wanted.findIndex((word, i) => !isAt(start + i, word))
    if (different > 0) spend(different)
    return different < 0
  })
}
