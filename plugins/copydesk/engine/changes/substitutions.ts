import {kindsOf, WORD} from '../names/index.ts'
import {type ChangedFact, type RawChange} from './facts/change.ts'
import {haveOneHead} from './whoDidWhat/oneObject.ts'
import {areDoers} from './whoDidWhat/deeds.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {
  areTold,
  areTwo,
  isDefinite,
  isGeneral,
  isKnownAs,
  isLed,
  isOfAnother,
} from './names/knownAs.ts'
import {sayTwice} from './claims/opposites.ts'
import {endsClause, type Region, type Side} from './sentences/region.ts'
import {type Slot, slotsOf} from './sentences/slots.ts'
import {type Token} from './words/tokens.ts'
import {areVerbs, isHeldBy, isNounPlace, isSource, tellsHow} from './sentences/wordPlaces.ts'

const COURTESY = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|rev|reverend)$/u

/** Longer, what is compared is read no closer. */
const MOST_WORDS = 300
/** A sentence that keeps less of its words is another. */
const FROZEN = 0.5
/** So many words of its own each side may have elsewhere. */
const MOST_LOOSE = 2
/** So many words stand for so many. */
const MOST_SWAPPED = 3
/** Where nothing else in the story changed. */
const MOST_IN_ONE_EDIT = 5

/**
 * Words in the place of others that say something else. What the other side says too, in other words, in another form
 * or elsewhere, is put aside. What is left is a fact where it is little, stands in one place and all around it has stayed;
 * a sentence of which more is left on both sides was written anew.
 */
export function substitutions(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b, gaps, aligned} = region
  if (Math.max(a.tokens.length, b.tokens.length) > MOST_WORDS) return []
  const {slots, loose, joined} = slotsOf(region)
  const apart = gaps.length - movedBlocks(region) - joined
  const isFrozen = apart <= 2 && aligned >= FROZEN * a.tokens.length
  return slots.flatMap((slot): RawChange[] => {
    const [was, now] = [wordsOf(a, slot.was), wordsOf(b, slot.now)]
    const most = elsewhere.isOneEdit && gaps.length === 1 ? MOST_IN_ONE_EDIT : MOST_SWAPPED
    if (was.length > most || now.length > most) return []
    if ([...was, ...now].every(isName)) return []
    // `Ada Roos`, `Ms. Roos`
    if ([was, now].some((words) => words.every(({key}) => COURTESY.test(key)))) return []
    if (isParted(a, slot.was) || isParted(b, slot.now)) return []
    if (sayTwice(a, slot.was.at(-1)!, b, slot.now.at(-1)!)) return []
    if (isKnownAs(was, now, elsewhere) || isNamedStill(region, slot, elsewhere)) return []
    const [from, to] = spanOf(slot.was)
    const [start, end] = spanOf(slot.now)
    const change = (fact: ChangedFact): RawChange[] => [{fact, a: [from, to], b: [start, end]}]
    if (isFrozen && isSource(a, from, to) && !areVerbs(was) && !areVerbs(now))
      return change('source')
    if ([...was, ...now].some(({key}) => tellsHow(key))) return []
    if (slots.length > 1 || isGeneral(a, slot.was) || isGeneral(b, slot.now)) return []
    const isTold =
      areTold(now, elsewhere) && areTold(was, elsewhere) && !areTwo(was, now, elsewhere)
    const areHeads = !isLed(a, to) && !isLed(b, end)
    if (isTold && areHeads && isDefinite(a, from) && isDefinite(b, start)) return []
    const areNouns = isNounPlace(a, from, to) && isNounPlace(b, start, end)
    const isOne = was.length === 1 && now.length === 1
    // who puts other sentences otherwise too goes over the words of a story
    const isAlone = areNouns && isOne && aligned === a.tokens.length - 1
    if (!elsewhere.isOneEdit && !isAlone) return []
    if (isOne && loose === 0 && areDoers(a, from, b, start)) return change('meaning')
    if (isFrozen && !slot.isMoved)
      return areNouns || apart === 1 || (apart === 2 && areDeeds(region, slot) && hasDrop(region))
        ? change('meaning')
        : []
    const isHeld = isHeldBy(a, from, to, b, start, end)
    const areBound = areNouns || areLed(a, from, b, start) || areKinds(a, from, b, start)
    return loose <= MOST_LOOSE && isHeld && areBound && isOne ? change('meaning') : []
  })
}

