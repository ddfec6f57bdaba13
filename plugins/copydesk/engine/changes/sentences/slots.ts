import {kindsOf, WORD} from '../../names/index.ts'
import {plainSpelling} from '../words/lexicon.ts'
import {areAkin, PARTICLES, phraseAt} from '../words/nearWords.ts'
import {type Region, type Side} from './region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** Words in the place of others, by their places; none of them does the other side say in any form. */
export interface Slot {
  was: number[]
  now: number[]
  /** Whether it stands elsewhere in the sentence now. */
  isMoved?: boolean
}

/** Where more words differ, the text was written anew. */
const MOST_CHANGED = 48

/**
 * The places where both sides tell something else, how many other words only one of them tells, and how many places were joined. */
export function slotsOf({a, b, gaps}: Region): {slots: Slot[]; loose: number; joined: number} {
  const mine = gaps.flatMap(({aFrom, aTo}) => wordsIn(a.tokens, aFrom, aTo))
  const theirs = gaps.flatMap(({bFrom, bTo}) => wordsIn(b.tokens, bFrom, bTo))
  const slots: Slot[] = []
  const lost: number[] = []
  const gained: number[] = []
  let joined = 0
  if (Math.max(mine.length, theirs.length) > MOST_CHANGED) return {slots, loose: 0, joined}
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
  const isLone = tokens.length === other.tokens.length && from === to - 1
  for (let at = from; at < to; at++) {
    const {key, stem, isCapital} = tokens[at]!
    if (states({facts}, at, at + 1)) continue
    if (key.length < 2 || isSmallWord(key) || PARTICLES.has(key) || IS_PERCENT.test(key)) continue
    if ((other.stems.get(stem) ?? 0) >= stems.get(stem)!) continue
    // `take`, but not `take up`
    if (
      LIGHT.has(key) &&
      !(isLone && !SAYS.test(key)) &&
      !/-(?:up|out|off|down|over)$/u.test(phraseAt(tokens, at) ?? '')
    )
      continue
    if (isCapital && at > 0 && !(kindsOf(key) & WORD)) continue
    const mine = wordsIn(tokens, at, at + 1)
    // `the most unusual`, `the strangest`
    if (key === 'most' && theirs.some((word) => word.endsWith('est'))) continue
    const isOther = isLone && areDoerAndDeed(key, other.tokens[at]!.key)
    if (isOther || !theirs.some((word) => mine.some((one) => areAkin(one, word)))) places.push(at)
  }
  return places
}

/** `lender`, `lending`. */
const areDoerAndDeed = (one: string, other: string): boolean => {
  const root = (key: string) => key.replace(/(?:ers?|ings?)$/u, '')
  const isDoer = (key: string) => /\p{L}{3}ers?$/u.test(key)
  const isDeed = (key: string) => /\p{L}{3}ings?$/u.test(key)
  return (
    root(one) === root(other) && ((isDoer(one) && isDeed(other)) || (isDeed(one) && isDoer(other)))
  )
}

/** They tell how, not what. */
const LIGHT = new Set(
  'said says say told told added according called saying years year old time people back after before long much well own way new now use used using go went going come came take took get got make made put set give gave while since every among number hold holds held sit sits sat member let age aged'
    .split(' ')
    .map(plainSpelling),
)

/** Of these one is as good as the other wherever it stands. */
const SAYS =
  /^(?:said|says?|told|added|according|calling|called|saying|people|back|while|since|every|among|number|hold|old|years?)$/u

const IS_PERCENT = /^(?:percent|pct|cent)$/u

const states = ({facts}: Pick<Side, 'facts'>, start: number, end: number) =>
  facts.some(({kind, from, to}) => kind !== 'name' && from < end && start < to)
