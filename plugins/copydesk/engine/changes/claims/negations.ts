import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {saySame, stemOf} from '../words/lexicon.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSaidOtherwise, leavesAsMany} from './saidOtherwise.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {OTHER_NEGATIONS} from '../facts/statedFacts.ts'
import {type Token} from '../words/tokens.ts'

/** Whether one side has one “not” more. */
export function isNegated({a, b}: Region): boolean {
  const count = ({facts}: Side) => facts.filter(({kind}) => kind === 'negation').length
  return Math.abs(count(a) - count(b)) === 1
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{3})/u

/** A word, and the same word turned round by its beginning: `conscious`, `unconscious`. */
export function oppositeChanges({a, b, gaps}: Region): RawChange[] {
  const isNot = ({facts}: Side) => facts.filter(({kind}) => kind === 'negation').length
  if (isNot(a) !== isNot(b) || leavesAsMany(a, b)) return []
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const [mine, theirs] = [a.tokens.slice(aFrom, aTo), b.tokens.slice(bFrom, bTo)]
    const at = (tokens: Token[], others: Token[]) =>
      tokens.findIndex(
        ({stem}) =>
          PREFIX.test(stem) && others.some((one) => one.stem === stem.replace(PREFIX, '')),
      )
    const [was, now] = [at(mine, theirs), at(theirs, mine)]
    const says = ({facts}: Side, from: number, to: number) =>
      facts.some((fact) => fact.kind === 'negation' && from <= fact.from && fact.from < to)
    if (says(a, aFrom, aTo) || says(b, bFrom, bTo)) return []
    if (was >= 0 ? isTurnedTwice(a, aFrom + was) : now >= 0 && isTurnedTwice(b, bFrom + now))
      return []
    if (isTwiceNow(a, aFrom, aTo, bTo - bFrom) || isTwiceNow(b, bFrom, bTo, aTo - aFrom))
      return [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
    return was < 0 && now < 0 ? [] : [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}]
  })
}

/** `not impossible`. */
export const isTurnedTwice = ({tokens}: Side, at: number): boolean =>
  tokens[at - 1]?.key === 'not' && PREFIX.test(tokens[at]!.key)

/** `not impossible`, and now impossible. */
const isTwiceNow = (side: Side, from: number, to: number, others: number): boolean =>
  others === 0 &&
  to - from === 1 &&
  side.tokens[from]!.key === 'not' &&
  /^(?:un\p{L}{4,}|im(?:possib|probab)\p{L}+)$/u.test(side.tokens[to]?.key ?? '')

/** Whether one word is the other turned round, and a “not” turns it back: `not unusual`, `usual`. */
export const sayTwice = (a: Side, at: number, b: Side, other: number): boolean => {
  const isBack = (side: Side, place: number, {tokens}: Side, then: number) =>
    isTurnedTwice(side, place) &&
    side.tokens[place]!.key.replace(PREFIX, '') === tokens[then]!.key &&
    tokens[then - 1]?.key !== 'not'
  return isBack(a, at, b, other) || isBack(b, other, a, at)
}