/** `a stone oven`, `an electric oven`. */
const areKinds = (a: Side, at: number, b: Side, other: number): boolean =>
  [a.tokens[at - 1], b.tokens[other - 1]].every((lead) => /^(?:an?|the)$/u.test(lead?.key ?? '')) &&
  haveOneHead(a, at, b, other)

/** `it would appeal`, `it would comply`. */
const areLed = (a: Side, at: number, b: Side, other: number): boolean =>
  [[a, at] as const, [b, other] as const].every(([{tokens}, place]) =>
    /^(?:will|would|must|should)$/u.test(tokens[place - 1]?.key ?? ''),
  )

/** `had been painted over`, `had been overloaded`. */
const areDeeds = ({a, b}: Region, {was, now}: Slot): boolean =>
  was.length <= 2 &&
  now.length === 1 &&
  [[a, was] as const, [b, now] as const].every(
    ([{tokens}, places]) =>
      tokens[places[0]! - 1]?.key === 'been' && areVerbs([tokens[places[0]!]!]),
  )

/** Whether one word was only dropped or put in. */
const hasDrop = ({gaps}: Region): boolean =>
  gaps.some(({aFrom, aTo, bFrom, bTo}) => aTo - aFrom + (bTo - bFrom) === 1)

/** `Lind fell`, `the singer fell`: somebody whom the story names as before. */
function isNamedStill({a, b}: Region, {was, now}: Slot, elsewhere: Elsewhere): boolean {
  const areNames = ({tokens}: Side, places: readonly number[]) =>
    places.every((at) => isName(tokens[at]!) && elsewhere.tells(tokens[at]!.stem))
  const isNoun = (side: Side, places: readonly number[]) =>
    places.length === 1 && isDefinite(side, places[0]!) && !isName(side.tokens[places[0]!]!)
  const isOther = (side: Side, places: readonly number[], words: readonly Token[]) =>
    elsewhere.sentences().some(({tokens}) => isOfAnother(tokens, side.tokens[places[0]!]!, words))
  return (
    (areNames(a, was) && isNoun(b, now) && !isOther(b, now, wordsOf(a, was))) ||
    (areNames(b, now) && isNoun(a, was) && !isOther(a, was, wordsOf(b, now)))
  )
}

/** Whether a clause ends between the words. */
const isParted = (side: Side, places: readonly number[]) =>
  places.slice(0, -1).some((at) => endsClause(side, at))

/** How many gaps there are because words have moved, as they are, to another place. */
function movedBlocks({a, b, gaps}: Region): number {
  const run = ({tokens}: Side, from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({key}) => key)
      .join(' ')
  const left = new Set(
    gaps.flatMap(({aFrom, aTo, bFrom, bTo}) => (bFrom === bTo ? [run(a, aFrom, aTo)] : [])),
  )
  const moved = gaps.filter(
    ({aFrom, aTo, bFrom, bTo}) => aFrom === aTo && left.has(run(b, bFrom, bTo)),
  )
  return 2 * moved.length
}

/** A capital that no sentence gives. */
const isName = ({isCapital, from, key}: Token) => isCapital && !(from === 0 && kindsOf(key) & WORD)

const wordsOf = ({tokens}: Side, places: readonly number[]): Token[] =>
  places.map((at) => tokens[at]!)
const spanOf = (places: readonly number[]): [number, number] => [places[0]!, places.at(-1)! + 1]
