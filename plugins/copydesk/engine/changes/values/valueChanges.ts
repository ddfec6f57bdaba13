import {type Gap} from '../../duplicates/index.ts'
import {type RawChange, type StatedFact} from '../facts/change.ts'
import {isConversion, isSameAmount, isToldAs} from './sameAmounts.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {classesOf} from '../words/lexicon.ts'
import {areSame, isAsMany, isEven, isMargin, isRest, isTheRest, isVague} from './derivedValues.ts'
import {onlyIn, paired} from '../sentences/pairedFacts.ts'
import {isEdgeOfMonth} from './days.ts'
import {isDeficit, isRanked, isRound} from './places.ts'
import {endsClause, gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {isSuperlative} from '../words/superlatives.ts'
import {type Token} from '../words/tokens.ts'

/** Numbers, ordinals or dates that only one side states. */
export function valueChanges(
  region: Region,
  kind: 'number' | 'ordinal' | 'date',
  elsewhere: Elsewhere,
): RawChange[] {
  const {a, b, gaps} = region
  const [mine, theirs] = [onlyIn(a, b, kind), onlyIn(b, a, kind)]
  // what now stands where it stood is told instead of it
  const isInstead = (fact: StatedFact, side: 'a' | 'b', others: StatedFact[]) => {
    const gap = gapAt(gaps, side, fact.from)
    return gap && others.some((other) => gapAt(gaps, side === 'a' ? 'b' : 'a', other.from) === gap)
  }
  let lost = mine.filter(
    (fact) => isInstead(fact, 'a', theirs) || !elsewhere.isTold('after', fact, a.tokens),
  )
  let gained = theirs.filter(
    (fact) =>
      !isConversion(b, fact.from) &&
      (isInstead(fact, 'b', mine) || !elsewhere.isTold('before', fact, b.tokens)),
  )
  if (gained.length === 0 && kind !== 'ordinal')
    lost = lost.filter(
      (fact) =>
        !isCourtesy(a, fact, b) &&
        !isAmong(fact, b) &&
        (!isLeftOut(region, fact) || isEdgeOfMonth(fact, a, b) === false),
    )
  if (gained.length === 0 && kind === 'date')
    lost = lost.filter(
      (fact) => isOtherTime(region, fact) && !isRelative(b, gapAt(gaps, 'a', fact.from)!, 'b'),
    )
  if (lost.length === 0 && kind === 'date')
    gained = gained.filter((fact) => !isRelative(a, gapAt(gaps, 'b', fact.from), 'a'))
  if (gained.length === 0) lost = lost.filter((fact) => !isRest(fact, a) && !isVague(fact, b))
  gained = gained.filter(
    (fact) =>
      !isAsMany(fact, a) &&
      !isTheRest(fact, b, a) &&
      !isMargin(fact, b, a) &&
      !isDeficit(fact, b, a) &&
      !isEdgeOfMonth(fact, b, a) &&
      !isRound(fact, b, a) &&
      !isEven(fact, a),
  )
  lost = lost.filter(
    (fact) =>
      !isEdgeOfMonth(fact, a, b) && !isAsMany(fact, b) && !isRound(fact, a, b) && !isEven(fact, b),
  )
  for (const was of lost) {
    const same = gained.find((now) => areSame(was, now, region) || areSame(now, was, {a: b, b: a}))
    if (same)
      [lost, gained] = [lost.filter((one) => one !== was), gained.filter((one) => one !== same)]
  }
  if (lost.length === 0)
    gained = gained.filter(
      (fact) => !isCourtesy(b, fact, a) && !isAmong(fact, a) && !isAdded(region, fact, elsewhere),
    )
  if (kind === 'ordinal' && lost.length === 0) gained = gained.filter((fact) => isRank(b, fact, a))
  if (kind === 'ordinal' && gained.length === 0)
    lost = lost.filter((fact) => isRank(a, fact, b) || isOutranked(region, fact))
  lost = lost.filter((fact) => !isRanked(fact, a, b))
  gained = gained.filter((fact) => !isRanked(fact, b, a))
  const isMore = lost.length === 0 || gained.length === 0
  if (
    isMore &&
    kind !== 'ordinal' &&
    region.aligned < ANEW * Math.max(a.tokens.length, b.tokens.length)
  )
    return []
  return paired(region, lost, gained, kind === 'date' ? 'date' : 'number').filter(
    (change) => !isSameAmount(region, change) && !isToldAs(region, change, elsewhere),
  )
}

/** A sentence that keeps less of its words tells more or less than it did. */
const ANEW = 0.42

/** `in March`, and now `last year`. */
function isOtherTime({b, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  return (
    gap !== undefined &&
    b.tokens
      .slice(gap.bFrom, gap.bTo)
      .some(({stem}) => classesOf(stem).some(({of}) => of === 'unit' || of === 'when'))
  )
}

/** `the month before`, `the following day`: told from another date. */
function isRelative({tokens}: Side, gap: Gap | undefined, side: 'a' | 'b'): boolean {
  if (!gap) return false
  const words = side === 'a' ? tokens.slice(gap.aFrom, gap.aTo) : tokens.slice(gap.bFrom, gap.bTo)
  return (
    words.some(({key}) =>
      /^(?:before|previous|earlier|preceding|following|after|later|next|start|beginning|turn)$/u.test(
        key,
      ),
    ) && words.some(({key}) => /^(?:day|morning|week|month|year)$/u.test(key))
  )
}

/** `its first since 1996`, and now its biggest. */
function isOutranked({b, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  return (
    gap !== undefined &&
    b.tokens.slice(gap.bFrom, gap.bTo).some(({key}) => isSuperlative(key) || key === 'only')
  )
}

/** `second-largest`, where the other side says `largest`. */
function isRank({tokens}: Side, {to}: StatedFact, {stems}: Side): boolean {
  const next = tokens[to]
  return next !== undefined && isSuperlative(next.key) && stems.has(next.stem)
}

/** `one of its last two games`. */
const isPartOfNumber = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.key === 'of' &&
  tokens
    .slice(to + 1, to + 4)
    .some(({key}) => /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)$/u.test(key))

/** `one of the dead`, `among the dead`. */
const isAmong = ({value}: StatedFact, {keys}: Side) => value === '1' && keys.has('among')

/** A detail that was dropped, with nothing told instead: what the story says now is as true as it was. */
function isLeftOut({gaps, a}: Region, {value, from, to}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  // `both of the doors`: without it the rest says something else
  return (
    gap !== undefined &&
    gap.bTo === gap.bFrom &&
    a.tokens[to]?.key !== 'of' &&
    !value.startsWith('every')
  )
}

/** `40 million kroner, or about $5.5 million,`: put in right after what is said in other money. */
const isMoneyAgain = ({tokens, facts, sentences}: Side, {bFrom, bTo}: Gap): boolean => {
  const isMoney = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .some(({stem}) => classesOf(stem).some(({line}) => line === classesOf('dollar')[0]!.line))
  const text = sentences[bFrom]!.text.slice(tokens[bFrom - 1]!.to, tokens[bFrom]!.from)
  const lead = facts.find(({kind, to}) => kind === 'number' && to <= bFrom && bFrom - to <= 2)
  return (
    lead !== undefined &&
    bTo - bFrom <= PHRASE + 2 &&
    (/[([]/u.test(text) || (/,/u.test(text) && tokens[bFrom]!.key === 'or')) &&
    endsClause({tokens, sentences}, bTo - 1) &&
    isMoney(Math.max(0, lead.from - 1), bFrom) &&
    isMoney(bFrom, bTo)
  )
}

/** So many words that were put in, with none gone, are a phrase of their own: `a mother of three`. */
const PHRASE = 4

/** Signs part it from what stands around it. */
const isSetOff = (side: Side, {bFrom, bTo}: Gap): boolean =>
  endsClause(side, bFrom - 1) && endsClause(side, bTo - 1)

/** What a clause or a phrase tells that was put in whole: it is new, and changes nothing. */
function isAdded({a, b, gaps}: Region, {from, to}: StatedFact, elsewhere: Elsewhere): boolean {
  const gap = gapAt(gaps, 'b', from)
  if (gap === undefined || gap.aFrom !== gap.aTo || gap.bFrom === 0) return false
  const opens = b.tokens[gap.bFrom]!.key
  // what it counts may have been told with another number
  const counts = b.tokens[to]
  const isTold = counts !== undefined && !isSmallWord(counts.key) && elsewhere.tells(counts.stem)
  if (isMoneyAgain(b, gap)) return true
  const isOwn = gap.bTo - gap.bFrom >= PHRASE && !isTold
  if (isOwn && /^(?:and|an?)$/u.test(opens)) return true
  // `, crewed by three volunteers,`
  if (isOwn && /\p{L}{2}ed$/u.test(opens) && isSetOff(b, gap)) return true
  return (
    /^(?:who|which|where|when)$/u.test(opens) &&
    isSetOff(b, gap) &&
    (gap.aFrom === a.tokens.length || endsClause(a, gap.aFrom - 1))
  )
}

/**
 * “one” is a pronoun, and “the two”, “both” a courtesy, unless another number stands instead; `two of the three`
 * counts.
 */
function isCourtesy({tokens}: Side, {kind, value, from, to}: StatedFact, {keys}: Side): boolean {
  if (kind !== 'number') return false
  // `a single donor`, but `not a single donor`
  const isNot = /^(?:not|without|never)$/u.test(tokens[from - 2]?.key ?? '')
  if (value === '1' && /^(?:single|sole)$/u.test(tokens[from]!.key)) return isNot
  // `the only one to be late`, `she alone was late`
  if (value === '1' && tokens[from - 1]?.key === 'only' && tokens[from - 2]?.key === 'the')
    return true
  // `not a single one of the 48`
  if (value === '1' && tokens[from - 1]?.key === 'single') return true
  if (value === '1') return tokens[from - 1]?.key !== 'only' && !isPartOfNumber(tokens, to)
  const counted = tokens[to]?.key ?? ''
  // `both houses`, and now `the lower house`
  const isOneNow =
    !['each', 'neither', 'either', 'every'].some((key) => keys.has(key)) &&
    counted.endsWith('s') &&
    !keys.has(counted) &&
    keys.has(counted.slice(0, -1))
  return value === '2' && counted !== 'of' && !isOneNow
}
