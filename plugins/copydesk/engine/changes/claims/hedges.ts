import {TITLES} from '../../data/titles.ts'
import {type ChangedFact, type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {IS_HEDGE, IS_RANK_WORD, LEAVES_OPEN, saySame} from '../words/lexicon.ts'
import {sayTwice} from './opposites.ts'
import {OFFICES} from '../whoDidWhat/offices.ts'
import {isPassive} from '../whoDidWhat/roles.ts'
import {endsClause, gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** `used to be` says `former`. */
const saysFormer = (stem: string, {keys}: Side) =>
  stem === 'former' && ['used', 'once', 'previously', 'formerly'].some((key) => keys.has(key))

/** `allegedly`, `allegations`. */
const areOneHedge = (first: string, second: string) =>
  saySame(first, second) || (first.length > 4 && first.slice(0, 5) === second.slice(0, 5))

/** In a wider gap the sentence is another. */
const MOST_HEDGED = 5
/** The office itself is told on both sides. */
const MOST_RANKED = 12

/** An `alleged`, or a `deputy` before a title, on one side only. */
export function hedgeChanges({a, b, gaps}: Region, {whole}: Elsewhere): RawChange[] {
  return [IS_HEDGE, IS_RANK_WORD].flatMap((words, index): RawChange[] => {
    const fact: ChangedFact = index === 0 ? 'meaning' : 'title'
    const at = (side: Side, other: Side) =>
      side.tokens.flatMap(({key, stem}, place) =>
        // `acting` is a rank, and `act` none
        words.has(index === 0 ? stem : key) &&
        (index === 0 ? !isReport(side, place) : isRank(side, place)) &&
        !(OPINIONS.has(stem) && !isPassive(side, place)) &&
        !(key === 'accused' && side.tokens[place - 1]?.key === 'the') &&
        !/^suspects?$/u.test(key) &&
        // `reported by nurses`
        side.tokens[place + 1]?.key !== 'by' &&
        !other.stems.has(stem) &&
        !other.tokens.some((_, there) => sayTwice(side, place, other, there)) &&
        !saysFormer(stem, other) &&
        (index === 0 || isOfOther(side, place, other))
          ? [place]
          : [],
      )
    // a `retired pharmacist` is one elsewhere, too
    const isTold = (side: Side, place: number, when: 'before' | 'after') =>
      index === 1 &&
      !side.tokens[place + 2]?.isCapital &&
      whole(when).tokens.some(
        ({key}, other, all) =>
          key === side.tokens[place]!.key && all[other + 1]?.stem === side.tokens[place + 1]?.stem,
      )
    const lost = at(a, b).filter((place) => !isTold(a, place, 'after'))
    const gained = at(b, a).filter((place) => !isTold(b, place, 'before'))
    if (index === 0 && lost.length > 0 === gained.length > 0) return []
    if (
      index === 0 &&
      [...lost, ...gained].every((place) => isLeftOpen(a, b, place, lost.length > 0))
    )
      return []
    const [was] = lost
    const [now] = gained
    if (was === undefined && now === undefined) return []
    const gap = was === undefined ? gapAt(gaps, 'b', now!) : gapAt(gaps, 'a', was)
    const most = index === 0 ? MOST_HEDGED : MOST_RANKED
    if (!gap || gap.aTo - gap.aFrom > most || gap.bTo - gap.bFrom > most) return []
    const other =
      was === undefined ? a.tokens.slice(gap.aFrom, gap.aTo) : b.tokens.slice(gap.bFrom, gap.bTo)
    const hedge = was === undefined ? b.tokens[now!]! : a.tokens[was]!
    // `charged with forging`, `accused of forging, has been charged`
    if (hedge.key === 'accused' && a.keys.has('charged') && b.keys.has('charged')) return []
    if (index === 0 && other.some(({stem}) => areOneHedge(stem, hedge.stem))) return []
    if (
      index === 0 &&
      other.some(({key, stem}) => OPEN.has(key) || MAY.has(key) || SUPPOSE.has(stem))
    )
      return []
    return [{fact, a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  })
}

/** Whether the other side names the office, too: `a former family doctor` that was put in tells no other rank. */
function isOfOther(side: Side, at: number, {stems}: Side): boolean {
  for (let place = at + 1; place < Math.min(side.tokens.length, at + 4); place++) {
    const {key, stem} = side.tokens[place]!
    if (!isSmallWord(key) && stems.has(stem)) return true
    if (endsClause(side, place)) return false
  }
  return false
}

/** `until she retired in 1992`, `in the interim`: no word for who somebody is. */
function isRank({tokens, sentences}: Side, at: number): boolean {
  const next = tokens[at + 1]
  return (
    next !== undefined &&
    sentences[at] === sentences[at + 1] &&
    !isSmallWord(next.key) &&
    // `the Crown Prosecution Service`
    (tokens[at]!.key !== 'crown' || /^princ/u.test(next.key)) &&
    // `incoming planes`
    (!/^(?:incoming|outgoing)$/u.test(tokens[at]!.key) ||
      next.isCapital ||
      TITLES.has(next.key) ||
      OFFICES.has(next.key)) &&
    !/^(?:period|time|phase|stage|early|aged|last|next|this)$/u.test(next.key)
  )
}

/** `reported a 6 percent drop`, `claimed her first title`: somebody did. */
const isReport = (side: Side, at: number): boolean =>
  /^(?:reported|claimed)$/u.test(side.tokens[at]!.key) &&
  (/^(?:an?|his|her|its|their|record|strong|higher|lower)$/u.test(side.tokens[at + 1]?.key ?? '') ||
    side.facts.some(({kind, from}) => kind !== 'name' && from === at + 1)) &&
  !isPassive(side, at)

/** Of somebody who is named they are no hedge: `she thought it good`, but `it is thought to be good`. By stems. */
const OPINIONS = new Set('believ think thought understand understood'.split(' '))
/** They say that something is held to be so. By stems. */
const SUPPOSE = new Set(
  'think believ suspect suppos assum reckon say claim alleg report'.split(' '),
)

/** Beside a word that leaves open what is said on both sides, a hedge adds nothing: `may possibly`, `apparently seems`. */
function isLeftOpen(a: Side, b: Side, place: number, isLost: boolean): boolean {
  const [side, other] = isLost ? [a, b] : [b, a]
  return side.tokens
    .slice(Math.max(0, place - 2), place + 3)
    .some(
      ({stem, key}) =>
        (LEAVES_OPEN.has(stem) ||
          LEAVES_OPEN.has(key) ||
          (IS_HEDGE.has(stem) && key.endsWith('ly'))) &&
        other.stems.has(stem),
    )
}

/** `may` or `might` on one side only, and nothing there that leaves it open: what was possible is so. */
export function possibilityChanges({a, b, gaps}: Region): RawChange[] {
  const may = ({tokens}: Side) => tokens.findIndex(({key, isCapital}) => MAY.has(key) && !isCapital)
  const isOpen = ({tokens}: Side) =>
    tokens.some(({key, stem}) => OPEN.has(key) || LEAVES_OPEN.has(stem) || IS_HEDGE.has(stem))
  const [was, now] = [may(a), may(b)]
  if (was >= 0 && now < 0 && !isOpen(b)) {
    const gap = gapAt(gaps, 'a', was)
    return gap ? [{fact: 'meaning', a: [was, was + 1], b: [gap.bFrom, gap.bTo]}] : []
  }
  if (now >= 0 && was < 0 && !isOpen(a)) {
    const gap = gapAt(gaps, 'b', now)
    return gap ? [{fact: 'meaning', a: [gap.aFrom, gap.aTo], b: [now, now + 1]}] : []
  }
  return []
}
const MAY = new Set(['may', 'might'])
const OPEN = new Set(
  'can could would should if whether unless possible possibility potential potentially chance risk expected allowed permitted able expects hope hopes free considering considers considered weighing mulling'.split(
    ' ',
  ),
)
