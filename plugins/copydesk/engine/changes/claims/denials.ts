import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {type RawChange} from '../facts/change.ts'
import {gapAt, negationsIn, type Region, type Side} from '../sentences/region.ts'
import {type Token} from '../words/tokens.ts'
import {OTHER_NEGATIONS} from './otherNots.ts'

const DENIES = /^(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?)$/u
const REJECTS = /^(?:reject|dismiss|rebut|refut)/u
const AFTER_DENIAL = new Set('having that he she it they had has being ever'.split(' '))

/** What was told as so is denied now, or the other way round: `he took the money`, `he denies taking the money`. */
export function denialChanges({a, b, gaps}: Region): RawChange[] {
  const denied = ({tokens, stems: mine}: Side, {stems, tokens: theirs}: Side) => {
    const turns = ({key, stem}: Token) =>
      DENIES.test(key) || REJECTS.test(key) || (OTHER_NEGATIONS.test(stem) && !mine.has(stem))
    if (theirs.some(turns)) return -1
    return tokens.findIndex(({key, stem}, at) => {
      if (!DENIES.test(key) || (mine.get(stem) ?? 0) > 1) return false
      let next = at + 1
      while (AFTER_DENIAL.has(tokens[next]?.key ?? '')) next++
      const verb = tokens[next]
      const isVerb = /(?:ed|ing|been)$/u.test(verb?.key ?? '') || baseOfIrregular(verb?.key ?? '')
      return isVerb && stems.has(verb!.stem)
    })
  }
  const negated = (side: Side) => negationsIn(side).length > 0
  const [was, now] = [denied(a, b), denied(b, a)]
  const at = was >= 0 && !negated(b) ? was : -1
  if (at >= 0) {
    const gap = gapAt(gaps, 'a', at)
    if (gap) return [{fact: 'meaning', a: [at, at + 1], b: [gap.bFrom, gap.bTo]}]
  }
  if (now >= 0 && !negated(a)) {
    const gap = gapAt(gaps, 'b', now)
    if (gap) return [{fact: 'meaning', a: [gap.aFrom, gap.aTo], b: [now, now + 1]}]
  }
  return []
}
