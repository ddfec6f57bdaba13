import {kindsOf, WORD} from '../../names/index.ts'
import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {areAkin} from '../words/nearWords.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** What a sentence says somebody is, right after the name: `Roos, a retired midwife,`. */
interface Apposition {
  name: string
  /** The stems before the last. */
  lead: string
  head: string
  from: number
  to: number
}

const MOST_WORDS = 4

/** That somebody is another now, however the sentence is put: `Roos, a retired midwife`, `Roos, a retired vet`. */
export function appositionChanges({a, b}: Region, {whole}: Elsewhere): RawChange[] {
  const [mine, theirs] = [appositionsIn(a), appositionsIn(b)]
  return mine.flatMap((was): RawChange[] => {
    const now = theirs.find(({name, lead}) => name === was.name && lead === was.lead)
    if (!now || areAkin(was.head, now.head)) return []
    const isTold = whole('after').stems.has(was.head) || whole('before').stems.has(now.head)
    return isTold ? [] : [{fact: 'title', a: [was.from, was.to], b: [now.from, now.to]}]
  })
}

function appositionsIn(side: Side): Apposition[] {
  const {tokens, facts} = side
  return facts.flatMap(({kind, to: start}): Apposition[] => {
    const article = tokens[start]?.key ?? ''
    if (kind !== 'name' || !/^an?$/u.test(article) || !endsClause(side, start - 1)) return []
    let to = start + 1
    while (to < Math.min(tokens.length, start + 1 + MOST_WORDS) && !isSmallWord(tokens[to]!.key)) {
      to++
      if (endsClause(side, to - 1)) break
    }
    const words = tokens.slice(start + 1, to)
    const head = words.at(-1)
    // one word alone may be anything, and a longer row a clause
    const isOne = words.length > 1 && endsClause(side, to - 1) && words.every(isCommon)
    if (!head || !isOne) return []
    const lead = words.slice(0, -1).map(({stem}) => stem)
    return [{name: tokens[start - 1]!.key, lead: lead.join(' '), head: head.stem, from: start, to}]
  })
}

const isCommon = ({key, isCapital}: {key: string; isCapital: boolean}): boolean =>
  !isCapital && (kindsOf(key) & WORD) > 0
