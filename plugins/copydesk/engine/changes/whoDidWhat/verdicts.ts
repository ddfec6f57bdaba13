import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {wordTable} from '../words/wordTable.ts'

/** What is decided of a thing: yes, no, later. */
const VERDICTS = [
  /^(?:approv|accept|adopt|uph(?:o|e)ld|endors|allow|grant|ratif)|^backed$/u,
  /^(?:reject|dismiss|refus|block|veto|quash|overturn)|^den(?:ied|ies)$/u,
  /^(?:postpon|defer|delay|shelv|adjourn)|^tabled$/u,
]
/** `turned down`, `threw out`. */
const PHRASES = wordTable<string>({
  turn: 'down',
  throw: 'out',
  vot: 'down',
  strik: 'down',
})
/** `put off`. */
const LATER = wordTable<string>({
  put: 'off',
  puts: 'off',
  pushed: 'back',
  held: 'over',
})
/** `agreed to block it`, `would have allowed it`: that is not what was decided. */
const LEADS = /^(?:to|not|never|would|could|might|may|by|for|of|that|which|who)$/u
/** So far from the verb, in words, it is told what is decided. */
const FAR = 14

/** After one of these it is told no longer what was decided, but of what, when and why. */
const ENDS =
  /^(?:on|in|at|by|for|to|of|with|against|over|after|before|from|and|but|that|which|who|because|as)$/u

const PUT_OFF = 2
/** That something was decided at all: `agreed to sell it`. */
const DECIDED = 3
/** `voted on Tuesday to …`. */
const isTaken = ({tokens, sentences}: Side, at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 5), at)
    .some(
      ({key}, index, all) =>
        /^(?:voted|agreed|decided|chose|opted|resolved)$/u.test(key) &&
        sentences[at - all.length + index] === sentences[at],
    )
/** What is taken on a thing. */
const DECISION = /^(?:votes?|decisions?|ruling|verdict|debate|hearing|judgment|judgement)$/u

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
      if (
        (Math.max(was.group, now.group) < DECIDED || Math.min(was.group, now.group) === PUT_OFF) &&
        [...was.of].some((stem) => now.of.has(stem))
      )
        return [{fact: 'meaning', a: [was.from, was.from + 1], b: [now.from, now.from + 1]}]
  return []
}

function verdictsIn(side: Side): Verdict[] {
  const {tokens} = side
  return tokens.flatMap(({key, stem, isQuoted}, at): Verdict[] => {
    const next = tokens[at + 1]?.key
    const isPhrase = PHRASES[stem] !== undefined && PHRASES[stem] === next
    const isLater = LATER[key] !== undefined && LATER[key] === next
    // `voted to reject it`
    const isVoted = tokens[at - 1]?.key === 'to' && isTaken(side, at - 1)
    const told = isPhrase ? 1 : isLater ? 2 : VERDICTS.findIndex((verb) => verb.test(key))
    const group = told < 0 && isVoted ? DECIDED : told
    if (group < 0 || isQuoted || !(isLater || isVoted || /(?:ed|ew|eld|s|wn|uck)$/u.test(key)))
      return []
    const leads = tokens.slice(Math.max(0, at - 2), at)
    if (!isVoted && leads.some((lead) => LEADS.test(lead.key))) return []
    return [{group, of: decided(side, at), from: at}]
  })
}

/** The common words that tell what is decided: after the verb, or before it where it `was` decided. */
function decided(side: Side, at: number): Set<string> {
  const {tokens} = side
  const isGiven = tokens[at - 1]?.key === 'to'
  // `was denied bail`
  const isObject = /^(?:a|bail|parole|permission|entry|asylum|access|leave)$/u.test(
    tokens[at + 1]?.key ?? '',
  )
  const step = !isGiven && isPassive(side, at) && !isObject ? -1 : 1
  const stems = new Set<string>(isGiven ? [tokens[at]!.stem] : [])
  for (let place = at + step; Math.abs(place - at) <= FAR; place += step) {
    const token = tokens[place]
    if (!token || (place !== at + 1 && endsClause(side, step > 0 ? place - 1 : place))) break
    // `postponed a vote on a tax`
    const isOfWhat = /^(?:on|of)$/u.test(token.key) && DECISION.test(tokens[place - 1]?.key ?? '')
    if (step > 0 && place > at + 1 && ENDS.test(token.key) && !isOfWhat) break
    if (!isSmallWord(token.key) && !token.isCapital && !/^\d/u.test(token.key))
      stems.add(token.stem)
  }
  return stems
}
