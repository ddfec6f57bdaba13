import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isPartOfName} from '../facts/slips.ts'

/** What one does to another: the verbs before the other’s name, and what may be told in more words. */
interface Deed {
  verbs: RegExp
  /** The verb and what stands right before the other’s name, not far from it: `lost to`. */
  phrases: readonly [verb: RegExp, lead: RegExp][]
  /** The other’s name stands between the two: `took Lind to court`. */
  around?: readonly [verb: RegExp, end: RegExp]
}
const LOST = /^(?:los(?:es?|t|ing)|fell|falls)$/u
const DEEDS: readonly Deed[] = [
  {
    verbs:
      /^(?:beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|overc[oa]m(?:es?|ing)|(?:edg|outclass|outscor|eliminat)(?:es?|ed|ing)|(?:thrash|outplay|trounc|crush|rout|blank|upset|outlast|stun|down|topp?|nipp?)(?:e?s|ed|ing))$/u,
    phrases: [
      [LOST, /^to$/u],
      [
        /^(?:wins?|won|winners?|victory|victories|triumph(?:s|ed)?|success|prevail(?:s|ed)?)$/u,
        /^over$/u,
      ],
      [/^(?:squeez|g[eo]t|slip|slid|edg|eas|cruis|roll|swept|sweep)/u, /^past$/u],
    ],
  },
  {
    verbs: /^(?:sues?|sued|suing)$/u,
    phrases: [[/^(?:lawsuit|suit|action|proceedings)$/u, /^against$/u]],
    around: [/^(?:take|takes|took|taken|taking)$/u, /^court$/u],
  },
  {
    verbs: /^(?:buys?|buying|bought|(?:acquir|purchas)(?:es?|ed|ing))$/u,
    phrases: [
      [/^(?:take|takes|took|taken|taking)$/u, /^over$/u],
      [/^(?:pay|pays|paid|paying)$/u, /^for$/u],
    ],
  },
]
/** What stands before a verb whose subject is that of the sentence: `after defeating`. */
const LEADS = /^(?:after|by|before|having|for|and)$/u
const BE = /^(?:is|are|was|were|been|being)$/u
/** Longer, what is compared tells too much at once. */
const MOST_WORDS = 120
/** So far from the verb, in words, they are named. */
const FAR = 10

/** Who did it to whom, as their names. */
interface Result {
  winner: Set<string>
  loser: Set<string>
  at: number
}

/**
 * Whether who won has lost now, or who sued or bought another is sued or bought, in whatever words: `Roos beat Lind`,
 * `Lind is through after defeating Roos`; and where that is told, if the same one has, too.
 */
export function otherWinner({a, b}: Region): {isSame: boolean; told: RawChange} | undefined {
  if (Math.max(a.tokens.length, b.tokens.length) > MOST_WORDS) return undefined
  const meet = (one: Set<string>, other: Set<string>) => [...one].some((name) => other.has(name))
  let same: RawChange | undefined
  for (const deed of DEEDS) {
    const [was, now] = [resultIn(a, deed), resultIn(b, deed)]
    if (!was || !now) continue
    const isTurned =
      meet(was.winner, now.loser) &&
      meet(was.loser, now.winner) &&
      !meet(was.winner, now.winner) &&
      !meet(was.loser, now.loser)
    const told: RawChange = {
      fact: 'meaning',
      a: [was.at, was.at + 1],
      b: [now.at, now.at + 1],
    }
    if (isTurned) return {isSame: false, told}
    if (meet(was.winner, now.winner) && meet(was.loser, now.loser)) same ??= told
  }
  return same && {isSame: true, told: same}
}

function resultIn(side: Side, deed: Deed): Result | undefined {
  const results = [...side.tokens.keys()].flatMap((at): Result[] => {
    const result = side.tokens[at]!.isQuoted ? undefined : resultAt(side, at, deed)
    return result && result.winner.size > 0 && result.loser.size > 0 ? [result] : []
  })
  return results.length === 1 ? results[0] : undefined
}

function resultAt(side: Side, at: number, {verbs, phrases, around}: Deed): Result | undefined {
  const {tokens} = side
  const {key} = tokens[at]!
  const [lead, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? '']
  if (verbs.test(key)) {
    if (next === 'by') return {winner: namedAfter(side, at + 2), loser: subjectOf(side, at), at}
    if (BE.test(lead)) {
      // `was beaten in five games by Lind`
      const by = tokens.slice(at + 1, at + FAR).findIndex((token) => token.key === 'by')
      if (by < 0 || endsClause(side, at)) return undefined
      return {winner: namedAfter(side, at + by + 2), loser: subjectOf(side, at), at}
    }
    return {winner: subjectOf(side, at), loser: namedAfter(side, at + 1), at}
  }
  const far = tokens.slice(at + 1, at + FAR).map((token) => token.key)
  if (around?.[0].test(key) && far.some((word) => around[1].test(word)))
    return {winner: subjectOf(side, at), loser: namedAfter(side, at + 1), at}
  const phrase = phrases.find(([verb]) => verb.test(key))
  const to = phrase ? far.findIndex((word) => phrase[1].test(word)) : -1
  if (to < 0) return undefined
  const isByOther = far[to + 1] === 'by'
  const [subject, other] = [subjectOf(side, at), namedAfter(side, at + to + (isByOther ? 3 : 2))]
  return LOST.test(key) || isByOther
    ? {winner: other, loser: subject, at}
    : {winner: subject, loser: other, at}
}

/** The names of a run that begins at a word. */
function runAt({tokens, facts, sentences}: Side, from: number): Set<string> {
  const names = new Set<string>()
  const isName = (at: number) =>
    sentences[at] === sentences[from] &&
    ((tokens[at]!.isCapital && facts.some((fact) => fact.kind === 'name' && fact.from === at)) ||
      (at > from && isPartOfName({tokens, sentences}, at)))
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

/** Who does it: the name right before it, or else the first of its sentence. */
function subjectOf(side: Side, at: number): Set<string> {
  const {tokens, sentences} = side
  const beside = namedBefore(side, at)
  if (beside.size > 0) return beside
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
  const isTold = names.length === 1 || LEADS.test(tokens[at - 1]?.key ?? '') || at - start <= FAR
  return (isTold && names[0]) || new Set()
}

/** The name that ends right before a verb: `Roos will beat`. */
function namedBefore(side: Side, at: number): Set<string> {
  let end = at
  while (end > 0 && !endsClause(side, end - 1) && MODAL.test(side.tokens[end - 1]!.key)) end--
  let from = end
  const isPart = (place: number) => side.tokens[place]!.isCapital || isPartOfName(side, place)
  while (from > 0 && !endsClause(side, from - 1) && isPart(from - 1)) from--
  return from < end ? runAt(side, from) : new Set()
}
const MODAL =
  /^(?:is|are|was|were|been|being|be|will|would|has|have|had|to|also|then|narrowly|easily)$/u
