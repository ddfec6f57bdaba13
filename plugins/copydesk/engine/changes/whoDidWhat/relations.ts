import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'

/** What one person is to another; words of one line are one. */
const RELATIONS = [
  'wife widow spouse',
  'husband widower spouse',
  'partner boyfriend girlfriend companion fiance fiancee',
  'mother mom mum mama',
  'father dad papa',
  'stepmother',
  'stepfather',
  'parent',
  'son',
  'daughter',
  'stepson',
  'stepdaughter',
  'child',
  'brother sibling twin',
  'sister sibling twin',
  'half-brother',
  'half-sister',
  'uncle',
  'aunt',
  'nephew',
  'niece',
  'cousin',
  'grandfather grandad granddad grandpa',
  'grandmother grandma granny',
  'grandson',
  'granddaughter',
  'godfather',
  'godmother',
  'brother-in-law',
  'sister-in-law',
  'mother-in-law',
  'father-in-law',
  'son-in-law',
  'daughter-in-law',
  'great-uncle',
  'great-aunt',
  'great-grandfather',
  'great-grandmother',
  'ex-wife former-wife',
  'ex-husband former-husband',
  'neighbor neighbour',
  'landlady landlord',
  'boss employer',
  'colleague co-worker coworker teammate',
  'friend',
  'lawyer attorney solicitor barrister counsel',
  'agent',
  'manager',
  'coach trainer',
  'assistant aide',
  'teacher tutor',
  'doctor physician gp',
  'roommate flatmate housemate',
  'classmate',
  'business-partner',
].map((words) => words.split(' '))
/** The lines of each word; of `business partner` the two words are one. */
const lines = new Map<string, number[]>()
for (const [line, words] of RELATIONS.entries())
  for (const word of words) lines.set(word, [...(lines.get(word) ?? []), line])

/** `brother-in-law` and `ex-wife` are read as several words. */
const BEFORE = /^(?:half|great|ex|former|business|co|step)$/u
const POSSESSIVE = /^(?:his|her|their|my|our|your|whose)$/u
const ASIDE = /^(?:an?|the|his|her|their|my|our|s|whose|who|is|was|as|said|says|named|called)$/u
/** So many words that tell more of the name stand between: `her son, the Danish cellist Roos`. */
const FAR = 5

/** More are not looked at. */
const MOST = 100

/** What somebody, by the last name, is to somebody else. */
interface Relation {
  name: string
  lines: readonly number[]
  at: number
}

/** That a named person is something else to somebody now, wherever it is told: `her son, Roos`, `Roos, her husband`. */
export function relationChanges({a, b}: Region, {whole}: Elsewhere): RawChange[] {
  const [mine, theirs] = [relationsIn(a), relationsIn(b)]
  const byMarriage = byMarriageNow(a, b)
  if (byMarriage) return [byMarriage]
  if (mine.length === 0 || theirs.length === 0) return []
  return mine.flatMap((was): RawChange[] => {
    const other = theirs.filter(({name}) => name === was.name)
    const [now] = other
    if (!now || other.some((one) => areOne(one, was))) return []
    if (mine.some((one) => one.name === was.name && areOne(one, now))) return []
    const isTold = (when: 'before' | 'after', relation: Relation) =>
      relationsIn(whole(when)).some((one) => one.name === relation.name && areOne(one, relation))
    return isTold('after', was) || isTold('before', now)
      ? []
      : [{fact: 'title', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
  })
}

const KIN =
  /^(?:brother|sister|mother|father|son|daughter|wife|husband|cousin|uncle|aunt|niece|nephew)$/u

/** `his brother-in-law`, and now his brother; `her stepfather` is one word. Where each side has one of them. */
function byMarriageNow(a: Side, b: Side): RawChange | undefined {
  const [mine, theirs] = [kinIn(a), kinIn(b)]
  for (const [key, at] of mine) {
    const other = theirs.get(key)
    if (at === undefined || other === undefined || isInLaw(a, at) === isInLaw(b, other)) continue
    return {fact: 'title', a: [at, at + 1], b: [other, other + 1]}
  }
  return undefined
}

/** Where each word for kin stands; `undefined` for one that stands more than once. */
function kinIn({tokens}: Side): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (const [at, {key}] of tokens.entries())
    if (KIN.test(key)) places.set(key, places.has(key) ? undefined : at)
  return places
}

const isInLaw = ({tokens}: Side, at: number): boolean =>
  tokens[at + 1]?.key === 'in' && tokens[at + 2]?.key === 'law'

const areOne = (one: Relation, other: Relation) =>
  one.lines.some((line) => other.lines.includes(line))

const known = new WeakMap<Side, Relation[]>()

function relationsIn(side: Side): Relation[] {
  let relations = known.get(side)
  if (relations) return relations
  relations = []
  for (const [at, {isCapital}] of side.tokens.entries()) {
    const of = isCapital ? undefined : relationAt(side, at)
    if (!of) continue
    const name = nameAfter(side, at + of.length, of.from) ?? nameBefore(side, of.from)
    if (name !== undefined) relations.push({name, lines: of.lines, at})
    if (relations.length === MOST) break
  }
  known.set(side, relations)
  return relations
}

/** A word for what somebody is, with those that make one with it, and whose. */
function relationAt(side: Side, at: number) {
  const {tokens} = side
  const {key} = tokens[at]!
  const lead = tokens[at - 1]?.key ?? ''
  const whole = isInLaw(side, at) ? `${key}-in-law` : key
  const of = (BEFORE.test(lead) ? lines.get(`${lead}-${whole}`) : undefined) ?? lines.get(whole)
  if (!of) return undefined
  const from = BEFORE.test(lead) ? at - 1 : at
  return {lines: of, length: isInLaw(side, at) ? 3 : 1, from}
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

/** Whether it is told whose: `her son`, `the mayor’s son`. */
const isOfSomebody = ({tokens, sentences}: Side, from: number, to: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    if (sentences[at] !== sentences[from]) return false
    const {key, text} = tokens[at]!
    if (POSSESSIVE.test(key) || /[’']s?$/u.test(text) || /s[’']s?$/u.test(text)) return true
    if (/^(?:an?|the)$/u.test(key)) return tokens[to]?.key === 'of'
  }
  return false
}

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
function lastOf(side: Side, from: number): string {
  let at = from
  while (side.tokens[at + 1]?.isCapital && !endsClause(side, at)) at++
  return side.tokens[at]!.key
}
