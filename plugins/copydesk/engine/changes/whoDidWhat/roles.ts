import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {saySame} from '../words/lexicon.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'
import {turnedWay} from './ways.ts'

/** Who does what a verb says, and to whom, as stems. */
interface Roles {
  isPassive: boolean
  agent: string[]
  patient: string[]
}

/** So far from a verb, in words, its agent and its patient stand. */
const FAR = 8
/** Words that name one of them. */
const MOST_NAMED = 4

/**
 * Whether somebody who did something to another is now the one to whom it was done: `turned`. `same` where the sentence
 * is turned round and says the same: `the army shelled the village`, `the village was shelled by the army`.
 */
export function whoDidWhat({a, b}: Region): RawChange | 'same' | undefined {
  let same = false
  const [verbs, told] = [firstOf(b, isVerbAt), firstOf(b, isTold)]
  const speech = firstOf(b, isSpeech)
  for (let at = 0; at < a.tokens.length; at++) {
    const {stem} = a.tokens[at]!
    if (!isSpeech(a, at) && !isVerbAt(a, at)) continue
    const other = isVerbAt(a, at)
      ? (verbs.get(stem) ?? told.get(stem))
      : isTold(a, at)
        ? speech.get(stem)
        : told.get(stem)
    if (other === undefined) continue
    const [mine, theirs] = [rolesAt(a, at), rolesAt(b, other)]
    const isOf = (one: string[], two: string[], not: string[][]) =>
      one.some((word) => holds(two, word) && !not.some((words) => holds(words, word)))
    const isTurned =
      isOf(mine.agent, theirs.patient, [mine.patient, theirs.agent]) &&
      isOf(mine.patient, theirs.agent, [mine.agent, theirs.patient])
    const isOtherVoice = isPassive(a, at) !== isPassive(b, other)
    const isSame =
      isOtherVoice && isOf(mine.agent, theirs.agent, []) && isOf(mine.patient, theirs.patient, [])
    const isMoved =
      mine.isPassive &&
      theirs.isPassive &&
      isOf(mine.patient, theirs.patient, []) &&
      haveSwapped(mine.agent, theirs.agent, [a, b])
    if ((isTurned && !MUTUAL.has(stem)) || isMoved)
      return {fact: 'meaning', a: [at, at + 1], b: [other, other + 1]}
    same ||= isSame || isTurned
  }
  return turnedWay(a, b) ?? (same ? 'same' : undefined)
}

/** Whether each agent is named on the other side, too, as somebody else. */
function haveSwapped(one: string[], other: string[], [a, b]: [Side, Side]): boolean {
  const isThere = (words: string[], {stems}: Side) =>
    words.length > 0 && words.every((word) => stems.has(word))
  return !one.some((word) => holds(other, word)) && isThere(one, b) && isThere(other, a)
}

const holds = (words: string[], word: string) => words.some((one) => saySame(one, word))

/** What two do to each other. */
const MUTUAL = new Set(
  'meet fac play marry wed fight debat clash join resembl match equal'.split(' '),
)

const isSpeech = ({tokens}: Side, at: number): boolean => SPEECH_VERBS.has(tokens[at]!.key)

/** `was announced by the ministry`. */
const isTold = (side: Side, at: number): boolean =>
  isSpeech(side, at) && isPassive(side, at) && (agentAfter(side, at)?.length ?? 0) > 0

/** The first place of each word, by its stem, at which something holds. */
function firstOf(side: Side, holds: (side: Side, at: number) => boolean): Map<string, number> {
  const first = new Map<string, number>()
  for (const [at, {stem}] of side.tokens.entries())
    if (!first.has(stem) && holds(side, at)) first.set(stem, at)
  return first
}

/** Also `will announce`, `announced by`. */
const isVerbAt = ({tokens}: Side, at: number): boolean =>
  isVerb(tokens[at]!.key) ||
  (SPEECH_VERBS.has(tokens[at]!.key) && tokens[at + 1]?.key === 'by') ||
  (!isSmallWord(tokens[at]!.key) &&
    (MODAL.test(tokens[at - 1]?.key ?? '') ||
      (tokens[at - 1]?.key === 'not' && /^(?:did|does|do)$/u.test(tokens[at - 2]?.key ?? ''))))
const MODAL = /^(?:will|would|can|could|may|might|must|shall|should)$/u

