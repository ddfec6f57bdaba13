import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {saySame} from '../words/lexicon.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** More are not looked at. */
const MOST_DEEDS = 8
/** So many words from a verb stands who does it. */
const REACH = 6

interface Deed {
  verb: string
  /** Of whoever does it, or of whom it was done to; the stem. */
  name: string
  at: number
}

/** Each of two does now what the other did: `Roos fetched a rope while Lind called for help`, and now the other way round. */
export function deedSwaps({a, b}: Region): RawChange[] {
  const [mine, theirs] = [deedsIn(a), deedsIn(b)]
  const same = ({verb}: Deed) => theirs.find((deed) => saySame(deed.verb, verb))
  for (const was of mine)
    for (const second of mine) {
      if (was.verb === second.verb || was.name === second.name) continue
      const [now, then] = [same(was), same(second)]
      if (now && then && now !== then && now.name === second.name && then.name === was.name)
        return [{fact: 'meaning', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
    }
  return []
}

/** Whether two words are of whom one verb is told: `found by a curator`, `a cleaner found it`. */
export const areDoers = (a: Side, at: number, b: Side, other: number): boolean => {
  const theirs = deedsIn(b).find((deed) => deed.at === other)
  return (
    theirs !== undefined && deedsIn(a).some((deed) => deed.at === at && deed.verb === theirs.verb)
  )
}

/** Who does what, where each verb stands once. */
function deedsIn(side: Side): Deed[] {
  const {tokens} = side
  const deeds: Deed[] = []
  for (let at = 0; at < tokens.length && deeds.length < MOST_DEEDS; at++) {
    if (tokens[at]!.isQuoted || !isVerb(side, at)) continue
    const place = isPassive(side, at)
      ? (agentOf(side, at) ?? subjectOf(side, at))
      : subjectOf(side, at)
    if (place !== undefined)
      deeds.push({verb: tokens[at]!.stem, name: tokens[place]!.stem, at: place})
  }
  return deeds.filter(({verb}) => deeds.filter((deed) => deed.verb === verb).length === 1)
}

/** The last word for somebody before a verb, with no other verb between. */
function subjectOf(side: Side, verb: number): number | undefined {
  const {tokens, sentences} = side
  let isAside = false
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    if (sentences[at] !== sentences[verb] || isVerb(side, at)) return undefined
    if (endsClause(side, at)) {
      // `Lind, 44, called`
      if (isAside || at === verb - 1) isAside = !isAside
      else return undefined
    }
    const {key} = tokens[at]!
    if (isSmallWord(key) || key.endsWith('ly') || isAside) continue
    // `$3.8 million has been brought in`
    const counts = side.facts.some(({kind, from, to}) => kind === 'number' && from <= at && at < to)
    return counts ? undefined : at
  }
  return undefined
}

/** `shelled by the army`. */
function agentOf(side: Side, verb: number): number | undefined {
  const by = side.tokens.slice(verb + 1, verb + REACH).findIndex(({key}) => key === 'by')
  if (by < 0) return undefined
  for (let at = verb + 2 + by; at < Math.min(side.tokens.length, verb + by + REACH); at++) {
    // `by a Danish baker`
    const isLast = endsClause(side, at) || isSmallWord(side.tokens[at + 1]!.key)
    if (!isSmallWord(side.tokens[at]!.key) && isLast) return at
    if (endsClause(side, at)) return undefined
  }
  return undefined
}

const isVerb = ({tokens}: Side, at: number): boolean => {
  const {key, isCapital} = tokens[at]!
  return (
    !isCapital &&
    !isSmallWord(key) &&
    (/\p{L}{2}ed$/u.test(key) || baseOfIrregular(key) !== undefined || SPEECH_VERBS.has(key))
  )
}
