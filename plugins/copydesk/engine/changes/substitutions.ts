import {baseOfIrregular} from '../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../data/speechVerbs.ts'
import {kindsOf, WORD} from '../names/index.ts'
import {type ChangedFact, type RawChange} from './change.ts'
import {isKnownAs} from './knownAs.ts'
import {plainSpelling, stemOf} from './lexicon.ts'
import {areAkin, PARTICLES, phraseAt} from './nearWords.ts'
import {endsClause, type Region, type Side} from './region.ts'
import {type Elsewhere} from './elsewhere.ts'
import {isSmallWord} from './smallWords.ts'
import {wordSet} from '../data/wordSet.ts'
import {type Token} from './tokens.ts'

/** Longer, what is compared is read no closer. */
const MOST_WORDS = 300
/** A sentence that keeps less of its words is another. */
const FROZEN = 0.5
/** So many words of its own each side may have elsewhere. */
const MOST_LOOSE = 2
/** So many words stand for so many. */
const MOST_SWAPPED = 3

/** Words in the place of others, by their places; none of them does the other side say in any form. */
interface Slot {
  was: number[]
  now: number[]
  /** Whether it stands elsewhere in the sentence now. */
  isMoved?: boolean
}

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
    if (was.length > MOST_SWAPPED || now.length > MOST_SWAPPED) return []
    if ([...was, ...now].every(isName)) return []
    if (isKnownAs(was, now, elsewhere)) return []
    const [from, to] = spanOf(slot.was)
    const [start, end] = spanOf(slot.now)
    const change = (fact: ChangedFact): RawChange[] => [{fact, a: [from, to], b: [start, end]}]
    if (isFrozen && isSource(a, from, to) && !areVerbs(was) && !areVerbs(now))
      return change('source')
    if ([...was, ...now].some(({key}) => isAdverb(key) || ADJECTIVE.test(key))) return []
    if (slots.length > 1 || isGeneral(a, slot.was) || isGeneral(b, slot.now)) return []
    const isTold = areTold(now, elsewhere) && (!elsewhere.isOneEdit || areTold(was, elsewhere))
    const areHeads = !isLed(a, to) && !isLed(b, end)
    if (isTold && areHeads && isDefinite(a, from) && isDefinite(b, start)) return []
    const areNouns = isNounPlace(a, from, to) && isNounPlace(b, start, end)
    const isOne = was.length === 1 && now.length === 1
    // one stretch that was put otherwise in all of a story was put otherwise for what it says
    if (isFrozen && !slot.isMoved)
      return areNouns || (apart === 1 && elsewhere.isOneEdit) ? change('meaning') : []
    const isHeld = isHeldBy(a, from, to, b, start, end)
    return loose <= MOST_LOOSE && isHeld && areNouns && isOne ? change('meaning') : []
  })
}

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

/**
 * The places where both sides tell something else, how many other words only one of them tells, and how many places were joined. */
function slotsOf({a, b, gaps}: Region): {slots: Slot[]; loose: number; joined: number} {
  const mine = gaps.flatMap(({aFrom, aTo}) => wordsIn(a.tokens, aFrom, aTo))
  const theirs = gaps.flatMap(({bFrom, bTo}) => wordsIn(b.tokens, bFrom, bTo))
  const slots: Slot[] = []
  const lost: number[] = []
  const gained: number[] = []
  let joined = 0
  for (const {aFrom, aTo, bFrom, bTo} of gaps) {
    const was = unexplained(a, aFrom, aTo, b, theirs)
    const now = unexplained(b, bFrom, bTo, a, mine)
    const tells = states(a, aFrom, aTo) || states(b, bFrom, bTo)
    const last = slots.at(-1)
    if (was.length > 0 && now.length > 0 && !tells) {
      if (last && areBeside(a, last.was, was) && areBeside(b, last.now, now)) {
        last.was.push(...was)
        last.now.push(...now)
        joined++
      } else slots.push({was, now})
    } else {
      lost.push(...was)
      gained.push(...now)
    }
  }
  // `dismissed for lateness, she said`, `she said he was dismissed for theft`
  if (slots.length === 0 && lost.length === 1 && gained.length === 1)
    return {slots: [{was: lost, now: gained, isMoved: true}], loose: 0, joined}
  return {slots, loose: lost.length + gained.length, joined}
}

/** Whether there are none but small words between two places: `walking his dog`, `riding his bike`. */
function areBeside({tokens}: Side, first: readonly number[], second: readonly number[]): boolean {
  const [from, to] = [first.at(-1)! + 1, second[0]!]
  return to - from <= 2 && tokens.slice(from, to).every(({key}) => isSmallWord(key))
}

/** The stems of a place, and those of verbs with their particles: `tak`, `tak down`. */
function wordsIn(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).flatMap(({key, stem}, index) => {
    const phrase = phraseAt(tokens, from + index)
    if (isSmallWord(key)) return []
    if (phrase === undefined) return [stem]
    return LIGHT.has(key) ? [phrase] : [stem, phrase]
  })
}