const isVerb = (key: string): boolean =>
  !SPEECH_VERBS.has(key) &&
  !isSmallWord(key) &&
  (/ed$/u.test(key) || baseOfIrregular(key) !== undefined)

/** To whom or to what it is done: what a verb has after it, or before it where it `was` done. */
export const patientAt = (side: Side, at: number): string[] =>
  isPassive(side, at) ? namedBefore(side, at) : namedAfter(side, at + 1)

const BE = new Set('is are was were be been being'.split(' '))
const PREPOSITIONS = new Set(
  'in on at by to for from with into onto near over under after before during against between around off out about per via upon across through behind among without'.split(
    ' ',
  ),
)

function rolesAt(side: Side, at: number): Roles {
  const before = namedBefore(side, at)
  const by = isPassive(side, at) ? agentAfter(side, at) : undefined
  if (by === undefined) return {isPassive: false, agent: before, patient: namedAfter(side, at + 1)}
  return {isPassive: true, agent: by, patient: before}
}

/** `was shelled`, `shelled by`. */
export function isPassive({tokens, facts}: Side, at: number): boolean {
  // `rose by half a point`
  const isByNumber = facts.some(({kind, from}) => kind === 'number' && from - at <= 3 && from > at)
  // `was cut by half`
  if (tokens[at + 1]?.key === 'by' && !isByNumber && !isByVote(tokens, at + 2)) return true
  for (let place = at - 1; place >= Math.max(0, at - 3); place--) {
    const {key} = tokens[place]!
    if (BE.has(key)) return true
    if (!isSmallWord(key) && !/ly$/u.test(key)) return false
  }
  return false
}

/** `voted by a large majority`. */
const isByVote = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 3).some(({key}) => /^(?:vote|majority|margin|show|ballot)$/u.test(key))

/** Whom a passive names with `by`; none where it does not. */
function agentAfter(side: Side, at: number): string[] {
  for (let place = at + 1; place < Math.min(side.tokens.length, at + FAR); place++) {
    if (endsClause(side, place - 1)) return []
    if (side.tokens[place]!.key === 'by') return namedAfter(side, place + 1)
  }
  return []
}

/** The word before the comma that opens what ends at a word, a few words back; none across sentences. */
function startOfAside(side: Side, end: number): number | undefined {
  for (let at = end - 1; at >= Math.max(0, end - FAR); at--) {
    if (side.sentences[at] !== side.sentences[end]) return undefined
    if (endsClause(side, at)) return at
  }
  return undefined
}

function namedBefore(side: Side, at: number): string[] {
  const named: string[] = []
  for (let place = at - 1; place >= Math.max(0, at - FAR); place--) {
    const {key, stem} = side.tokens[place]!
    if (endsClause(side, place)) {
      // what stands between commas is left out: `Ama Oduya, 80, taught`
      const opens = named.length > 0 ? undefined : startOfAside(side, place)
      if (opens === undefined) break
      place = opens
      named.push(side.tokens[place]!.stem)
      continue
    }
    // `has yet to be approved`
    const isToBe = key === 'to' && side.tokens[place + 1]?.key === 'be'
    if ((PREPOSITIONS.has(key) && !isToBe) || SPEECH_VERBS.has(key)) break
    if (isSmallWord(key) || /ly$/u.test(key)) continue
    named.push(stem)
    if (named.length === MOST_NAMED) break
  }
  return named
}

/** They open a clause of its own. */
const CLAUSE = /^(?:while|when|because|although|though|if|unless|whereas)$/u

function namedAfter(side: Side, from: number): string[] {
  const named: string[] = []
  const isNumber = (start: number, end: number) =>
    side.facts.some((fact) => fact.kind === 'number' && start <= fact.from && fact.from < end)
  for (let place = from; place < Math.min(side.tokens.length, from + FAR); place++) {
    const {key, stem} = side.tokens[place]!
    if (PREPOSITIONS.has(key) || SPEECH_VERBS.has(key) || CLAUSE.test(key)) break
    // `lost 14,000 jobs and retail 9,000`
    if (key === 'and' && isNumber(from, place) && isNumber(place, place + 4)) break
    // `papers released by the National Archives show`
    const isAfterName = named.length > 1 && side.tokens[place - 1]!.isCapital
    if (isAfterName && !side.tokens[place]!.isCapital) break
    if (!isSmallWord(key)) named.push(stem)
    if (named.length === MOST_NAMED || endsClause(side, place)) break
  }
  return named
}
