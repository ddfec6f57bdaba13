import {TITLES} from '../../data/titles.ts'
import {type Side} from '../sentences/region.ts'
import {endsClause, sideOf} from '../sentences/region.ts'
import {saySame} from '../words/lexicon.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {isDeedVerb} from './deedVerbs.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'
import {isDateWord} from '../facts/statedFacts.ts'

/** Somebody named who does something to something. */
interface NamedDeed {
  sentence: SentenceRead
  verb: Token
  name: readonly Token[]
  /** The telling words of the clause without whoever does it, by their stems. */
  of: ReadonlySet<string>
}

/** More deeds are not looked at. */
const MOST = 60
/** So far from the verb, in words, the rest of its clause is read. */
const FAR = 9
/** With fewer words in common, two clauses tell of two things. */
const FEWEST = 2

/**
 * Deeds that another does now, wherever they are told, whom both versions name, or who is named beside the one who did
 * it: `Roos turned in a cross`, `Roos’s cross was turned in by Lind`.
 */
export function otherAgents<T extends SentenceRead>(
  before: readonly T[],
  after: readonly T[],
): {was: T; now: T; from: readonly Token[]; to: readonly Token[]}[] {
  const [mine, theirs] = [deedsOf(before), deedsOf(after)]
  if (mine.length === 0 || theirs.length === 0) return []
  const runs = [...before, ...after].flatMap(runsOf)
  const sentences = [...before, ...after]
  const areOne = (one: readonly Token[], other: readonly Token[]) =>
    one.some((token) => other.some(({key}) => key === token.key)) ||
    runs.some((run) => holdsAny(run, one) && holdsAny(run, other))
  const pairs = mine.flatMap((was) => {
    const same = theirs.filter((now) => areOfOneThing(was, now))
    const [now] = same
    return now && same.length === 1 && mine.filter((one) => areOfOneThing(one, now)).length === 1
      ? [{was, now}]
      : []
  })
  const changed = pairs.filter(({was, now}) => !areOne(was.name, now.name))
  return changed
    .filter(
      ({was, now}) =>
        // each does now what the other did
        changed.some(
          (other) =>
            other.was !== was &&
            areOne(other.was.name, now.name) &&
            areOne(other.now.name, was.name),
        ) || sentences.some((sentence) => names(sentence, was.name) && names(sentence, now.name)),
    )
    .map(({was, now}) => ({
      was: was.sentence as T,
      now: now.sentence as T,
      from: was.name,
      to: now.name,
    }))
}

const holdsAny = (run: readonly Token[], name: readonly Token[]) =>
  name.some(({key}) => run.some((token) => token.key === key))

const names = ({tokens}: SentenceRead, name: readonly Token[]): boolean => {
  const {key} = name.at(-1)!
  return tokens.some((token) => token.isCapital && token.key === key)
}

/** Capitals in a row. */
function runsOf({tokens, text}: SentenceRead): Token[][] {
  const runs: Token[][] = []
  for (const [at, token] of tokens.entries()) {
    if (!token.isCapital) continue
    const last = tokens[at - 1]
    const isNext = last?.isCapital && !/[^\s.]/u.test(text.slice(last.to, token.from))
    if (isNext) runs.at(-1)!.push(token)
    else runs.push([token])
  }
  return runs
}

function areOfOneThing(was: NamedDeed, now: NamedDeed): boolean {
  if (!saySame(was.verb.stem, now.verb.stem)) return false
  const both = [...was.of].filter((stem) => now.of.has(stem)).length
  return both >= FEWEST && both * 2 >= Math.min(was.of.size, now.of.size)
}

function deedsOf(sentences: readonly SentenceRead[]): NamedDeed[] {
  const deeds: NamedDeed[] = []
  for (const sentence of sentences) {
    const side = sideOf([sentence])
    for (const [at, verb] of side.tokens.entries()) {
      if (deeds.length >= MOST) return deeds
      if (!isDeedVerb(verb)) continue
      const place = agentAt(side, at)
      if (!place) continue
      const name = side.tokens.slice(...place)
      deeds.push({sentence, verb, name, of: clauseOf(side, at, place)})
    }
  }
  return deeds
}

