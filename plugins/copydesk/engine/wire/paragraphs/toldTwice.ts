/** So many words in a row are no chance. */
const LEAST_WORDS = 4
/** Of the shorter line; the rest is a label, or what a longer headline adds. */
const MOST_OF_IT = 0.75

/** Whether a line tells again what the one above it told: `UPDATE 1-Crane falls in Korsund harbor`, and the same without its label. */
export function isToldAgain(above: string, text: string, most = MOST_OF_IT): boolean {
  const [one, other] = [wordsOf(above), wordsOf(text)]
  const shorter = Math.min(one.length, other.length)
  const enough = Math.max(LEAST_WORDS, most * shorter)
  if (shorter < enough || new Set(one).size < LEAST_WORDS) return false
  return sameFrom(one, other) >= enough || sameFrom(one.reverse(), other.reverse()) >= enough
}

/** The longest headline, in signs. */
const LONGEST = 300

const wordsOf = (text: string): string[] =>
  text.length > LONGEST ? [] : (text.toLowerCase().match(WORD) ?? [])

/** It has a letter: figures in a row are a table. */
const WORD = /\p{N}*\p{L}[\p{L}\p{N}]*/gu

/** How many words both have in common from the first on. */
function sameFrom(one: string[], other: string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index])
  return differs < 0 ? one.length : differs
}
