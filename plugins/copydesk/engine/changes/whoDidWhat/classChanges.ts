import {type Gap} from '../../duplicates/index.ts'
import {type ChangedFact, type RawChange} from '../facts/change.ts'
import {within} from '../sentences/gapWords.ts'
import {classesOf, type FactClass, saySame} from '../words/lexicon.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {haveOneHead, haveOneObject} from './oneObject.ts'
import {isConverse, mayBeConverse, sayOneState} from './sameStates.ts'
import {type Token} from '../words/tokens.ts'

const NAMED: Record<FactClass, ChangedFact> = {
  direction: 'meaning',
  outcome: 'meaning',
  certainty: 'meaning',
  unit: 'unit',
  when: 'date',
  who: 'title',
}

/** Farther apart, in words, a word does not stand for another, unless both stand in one gap. */
const NEAR = 45

/**
 * Words that say something else of the same kind: `rose` and `fell`, `miles` and `kilometers`, `brother` and `father`.
 */
export function classChanges({a, b, gaps}: Region): RawChange[] {
  const lost = leftOver(a, b, inGaps(gaps, 'a'))
  const gained = leftOver(b, a, inGaps(gaps, 'b'))
  const free = new Set(gained)
  const rest = lost.filter((at) => {
    const twin = [...free].find((other) => saySame(a.tokens[at]!.stem, b.tokens[other]!.stem))
    if (twin === undefined) return true
    free.delete(twin)
    return false
  })
  return rest.flatMap((at): RawChange[] => {
    const gap = gapAt(gaps, 'a', at)
    const told = mayBeConverse(a, at)
      ? [...free].find((other) => isConverse(a, at, b, other))
      : undefined
    if (told !== undefined) {
      free.delete(told)
      return []
    }
    const isNarrow = gap && within(gap.aTo - gap.aFrom) && within(gap.bTo - gap.bFrom)
    for (const other of free) {
      const isHere = gap !== undefined && gap.bFrom <= other && other < gap.bTo
      const of = differ(a.tokens[at]!, b.tokens[other]!)
      const isBefore = haveOneHead(a, at, b, other)
      if (
        !of ||
        (of === 'who' && !isNarrow && !isBefore && !areKin(a, at, b, other)) ||
        sayOneState(a, at, b, other)
      )
        continue
      const isFar = of === 'who' || gaps.length > 4 || a.tokens.length > NEAR
      if (
        !isHere &&
        isFar &&
        !isBefore &&
        !areKin(a, at, b, other) &&
        !haveOneObject(a, at, b, other)
      )
        continue
      free.delete(other)
      return [{fact: NAMED[of], a: [at, at + 1], b: [other, other + 1]}]
    }
    return []
  })
}

/** The kind of two words of which they are different groups. */
function differ(
  {stem: a, key: first}: Token,
  {stem: b, key: second}: Token,
): FactClass | undefined {
  if (saySame(a, b) || first === second) return undefined
  const theirs = classesOf(b)
  return classesOf(a).find((mine) =>
    theirs.some(({line, group}) => line === mine.line && group !== mine.group),
  )?.of
}

/** `at least 45`, `45 or more`: a number has a limit, which `limitChanges` compares. */
const isLimit = ({tokens}: Side, at: number): boolean =>
  (/^(?:least|most)$/u.test(tokens[at]!.key) && tokens[at - 1]?.key === 'at') ||
  (/^(?:more|less|fewer)$/u.test(tokens[at]!.key) && tokens[at - 1]?.key === 'or')