/** The name of whoever does it: after `by`, or before an active verb. */
function agentAt(side: Side, at: number): [from: number, to: number] | undefined {
  const isDone = BE.test(leadOf(side, at))
  if (!isDone && !/^by$/u.test(side.tokens[at + 1]?.key ?? '')) return subjectAt(side, at)
  for (let by = at + 1; by < Math.min(side.tokens.length, at + FAR); by++) {
    if (side.tokens[by]!.key !== 'by') {
      if (endsClause(side, by)) return undefined
      continue
    }
    for (let from = by + 1; from < Math.min(side.tokens.length, by + FAR); from++) {
      if (isPerson(side, from)) return nameFrom(side, from)
      // `by police in Malmo`
      if (PREPOSITION.test(side.tokens[from]!.key)) return undefined
    }
    return undefined
  }
  return undefined
}
const BE = /^(?:is|are|was|were|be|been|being)$/u
const AUXILIARY =
  /^(?:has|have|had|will|would|also|then|later|to|is|was|were|are|been|being|did|who)$/u
const PREPOSITION = /^(?:in|at|on|of|for|from|with|after|near|to|over|against|who|that|which)$/u

/** The first word before a verb that is no adverb. */
function leadOf({tokens}: Side, at: number): string {
  let lead = at - 1
  while (lead >= 0 && /ly$|^not$/u.test(tokens[lead]!.key)) lead--
  return tokens[lead]?.key ?? ''
}

/** `Jan Roos visited`, `Jan Roos, 44, has visited`, `a manager, Jan Roos, visited`. */
function subjectAt(side: Side, at: number): [number, number] | undefined {
  const {tokens} = side
  let end = at
  while (end > 0 && (AUXILIARY.test(tokens[end - 1]!.key) || /ly$/u.test(tokens[end - 1]!.key)))
    end--
  if (end === 0) return undefined
  if (!endsClause(side, end - 1) || tokens[end]?.key === 'who') return nameTo(side, end)
  // what stands between commas
  let from = end - 1
  while (from > 0 && end - from <= FAR && !endsClause(side, from - 1)) from--
  if (from === 0 || end - from > FAR) return undefined
  const aside = nameTo(side, end)
  const before = nameTo(side, from)
  return before ?? (aside?.[0] === from ? aside : undefined)
}

const isPerson = ({tokens}: Side, at: number): boolean =>
  tokens[at]!.isCapital &&
  !TITLES.has(tokens[at]!.key) &&
  !isDateWord(tokens[at]!.key) &&
  !isSmallWord(tokens[at]!.key)

function nameFrom(side: Side, from: number): [number, number] {
  let to = from + 1
  while (to < side.tokens.length && isPerson(side, to) && !endsClause(side, to - 1)) to++
  return [from, to]
}

/** The name that ends right before a word. */
function nameTo(side: Side, to: number): [number, number] | undefined {
  let from = to
  while (from > 0 && isPerson(side, from - 1) && (from === to || !endsClause(side, from - 1)))
    from--
  const lead =
    from > 0 && side.sentences[from - 1] === side.sentences[to - 1]
      ? side.tokens[from - 1]!.key
      : ''
  const isNone =
    from === to ||
    /[’']s?$/u.test(side.tokens[to - 1]!.text) ||
    // `the governor of Oyo`, `Roos and Lind`
    PREPOSITION.test(lead) ||
    /^(?:and|or)$/u.test(lead) ||
    side.tokens.slice(from, to).some(({text}) => /^\p{Lu}{2,}$/u.test(text))
  return isNone ? undefined : [from, to]
}

/** The telling words around a verb, without the name of whoever does it. */
function clauseOf(side: Side, at: number, [from, to]: [number, number]): Set<string> {
  const stems = new Set<string>()
  const isPassive = from > at
  const start = isPassive ? Math.max(0, at - FAR) : at + 1
  for (let place = start; place < Math.min(side.tokens.length, at + FAR); place++) {
    const {key, stem} = side.tokens[place]!
    const isAgent = place === at || (from <= place && place < to)
    if (!isAgent && !isSmallWord(key) && !isDateWord(key)) stems.add(stem)
    if (place > at && endsClause(side, place)) break
  }
  return stems
}
