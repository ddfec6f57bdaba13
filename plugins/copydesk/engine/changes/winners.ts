import {type RawChange} from './change.ts'
import {type Region, type Side} from './region.ts'

/** They say who won, before the name of who lost. */
const BEATS =
  /^(?:beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|overc[oa]m(?:es?|ing)|thrash(?:es|ed|ing)?|outplay(?:s|ed|ing)?|eliminat(?:es?|ed|ing)|trounc(?:es?|ed|ing))$/u
/** `lost to`, `win over`. */
const LOST = /^(?:los(?:es?|t|ing)|fell|falls)$/u
const VICTORY = /^(?:wins?|won|victory|victories|triumph|success)$/u
/** What stands before a verb whose subject is that of the sentence: `after defeating`. */
const LEADS = /^(?:after|by|before|having|for|and)$/u
const BE = /^(?:is|are|was|were|been|being)$/u
/** Longer, what is compared tells too much at once. */
const MOST_WORDS = 120
/** So far from the verb, in words, they are named. */
const FAR = 8

/** Who won against whom, as their names. */
interface Result {
  winner: Set<string>
  loser: Set<string>
  at: number
}

/**
 * Whether who won has lost now, in whatever words: `Roos beat Lind`, `Lind is through after defeating Roos`. `same`
 * where the same one has.
 */
export function otherWinner({a, b}: Region): RawChange | 'same' | undefined {
  if (Math.max(a.tokens.length, b.tokens.length) > MOST_WORDS) return undefined
  const [was, now] = [resultIn(a), resultIn(b)]
  if (!was || !now) return undefined
  const meet = (one: Set<string>, other: Set<string>) => [...one].some((name) => other.has(name))
  const isTurned =
    meet(was.winner, now.loser) &&
    meet(was.loser, now.winner) &&
    !meet(was.winner, now.winner) &&
    !meet(was.loser, now.loser)
  if (isTurned) return {fact: 'meaning', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}
  return meet(was.winner, now.winner) && meet(was.loser, now.loser) ? 'same' : undefined
}

function resultIn(side: Side): Result | undefined {
  const {tokens} = side
  const results = tokens.flatMap((_, at): Result[] => {
    const result = resultAt(side, at)
    return result && result.winner.size > 0 && result.loser.size > 0 ? [result] : []
  })
  return results.length === 1 ? results[0] : undefined
}

function resultAt(side: Side, at: number): Result | undefined {
  const {tokens} = side
  const {key, isQuoted} = tokens[at]!
  if (isQuoted) return undefined
  const [lead, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? '']
  if (BEATS.test(key)) {
    if (next === 'by') return {winner: namedAfter(side, at + 2), loser: subjectOf(side, at), at}
    if (BE.test(lead)) return undefined
    return {winner: subjectOf(side, at), loser: namedAfter(side, at + 1), at}
  }
  const far = tokens.slice(at + 1, at + 5).map((token) => token.key)
  const to = far.indexOf(LOST.test(key) ? 'to' : 'over')
  if (to < 0 || !(LOST.test(key) || VICTORY.test(key))) return undefined
  const [subject, other] = [subjectOf(side, at), namedAfter(side, at + to + 2)]
  return LOST.test(key) ? {winner: other, loser: subject, at} : {winner: subject, loser: other, at}
}

/** The names of a run that begins at a word. */
function runAt({tokens, facts, sentences}: Side, from: number): Set<string> {
  const names = new Set<string>()
  const isName = (at: number) =>
    sentences[at] === sentences[from] &&
    tokens[at]!.isCapital &&
    facts.some((fact) => fact.kind === 'name' && fact.from === at)
  for (let at = from; at < tokens.length && isName(at); at++) names.add(tokens[at]!.key)
  return names
}

/** The first name after a word, not far: `the top seed, Petra Novak`. */
function namedAfter(side: Side, from: number): Set<string> {
  for (let at = from; at < Math.min(side.tokens.length, from + FAR); at++) {
    if (side.sentences[at] !== side.sentences[from]) break
    const names = runAt(side, at)
    if (names.size > 0) return names
  }
  return new Set()
}

/** Who does it: the first name of its sentence, or of its clause where another speaks. */
function subjectOf(side: Side, at: number): Set<string> {
  const {tokens, sentences} = side
  let start = at
  while (start > 0 && sentences[start - 1] === sentences[at]) start--
  const names: Set<string>[] = []
  for (let place = start; place < at; place++) {
    const run = runAt(side, place)
    if (run.size === 0) continue
    names.push(run)
    place += run.size - 1
  }
  // far from it, with more names before it, who it was is not told apart
  const isTold = names.length === 1 || LEADS.test(tokens[at - 1]!.key) || at - start <= FAR
  return (isTold && names[0]) || new Set()
}