/** `with no agreement` is without one; `in front of a crowd` is no place in a race. */
const isFrame = ({tokens}: Side, at: number): boolean => {
  const [lead, key, next] = [tokens[at - 1]?.key, tokens[at]!.key, tokens[at + 1]?.key]
  const isSeen =
    key === 'front' &&
    lead === 'in' &&
    tokens
      .slice(at + 1, at + 7)
      .some((word) => /^(?:crowd|audience|fans|spectators)$/u.test(word.key))
  const isHardly =
    /^(?:almost|nearly)$/u.test(key) && /^(?:no|none|never|nothing|nobody|empty)$/u.test(next ?? '')
  // `less than ten years old`, `younger than ten`
  const isAge =
    (key === 'old' && /^years?$/u.test(lead ?? '')) ||
    (/^(?:younger|older)$/u.test(key) && next === 'than')
  // `a great many`
  const isAll = key === 'great' && /^(?:many|deal)$/u.test(next ?? '')
  // `only with a permit`, `not without one`
  const isOnly = key === 'with' && lead === 'only'
  // `robbed of her bag`, which was stolen
  const isTaken = key === 'robbed' && next === 'of'
  return (
    (key === 'with' && next === 'no') || isTaken || isOnly || isAll || isSeen || isHardly || isAge
  )
}

/** `her sister`, `her brother`: nobody is both, and each side tells of one alone. */
const areKin = (a: Side, at: number, b: Side, other: number): boolean => {
  const [one, two] = [a.tokens[at]!.key, b.tokens[other]!.key]
  const isOnly = ({tokens}: Side, {keys}: Side) =>
    tokens.filter(({key}) => KIN.some((kin) => kin.has(key)) && !keys.has(key)).length === 1
  return KIN.some((kin) => kin.has(one) && kin.has(two)) && isOnly(a, b) && isOnly(b, a)
}
const KIN = [
  'brother sister cousin',
  'mother father grandmother grandfather stepmother stepfather',
  'son daughter grandson granddaughter',
  'uncle aunt',
  'nephew niece',
  // of a medal, too
  'gold silver bronze',
].map((words) => new Set(words.split(' ')))

/** `half of them`, `50 percent of them`: a number that both sides state. */
const isToldNumber = ({facts}: Side, at: number, other: Side): boolean =>
  facts.some(
    ({kind, value, from, to}) =>
      kind === 'number' &&
      from <= at &&
      at < to &&
      other.facts.some((fact) => fact.kind === kind && fact.value === value),
  )

/** `is for the plan`, `opposition from parents`; `the opposition wants a plan for a road` is for nothing. */
const OFTEN = /^(?:for|opposition)$/u
const isStance = ({tokens}: Side, at: number, {keys}: Side): boolean =>
  tokens[at]!.key === 'opposition'
    ? /^(?:from|to)$/u.test(tokens[at + 1]?.key ?? '')
    : keys.has('against') ||
      /^(?:is|are|was|were|be|been|vot(?:e|es|ed|ing)|came|come|out|argued?|spoke|campaign(?:s|ed|ing)?|those|\d+)$/u.test(
        tokens[at - 1]?.key ?? '',
      )

const inGaps = (gaps: readonly Gap[], side: 'a' | 'b'): Set<number> =>
  new Set(
    gaps.flatMap(({aFrom, aTo, bFrom, bTo}) => {
      const [from, to] = side === 'a' ? [aFrom, aTo] : [bFrom, bTo]
      return Array.from({length: to - from}, (_, at) => from + at)
    }),
  )

/** The words that one side has more often than the other, by their stems. */
function leftOver(side: Side, other: Side, news: ReadonlySet<number>): number[] {
  const left = new Map(other.stems)
  // of `in seven days` and `within days`, the one that has stayed is told by the other side
  const places = [...side.tokens.keys()]
  const kept = places.filter((at) => !news.has(at))
  const more = new Set<number>()
  for (const at of [...kept, ...news]) {
    const {stem} = side.tokens[at]!
    const count = left.get(stem) ?? 0
    left.set(stem, count - 1)
    if (count <= 0) more.add(at)
  }
  return places.filter((at) => {
    const {stem} = side.tokens[at]!
    return (
      more.has(at) &&
      classesOf(stem).length > 0 &&
      !isLimit(side, at) &&
      !isFrame(side, at) &&
      !isToldNumber(side, at, other) &&
      !(OFTEN.test(side.tokens[at]!.key) && !isStance(side, at, other))
    )
  })
}
