import {type RawChange} from '../facts/change.ts'
import {endsClause, negationsIn, type Region, type Side} from '../sentences/region.ts'
import {leavesAsMany} from './saidOtherwise.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

const EXCEPT = /^(?:except|excepting|excluding|exempting)$/u
/** The other side may say in one of these words that something is left out. */
const LEAVES_OUT =
  /^(?:except|exclud|exempt|apart|other|but|not|no|non|without|unaffect|affect|spar|bar|sav|still|remain|outsid|rest|els|elsewher|although|whil|continu|run|free|however|omit|left|leav|beyond|nor|neither|alread|separat|different)/u
const FAR = 6

/** That all but something was told of, and now that alone, or the other way round: `all lines except the Red`, `the Red line`. */
export function exceptionChanges({a, b}: Region): RawChange[] {
  const left = leftNow(a, b)
  if (left) return [left]
  const [was, now] = [exceptionIn(a, b), exceptionIn(b, a)]
  if (was) return [{fact: 'meaning', a: [was.from, was.to], b: [was.other, was.other + 1]}]
  return now ? [{fact: 'meaning', a: [now.other, now.other + 1], b: [now.from, now.to]}] : []
}

/** `all but 15 are well`, `only 15 are well`. */
function leftNow(a: Side, b: Side): RawChange | undefined {
  if (!leavesAsMany(a, b)) return undefined
  const told = ({facts, tokens}: Side) =>
    facts.flatMap(({kind, from, to}) => {
      const at = tokens.findIndex(({key}, place) => place >= to && !isSmallWord(key))
      return kind === 'number' && /^(?:but|only)$/u.test(tokens[from - 1]?.key ?? '') && at > 0
        ? [{stem: tokens[at]!.stem, from: from - 1, to: at + 1}]
        : []
    })
  const [[was], [now]] = [told(a), told(b)]
  return was && now && was.stem === now.stem && negationsIn(a).length === negationsIn(b).length
    ? {fact: 'number', a: [was.from, was.to], b: [now.from, now.to]}
    : undefined
}

function exceptionIn(side: Side, other: Side) {
  const from = side.tokens.findIndex(({key}) => EXCEPT.test(key))
  const leavesOut = ({key, stem}: Token) =>
    EXCEPT.test(key) || (LEAVES_OUT.test(stem) && !side.keys.has(key))
  // `only the pump failed to start`
  const isOnly = other.keys.has('only') && negationsIn(other).length > 0
  if (from < 0 || isOnly || other.tokens.some(leavesOut)) return undefined
  for (let at = from + 1; at < Math.min(side.tokens.length, from + FAR); at++) {
    const {key, stem} = side.tokens[at]!
    const place = isSmallWord(key) ? -1 : other.tokens.findIndex((token) => token.stem === stem)
    if (place >= 0) return {from, to: at + 1, other: place}
    if (endsClause(side, at)) return undefined
  }
  return undefined
}