/** The words of a place that tell something the other side does not, neither there nor where else it differs. */
function unexplained(
  {tokens, facts, stems}: Side,
  from: number,
  to: number,
  other: Side,
  theirs: readonly string[],
): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) {
    const {key, stem, isCapital} = tokens[at]!
    if (states({facts}, at, at + 1)) continue
    if (key.length < 2 || isSmallWord(key) || PARTICLES.has(key)) continue
    if ((other.stems.get(stem) ?? 0) >= stems.get(stem)!) continue
    // `take`, but not `take up`
    if (LIGHT.has(key) && !/-(?:up|out|off|down|over)$/u.test(phraseAt(tokens, at) ?? '')) continue
    if (isCapital && at > 0 && !(kindsOf(key) & WORD)) continue
    const mine = wordsIn(tokens, at, at + 1)
    if (!theirs.some((word) => mine.some((one) => areAkin(one, word)))) places.push(at)
  }
  return places
}

/** They tell how, not what. */
const LIGHT = new Set(
  'said says say told told added according called saying years year old time people back after before long much well own way new now use used using go went going come came take took get got make made put set give gave while since every among number hold holds held sit sits sat member let age aged'
    .split(' ')
    .map(plainSpelling),
)

/** A word for what was named before: `backed the action`, `its smaller rival`. */
function isGeneral({tokens}: Side, places: readonly number[]): boolean {
  const [at] = places
  return places.length === 1 && GENERAL.has(tokens[at!]!.stem) && isDefinite({tokens}, at!)
}
const isDefinite = ({tokens}: Pick<Side, 'tokens'>, at: number) =>
  tokens.slice(Math.max(0, at - 2), at).some(({key}) => DEFINITE.has(key))

/** Whether what stands before a word tells which it is: `the truck driver`. */
const isLed = (side: Side, at: number) =>
  at < side.tokens.length &&
  !endsClause(side, at - 1) &&
  !isSmallWord(side.tokens[at]!.key) &&
  !areVerbs([side.tokens[at]!])

/** Whether both versions speak of all this: `the shipment` was `the cheese` all along. */
const areTold = (words: readonly Token[], {tells}: Elsewhere) =>
  words.every(({stem}) => tells(stem))
const DEFINITE = wordSet('the this that these those its his her their both')
const GENERAL = new Set(
  'action move measure step decision plan scheme project program incident case matter issue situation event occasion group team side pair couple duo trio company firm rival body site place area venue building scene man woman person figure thing item vehicle animal work city town country nation state'
    .split(' ')
    .map(stemOf),
)

/** Whether the words around a place are the same on both sides: two before it, or one before and one after it. */
function isHeldBy(a: Side, from: number, to: number, b: Side, start: number, end: number) {
  const isSame = (at: number, other: number) =>
    at >= 0 && other >= 0 && a.tokens[at]?.key === b.tokens[other]?.key
  const opens = ({sentences}: Side, at: number) => sentences[at - 1] !== sentences[at]
  if (opens(a, from) && opens(b, start)) return isSame(to, end)
  if (!isSame(from - 1, start - 1) || endsClause(a, from - 1)) return false
  const areEnds = endsClause(a, to - 1) && endsClause(b, end - 1)
  return isSame(from - 2, start - 2) || areEnds || (to < a.tokens.length && isSame(to, end))
}

const states = ({facts}: Pick<Side, 'facts'>, start: number, end: number) =>
  facts.some(({kind, from}) => kind !== 'name' && start <= from && from < end)

const areVerbs = (tokens: Token[]) =>
  tokens.some(
    ({key}) =>
      /(?:ed|ing)$/u.test(key) || baseOfIrregular(key) !== undefined || SPEECH_VERBS.has(key),
  )

/** They tell how something is, which may be told in many ways; those of one kind are compared by it. */
const ADJECTIVE = /(?:\p{L}{2}ous|\p{L}{3}ful|less|\p{L}{4}[ai]ble|\p{L}{3}ish)$/u
const isAdverb = (key: string) =>
  /ly$/u.test(key) && !NO_ADVERB.has(key) && (kindsOf(key.slice(0, -2)) & WORD) > 0
const NO_ADVERB = new Set(
  'family assembly ally rally reply supply monopoly anomaly bully'.split(' '),
)

/** `according to …`, `… said`. */
function isSource({tokens}: Side, from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 6), from).map(({key}) => key)
  if (before.some((key, at) => key === 'according' && before[at + 1] === 'to')) return true
  return [tokens[to], tokens[to + 1]].some((token) => token !== undefined && SAID.has(token.key))
}
const SAID = new Set('said says told announced reported added warned confirmed'.split(' '))

/** After an article, a preposition or a word that tells which, before a small word or the end. */
function isNounPlace({tokens, sentences}: Side, from: number, to: number): boolean {
  const before = sentences[from - 1] === sentences[from] ? tokens[from - 1]?.key : undefined
  if (before !== undefined && (DETERMINERS.has(before) || PREPOSITIONS.has(before))) return true
  if (before !== undefined && BE.has(before)) return !areVerbs(tokens.slice(from, to))
  if (before !== undefined && (isSmallWord(before) || tokens[from]!.isCapital)) return false
  const after = sentences[to] === sentences[to - 1] ? tokens[to] : undefined
  const [last] = tokens.slice(to - 1, to)
  return (
    !areVerbs([last!]) &&
    (before === undefined || /\d/u.test(before) || (kindsOf(before) & WORD) > 0) &&
    (after === undefined || isSmallWord(after.key) || (before === undefined && areVerbs([after])))
  )
}
const BE = wordSet('is are was were be been')
const DETERMINERS = wordSet('a an the his her its their our my your this that these those no')
const PREPOSITIONS = wordSet(
  'in on at by of for from with into onto over under after before during against between around near about per via upon across through behind among without as',
)
