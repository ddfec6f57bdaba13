import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {gapAt, negationsIn, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {countOfNots} from './otherNots.ts'
import {isSaidOtherwise} from './saidOtherwise.ts'

/** Whether one side has one “not” more. */
export const isNegated = ({a, b}: Region): boolean =>
  Math.abs(negationsIn(a).length - negationsIn(b).length) === 1

/** A “not” on one side only, unless a word of the other side says it: `not allowed`, `barred`. */
export function negationChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b, gaps} = region
  const more = negationsIn(a).length - negationsIn(b).length
  if (more === 0) return []
  const isGone = more > 0
  const [full, bare] = isGone ? [a, b] : [b, a]
  if (isSameDenial(full, bare)) return []
  const gapOf = (at: number) => gapAt(gaps, isGone ? 'a' : 'b', at)
  const inGaps = negationsIn(full).filter(({from}) => gapOf(from))
  const denied = deniedWords(full, inGaps)
  const turned = countOfNots(bare, full, denied)
  if (turned > 0 && Math.abs(more) <= turned) return []
  const word = inGaps.find(
    ({from}) => !isAsMany(full, from, bare) && !(isConditional(full, from) && bare.keys.has('or')),
  )
  if (!word || isSaidOtherwise(region, full, word.to, bare)) return []
  // another sentence of the other version says it
  const next = full.tokens.slice(word.to, word.to + 4).filter(({key}) => !isSmallWord(key))
  const isSaid =
    next.length > 1 &&
    next
      .slice(0, 2)
      .every(
        ({stem}) => !bare.stems.has(stem) && elsewhere.isDenied(isGone ? 'after' : 'before', stem),
      )
  if (isSaid) return []
  const gap = gapOf(word.from)!
  return isGone
    ? [{fact: 'negation', a: [word.from, word.to], b: [gap.bFrom, gap.bTo]}]
    : [{fact: 'negation', a: [gap.aFrom, gap.aTo], b: [word.from, word.to]}]
}

/** Whether fewer “not”s of a side deny as much as those of the other. */
function isSameDenial(full: Side, bare: Side): boolean {
  const [many, few] = [negationsIn(full), negationsIn(bare).length]
  if (few === 0) return isUndone(full)
  // `not by day or at night`, `not by day, and not at night`
  if (bare.keys.has('or') && !full.keys.has('or')) return true
  // `was not hurt, and neither was he`, `neither was hurt`
  return many.length - few === 1 && bare.keys.has('neither')
}

/** `cannot pay without a loan`: to pay takes a loan. */
function isUndone(side: Side): boolean {
  const nots = negationsIn(side)
  const [first, second] = nots
  return (
    nots.length === 2 &&
    second!.from - first!.from < 10 &&
    side.tokens[second!.from]!.key === 'without'
  )
}

/** The stems of the words that some “not”s deny. */
const deniedWords = ({tokens}: Side, nots: readonly StatedFact[]): string[] =>
  nots.flatMap(({to}) => tokens.slice(to, to + 4).find(({key}) => !isSmallWord(key))?.stem ?? [])

/** `if she fails to pay, she must go`: she must pay or go. */
const isConditional = ({tokens}: Side, at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(({key}) => key === 'if')

/** `no fewer than four`, `no later than Friday`, where the other side says `four`, `by Friday`. */
const isAsMany = ({tokens}: Side, at: number, {keys}: Side): boolean =>
  /^not?$/u.test(tokens[at]!.key) &&
  tokens[at + 2]?.key === 'than' &&
  /^(?:fewer|less|later)$/u.test(tokens[at + 1]?.key ?? '') &&
  !keys.has(tokens[at + 1]!.key)
