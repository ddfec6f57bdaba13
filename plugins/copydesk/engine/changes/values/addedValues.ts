import {type Gap} from '../../duplicates/index.ts'
import {type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {endsClause, gapAt, type Region, type Side} from '../sentences/region.ts'
import {classesOf} from '../words/lexicon.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** What a clause or a phrase tells that was put in whole: it is new, and changes nothing. */
export function isAdded(
  {a, b, gaps}: Region,
  {from, to}: StatedFact,
  elsewhere: Elsewhere,
): boolean {
  const gap = gapAt(gaps, 'b', from)
  if (gap === undefined || gap.aFrom !== gap.aTo || gap.bFrom === 0) return false
  const opens = b.tokens[gap.bFrom]!.key
  // what it counts may have been told with another number
  const counts = b.tokens[to]
  const isTold =
    counts !== undefined &&
    !endsClause(b, to - 1) &&
    !isSmallWord(counts.key) &&
    elsewhere.tells(counts.stem)
  if (isMoneyAgain(b, gap)) return true
  const isOwn = gap.bTo - gap.bFrom >= PHRASE && !isTold
  if (isOwn && /^(?:and|an?)$/u.test(opens)) return true
  // `, crewed by three volunteers,`
  if (isOwn && /\p{L}{2}ed$/u.test(opens) && isSetOff(b, gap)) return true
  return (
    /^(?:who|which|where|when)$/u.test(opens) &&
    isSetOff(b, gap) &&
    (gap.aFrom === a.tokens.length || endsClause(a, gap.aFrom - 1))
  )
}

/** `40 million kroner, or about $5.5 million,`: put in right after what is said in other money. */
const isMoneyAgain = ({tokens, facts, sentences}: Side, {bFrom, bTo}: Gap): boolean => {
  const isMoney = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .some(({stem}) => classesOf(stem).some(({line}) => line === classesOf('dollar')[0]!.line))
  const text = sentences[bFrom]!.text.slice(tokens[bFrom - 1]!.to, tokens[bFrom]!.from)
  const lead = facts.find(({kind, to}) => kind === 'number' && to <= bFrom && bFrom - to <= 2)
  return (
    lead !== undefined &&
    bTo - bFrom <= PHRASE + 2 &&
    (/[([]/u.test(text) || (/,/u.test(text) && tokens[bFrom]!.key === 'or')) &&
    endsClause({tokens, sentences}, bTo - 1) &&
    isMoney(Math.max(0, lead.from - 1), bFrom) &&
    isMoney(bFrom, bTo)
  )
}

/** So many words that were put in, with none gone, are a phrase of their own: `a mother of three`. */
const PHRASE = 4

/** Signs part it from what stands around it. */
const isSetOff = (side: Side, {bFrom, bTo}: Gap): boolean =>
  endsClause(side, bFrom - 1) && endsClause(side, bTo - 1)
