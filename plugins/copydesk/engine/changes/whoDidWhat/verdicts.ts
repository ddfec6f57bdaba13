import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** What is decided of a thing: yes, no, later. */
const VERDICTS = [
  /^(?:approv|accept|adopt|uph(?:o|e)ld|endors|allow|grant|ratif)|^backed$/u,
  /^(?:reject|dismiss|refus|block|veto|quash|overturn)/u,
  /^(?:postpon|defer|shelv|adjourn)|^tabled$/u,
]
/** `turned down`, `threw out`. */
const PHRASES: Readonly<Record<string, string>> = {
  turn: 'down',
  throw: 'out',
  vot: 'down',
  strik: 'down',
}
/** `agreed to block it`, `would have allowed it`: that is not what was decided. */
const LEADS = /^(?:to|not|never|would|could|might|may|by|for|of|that|which|who)$/u
/** So far from the verb, in words, it is told what is decided. */
const FAR = 14

/** After one of these it is told no longer what was decided, but of what, when and why. */
const ENDS =
  /^(?:on|in|at|by|for|to|of|with|against|over|after|before|from|and|but|that|which|who|because|as)$/u

interface Verdict {
  group: number
  of: Set<string>
  from: number
}

/** That one thing was decided otherwise, in whatever words: `dismissed the challenge`, `the challenge was upheld`. */
export function verdictChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [verdictsIn(a), verdictsIn(b)]
  if (mine.some(({group}) => theirs.some((other) => other.group === group))) return []
  for (const was of mine)
    for (const now of theirs)
      if ([...was.of].some((stem) => now.of.has(stem)))
        return [{fact: 'meaning', a: [was.from, was.from + 1], b: [now.from, now.from + 1]}]
  return []
}

function verdictsIn(side: Side): Verdict[] {
  const {tokens} = side
  return tokens.flatMap(({key, stem, isQuoted}, at): Verdict[] => {
    const next = tokens[at + 1]?.key
    const isPhrase = PHRASES[stem] !== undefined && PHRASES[stem] === next
    const group = isPhrase ? 1 : VERDICTS.findIndex((verb) => verb.test(key))
    if (group < 0 || isQuoted || !/(?:ed|ew|eld|s|wn|uck)$/u.test(key)) return []
    const leads = tokens.slice(Math.max(0, at - 2), at)
    if (leads.some((lead) => LEADS.test(lead.key))) return []
    return [{group, of: decided(side, at), from: at}]
  })
}

/** The common words that tell what is decided: after the verb, or before it where it `was` decided. */
function decided(side: Side, at: number): Set<string> {
  const {tokens} = side
  const step = isPassive(side, at) && tokens[at + 1]?.key !== 'a' ? -1 : 1
  const stems = new Set<string>()
  for (let place = at + step; Math.abs(place - at) <= FAR; place += step) {
    const token = tokens[place]
    if (!token || (place !== at + 1 && endsClause(side, step > 0 ? place - 1 : place))) break
    if (step > 0 && place > at + 1 && ENDS.test(token.key)) break
    if (!isSmallWord(token.key) && !token.isCapital && !/^\d/u.test(token.key))
      stems.add(token.stem)
  }
  return stems
}