/** `if she fails to pay, she must go`: she must pay or go. */
const isConditional = ({tokens}: Side, at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(({key}) => key === 'if')

const isDenied = ({tokens, facts}: Side, words: RegExp): boolean =>
  facts.some(
    ({kind, to}) =>
      kind === 'negation' && tokens.slice(to, to + 3).some(({stem}) => words.test(stem)),
  )
/** `cannot pay without a loan`: to pay takes a loan. */
function isUndone({tokens, facts}: Side): boolean {
  const nots = facts.filter(({kind}) => kind === 'negation')
  const [first, second] = nots
  return (
    nots.length === 2 && second!.from - first!.from < 10 && tokens[second!.from]!.key === 'without'
  )
}

/** `found no fault with it`: it passed. */
const faultsAreDenied = (side: Side) =>
  isDenied(side, /^(?:fault|defect|problem|flaw|concern|irregularit|crack|trac)/u)
/** `is not changing`: it stays. */
const changeIsDenied = (side: Side) => isDenied(side, /^(?:chang|alter|mov|leav)/u)

/** `winless`, where the other side is `without a win`. */
function isLess(key: string, {tokens, facts}: Side): boolean {
  const [, root] = /^(\p{L}{3,})less$/u.exec(key) ?? []
  return (
    root !== undefined &&
    facts.some(
      ({kind, to}) =>
        kind === 'negation' &&
        tokens.slice(to, to + 3).some(({stem}) => areOfOneKind(stem, stemOf(root))),
    )
  )
}

/** `no fewer than four`, `no later than Friday`, where the other side says `four`, `by Friday`. */
const isAsMany = ({tokens}: Side, at: number, {keys}: Side): boolean =>
  /^not?$/u.test(tokens[at]!.key) &&
  tokens[at + 2]?.key === 'than' &&
  /^(?:fewer|less|later)$/u.test(tokens[at + 1]?.key ?? '') &&
  !keys.has(tokens[at + 1]!.key)

/** `left 22,000 homes without power`, `cut power to 22,000 homes`. */
const isDark = (side: Side) => isDenied(side, /^(?:electric|power|water|gas|heat|light|suppl)/u)

/** `no trains ran`, `services were suspended`. */
const isStopped = (key: string, {tokens, facts}: Side): boolean =>
  /^(?:suspended|halted|stopped|cancell?ed|closed|shut|scrapped|empty|against|opposed|opposes|rejected|reject)$/u.test(
    key,
  ) &&
  facts.some(
    ({kind, from}) =>
      kind === 'negation' &&
      (tokens[from]!.key === 'no' || /^(?:admit|accept)/u.test(tokens[from + 2]?.key ?? '')) &&
      tokens
        .slice(from + 1, from + 5)
        .some((token) =>
          /^(?:r[au]n|running|sailed|sailing|fl(?:ew|own|ying)|operat|held|open|play|serv|work|inside|board|took|admit|accept)/u.test(
            token.key,
          ),
        ),
  )

/** The stems of the words that each “not” in a gap denies. */
const deniedWords = ({facts, tokens}: Side, isInGap: (from: number) => boolean): string[] =>
  facts.flatMap(({kind, from, to}) => {
    if (kind !== 'negation' || !isInGap(from)) return []
    return tokens.slice(to, to + 4).find(({key}) => !isSmallWord(key))?.stem ?? []
  })

const BE = /^(?:is|are|was|were|be|been|being)$/u

/**
 * Whether what is denied is told with no “not” now, far from a word that might deny it: `has not approved the sale`,
 * `approved the sale of an empty mill`, but `was unable to approve it`.
 */
const isApart = ({tokens}: Side, at: number, denied: readonly string[]): boolean =>
  denied.length > 0 &&
  tokens[at + 1]?.key !== 'time' &&
  denied.every((word) => {
    const told = tokens.findIndex(({stem}) => saySame(stem, word))
    // `the road toll will be abolished`
    const far = BE.test(tokens[at - 1]?.key ?? '') ? 4 : 2
    return told >= 0 && (at < told - 4 || at > told + far)
  })

/** A “not” on one side only, unless a word of the other side says it: `not allowed`, `barred`. */
export function negationChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b, gaps} = region
  const [mine, theirs] = [a, b].map(({facts}) => facts.filter(({kind}) => kind === 'negation'))
  const more = mine!.length - theirs!.length
  if (more === 0) return []
  const [full, bare] = more > 0 ? [a, b] : [b, a]
  if (mine!.length * theirs!.length === 0 && isUndone(full)) return []
  // `not by day or at night`, `not by day, and not at night`
  if (mine!.length * theirs!.length > 0 && bare.keys.has('or') && !full.keys.has('or')) return []
  // `was not hurt, and neither was he`, `neither was hurt`
  if (Math.abs(more) === 1 && mine!.length * theirs!.length > 0 && bare.keys.has('neither'))
    return []
  const denied = deniedWords(full, (from) => gapAt(gaps, more > 0 ? 'a' : 'b', from) !== undefined)
  const count = (side: Side, other: Side) =>
    side.tokens.filter(
      ({stem, key}, at) =>
        // `free` loses its `e` in the stem
        ((OTHER_NEGATIONS.test(stem) || key === 'free') &&
          !stem.startsWith('fail') &&
          !other.keys.has(key) &&
          !other.stems.has(stem) &&
          !isApart(side, at, denied)) ||
        (key === 'out' &&
          side.tokens[at + 1]?.key === 'of' &&
          other.stems.has(side.tokens[at + 2]?.stem ?? '')) ||
        (/^(?:passed|passes|clean|clear|cleared)$/u.test(key) &&
          !other.keys.has(key) &&
          faultsAreDenied(other)) ||
        (/^(?:stay|remain|keep|unchang|sam|still|steady|flat|stabl)/u.test(stem) &&
          !other.keys.has(key) &&
          changeIsDenied(other)) ||
        (key === 'non' && !other.keys.has(key)) ||
        (key === 'against' &&
          !other.keys.has(key) &&
          /^(?:advi[sz]|warn|caution|decid|counsel|rul)/u.test(side.tokens[at - 1]?.key ?? '')) ||
        (key === 'survived' && other.keys.has('failed')) ||
        (/^(?:cut|knocked|off)$/u.test(key) && !other.keys.has(key) && isDark(other)) ||
        (!other.keys.has(key) && (isLess(key, other) || isStopped(key, other))) ||
        (stem === 'rul' && side.tokens[at + 1]?.key === 'out' && !other.keys.has(key)) ||
        (PREFIX.test(stem) && other.stems.has(stem.replace(PREFIX, ''))),
    ).length
  const turned = count(bare, full)
  if (turned > 0 && Math.abs(more) <= turned) return []
  const [word] = full.facts.filter(
    ({kind, from}) =>
      kind === 'negation' &&
      gapAt(gaps, more > 0 ? 'a' : 'b', from) &&
      !isAsMany(full, from, bare) &&
      !(isConditional(full, from) && bare.keys.has('or')),
  )
  if (!word || isSaidOtherwise(region, full, word.to, bare)) return []
  // another sentence of the other version says it
  const next = full.tokens.slice(word.to, word.to + 4).filter(({key}) => !isSmallWord(key))
  const isSaid =
    next.length > 1 &&
    next
      .slice(0, 2)
      .every(
        ({stem}) =>
          !bare.stems.has(stem) && elsewhere.isDenied(more > 0 ? 'after' : 'before', stem),
      )
  if (isSaid) return []
  const gap = gapAt(gaps, more > 0 ? 'a' : 'b', word.from)!
  return more > 0
    ? [{fact: 'negation', a: [word.from, word.to], b: [gap.bFrom, gap.bTo]}]
    : [{fact: 'negation', a: [gap.aFrom, gap.aTo], b: [word.from, word.to]}]
}
