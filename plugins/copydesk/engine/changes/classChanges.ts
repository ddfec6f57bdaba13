import {type ChangedFact, type RawChange} from './change.ts'
import {telling, within} from './gapWords.ts'
import {classesOf, type FactClass, saySame} from './lexicon.ts'
import {endsClause, gapAt, type Region, type Side} from './region.ts'
import {isPassive, patientAt} from './roles.ts'
import {isSmallWord} from './smallWords.ts'
import {type Token} from './tokens.ts'

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
  const lost = leftOver(a, b)
  const gained = leftOver(b, a)
  const free = new Set(gained)
  const rest = lost.filter((at) => {
    const twin = [...free].find((other) => saySame(a.tokens[at]!.stem, b.tokens[other]!.stem))
    if (twin === undefined) return true
    free.delete(twin)
    return false
  })
  return rest.flatMap((at): RawChange[] => {
    const gap = gapAt(gaps, 'a', at)
    const isNarrow = gap && within(gap.aTo - gap.aFrom) && within(gap.bTo - gap.bFrom)
    for (const other of free) {
      const isHere = gap !== undefined && gap.bFrom <= other && other < gap.bTo
      const of = differ(a.tokens[at]!, b.tokens[other]!)
      const isBefore = haveOneHead(a, at, b, other)
      if (!of || (of === 'who' && !isNarrow && !isBefore) || isBothEnds(a, at, b, other)) continue
      if (isConverse(a, at, b, other) || isSameState(a, at, b, other)) continue
      if (isLastNight(a, at, b, other) || isLastNight(b, other, a, at)) continue
      if (of === 'certainty' && (isLeft(a, at, b) || isLeft(b, other, a))) continue
      const isFar = of === 'who' || gaps.length > 4 || a.tokens.length > NEAR
      if (!isHere && isFar && !isBefore && !haveOneObject(a, at, b, other)) continue
      free.delete(other)
      return [{fact: NAMED[of], a: [at, at + 1], b: [other, other + 1]}]
    }
    return []
  })
}

/** `it may no longer be sold`, `it will no longer be allowed`; `it could be mended`, `it would be possible to mend it`. */
const isLeft = ({tokens}: Side, at: number, {keys}: Side) =>
  /^(?:may|might|could)$/u.test(tokens[at]!.key) &&
  ['allowed', 'permitted', 'possible', 'able'].some((key) => keys.has(key))

/** Whether one word follows both: `a red flag`, `a yellow flag`. */
const haveOneHead = (a: Side, at: number, b: Side, other: number): boolean => {
  const [head, next] = [a.tokens[at + 1], b.tokens[other + 1]]
  return (
    head !== undefined &&
    head.stem === next?.stem &&
    !isSmallWord(head.key) &&
    !endsClause(a, at) &&
    !endsClause(b, other)
  )
}

/** Whether two verbs have one thing after them: `raised its main rate`, `cut its main rate`. */
function haveOneObject(a: Side, at: number, b: Side, other: number): boolean {
  const object = ({tokens}: Side, from: number) =>
    telling({tokens}, from + 1, from + 5).map(({stem}) => stem)
  const [mine, theirs] = [object(a, at), object(b, other)]
  if (mine.length > 1 && mine[0] === theirs[0] && mine[1] === theirs[1]) return true
  return haveOnePatient(a, at, b, other) || haveOneNumber(a, at, b, other)
}

/** `rejected a plan`, `a plan was approved`. */
function haveOnePatient(a: Side, at: number, b: Side, other: number): boolean {
  const theirs = patientAt(b, other)
  return patientAt(a, at).filter((stem) => theirs.includes(stem)).length > 0
}

/** `40 percent below`, `40 percent higher`. */
function haveOneNumber(a: Side, at: number, b: Side, other: number): boolean {
  const beside = ({facts}: Side, place: number) =>
    facts.filter(({kind, to}) => kind === 'number' && to <= place && place - to <= 2)
  return beside(a, at).some(({value}) => beside(b, other).some((one) => one.value === value))
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

/** What was sold was bought: who did which is not said. */
const isBothEnds = (side: Side, at: number, other: Side, place: number): boolean =>
  [side.tokens[at]!, other.tokens[place]!].every(({key}) => key === 'bought' || key === 'sold') &&
  BE.has(side.tokens[at - 1]?.key ?? '') &&
  BE.has(other.tokens[place - 1]?.key ?? '') &&
  ![side, other].some(({keys}) => keys.has('by') || keys.has('to') || keys.has('from'))
/** `closed for two hours`, `it was two hours before it reopened`; `may stay`, `may be left up`. */
const isSameState = (side: Side, at: number, other: Side, place: number): boolean => {
  const [one, two] = [side.tokens[at]!.stem, other.tokens[place]!.stem]
  const pair = `${one} ${two}`
  if (/^(?:clos|shut) reopen$|^reopen (?:clos|shut)$/u.test(pair))
    return (
      (side.keys.has('until') && other.keys.has('before')) ||
      spansOf(side).some((span) => spansOf(other).includes(span))
    )
  return (two === 'left' && isLeftSo(other, place)) || (one === 'left' && isLeftSo(side, at))
}
/** `was left`, `left open`. */
const isLeftSo = (side: Side, at: number): boolean =>
  isPassive(side, at) ||
  /^(?:open|closed|shut|empty|intact|untouched|unchanged|standing|unfinished|up)$/u.test(
    side.tokens[at + 1]?.key ?? '',
  )

const spansOf = ({facts, tokens}: Side): string[] =>
  facts.flatMap(({kind, value, to}) =>
    kind === 'number' && /^(?:minut|hour|day|week|month)$/u.test(tokens[to]?.stem ?? '')
      ? [`${value} ${tokens[to]!.stem}`]
      : [],
  )

/** `yesterday evening`, `last night`. */
const isLastNight = (side: Side, at: number, other: Side, place: number): boolean =>
  side.tokens[at]!.key === 'evening' &&
  other.tokens[place]!.key === 'night' &&
  other.tokens[place - 1]?.key === 'last'

/** `was lent a cello by Roos`, `borrowed a cello from Roos`. */
const isConverse = (side: Side, at: number, other: Side, place: number): boolean =>
  CONVERSE.some(
    (pair) =>
      pair.has(side.tokens[at]!.stem) &&
      pair.has(other.tokens[place]!.stem) &&
      isPassive(side, at) !== isPassive(other, place),
  )
const CONVERSE = [
  'lend borrow',
  'sell buy',
  'give receiv',
  'teach learn',
  'award win',
  'rent let',
].map((pair) => new Set(pair.split(' ')))

const BE = new Set('is are was were be been being'.split(' '))

/** The words that one side has more often than the other, by their stems. */
function leftOver(side: Side, other: Side): number[] {
  const left = new Map(other.stems)
  return side.tokens.flatMap(({stem}, at) => {
    const count = left.get(stem) ?? 0
    left.set(stem, count - 1)
    return count > 0 || classesOf(stem).length === 0 || isLimit(side, at) ? [] : [at]
  })
}
