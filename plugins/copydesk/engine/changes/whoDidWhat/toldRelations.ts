import {endsClause, type Side} from '../sentences/region.ts'
import {relationAt} from './relationWords.ts'

/** So many words that tell more of the name stand between: `her son, the Danish cellist Roos`. */
const FAR = 5

/** More are not looked at. */
const MOST = 100

/** What somebody, by the last name, is to somebody else. */
export interface Relation {
  name: string
  lines: readonly number[]
  at: number
}

/** Whether both are one relation. */
export const areOne = (one: Relation, other: Relation): boolean =>
  one.lines.some((line) => other.lines.includes(line))

const known = new WeakMap<Side, Relation[]>()

/** What is told of people with a name. */
export function relationsIn(side: Side): Relation[] {
  let relations = known.get(side)
  if (relations) return relations
  relations = []
  for (const [at, {isCapital}] of side.tokens.entries()) {
    const of = isCapital ? undefined : relationAt(side, at)
    if (!of) continue
    const name = nameAfter(side, of.to, of.from) ?? nameBefore(side, of.from)
    if (name !== undefined) relations.push({name, lines: of.lines, at})
    if (relations.length === MOST) break
  }
  known.set(side, relations)
  return relations
}

/** The name right after it or after a comma and a few words that tell more: `his aunt, the painter Ada Roos`. */
function nameAfter(side: Side, from: number, start: number): string | undefined {
  const {tokens, sentences} = side
  if (!isOfSomebody(side, start, from)) return undefined
  // `the brother of Ada Roos`: she is not the one
  if (tokens[from]?.key === 'of') return undefined
  for (let at = from; at < Math.min(tokens.length, from + FAR); at++) {
    if (sentences[at] !== sentences[start]) return undefined
    if (tokens[at]!.isCapital) return lastOf(side, at)
    // `his wife, who has met Ada Roos`
    if (!/^(?:an?|the)$/u.test(tokens[at]!.key) && (at === from || NO_NOUN.test(tokens[at]!.key)))
      return undefined
    if (at > from && endsClause(side, at)) return undefined
  }
  return undefined
}
const NO_NOUN =
  /^(?:who|whom|which|that|and|or|of|in|at|on|to|for|with|by|from|is|was|were|are|has|had|said|says|will|would|also|later|told)$/u

const POSSESSIVE = /^(?:his|her|their|my|our|your|whose)$/u

/** Whether it is told whose: `her son`, `the mayor’s son`. */
const isOfSomebody = ({tokens, sentences}: Side, from: number, to: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (sentences[at] !== sentences[from]) return false
    const {key, text} = tokens[at]!
    if (POSSESSIVE.test(key) || /[’']s?$/u.test(text)) return true
    if (/^(?:an?|the)$/u.test(key)) return tokens[to]?.key === 'of'
  }
  return false
}

const ASIDE = /^(?:an?|the|his|her|their|my|our|s|whose|who|is|was|as|said|says|named|called)$/u

/** The name that a comma parts from it: `Ada Roos, his aunt`, `Ada Roos, who was the sister of Jan`. */
export function nameBefore(side: Side, from: number): string | undefined {
  const {tokens, sentences} = side
  let at = from - 1
  const least = Math.max(0, from - FAR)
  while (at >= least && !endsClause(side, at)) {
    const {key, text, isCapital} = tokens[at]!
    const isWhose = /[’']s?$/u.test(text)
    if (!isWhose && isCapital && !isWhoseAfter(side, at)) return undefined
    if (!isWhose && !isCapital && !ASIDE.test(key) && at < from - 2) return undefined
    at--
  }
  if (at < least || sentences[at] !== sentences[from] || !tokens[at]!.isCapital) return undefined
  return at === from - 1 ? undefined : tokens[at]!.key
}

/** Part of whose it is: `Jan Roos’s`. */
const isWhoseAfter = ({tokens}: Side, at: number): boolean =>
  tokens.slice(at + 1, at + 3).some(({text}) => /[’']s?$/u.test(text))

/** The last word of a name that begins at a word. */
export function lastOf(side: Side, from: number): string {
  let at = from
  while (side.tokens[at + 1]?.isCapital && !endsClause(side, at)) at++
  return side.tokens[at]!.key
}
