import {type StoryDifference} from '../facts/change.ts'
import {isDateWord} from '../facts/statedFacts.ts'
import {endsClause, type Side, sideOf} from '../sentences/region.ts'
import {saySame} from '../words/lexicon.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'
import {isDeedVerb} from './deedVerbs.ts'
import {namedAgentAt} from './namedAgent.ts'

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
): StoryDifference<T>[] {
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
      const place = namedAgentAt(side, at)
      if (!place) continue
      const name = side.tokens.slice(...place)
      deeds.push({sentence, verb, name, of: clauseOf(side, at, place)})
    }
  }
  return deeds
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
