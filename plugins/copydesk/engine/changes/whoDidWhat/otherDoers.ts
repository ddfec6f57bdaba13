import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {areAkin} from '../words/nearWords.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {isDeedVerb} from './deedVerbs.ts'
import {type Token} from '../words/tokens.ts'
import {isPassive, patientAt} from './roles.ts'

/** Who or what did it, in common words. */
interface Doer {
  head: Token
  at: number
}

/** Longer, what is compared tells too much at once. */
const MOST_WORDS = 120
/** So far from the verb, in words, whoever does it is told. */
const FAR = 10
/** Anybody may be called so. */
const ANYBODY =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|person|people|residents?|officials?|officers?|police|spokes\p{L}+|authorities|crews?|members?|attackers?|gunm[ae]n|suspects?|drivers?|motorists?|cars?|vans?|trucks?|lorr(?:y|ies)|vehicles?|they|one|others?|who|which|that|old)$/u
const ENDS = /^(?:in|at|on|of|for|from|with|near|who|which|that|and|or|to|after|as|while|when)$/u

/** That a deed told from its other end has another doer: `a farmer found the bomb`, `the bomb was found by a hiker`. */
export function doerChanges({a, b}: Region): RawChange[] {
  if (Math.max(a.tokens.length, b.tokens.length) > MOST_WORDS) return []
  for (const [at, token] of a.tokens.entries()) {
    if (!isDeedVerb(token)) continue
    const other = b.tokens.findIndex((one) => one.stem === token.stem && isDeedVerb(one))
    if (other < 0 || isPassive(a, at) === isPassive(b, other)) continue
    const theirs = patientAt(b, other)
    if (!patientAt(a, at).some((stem) => theirs.includes(stem))) continue
    const [was, now] = [doerAt(a, at), doerAt(b, other)]
    if (was && now && isNew(was.head, b) && isNew(now.head, a))
      return [{fact: 'meaning', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
  }
  return []
}

const isNew = ({stem}: Token, {tokens}: Side) => !tokens.some((one) => areAkin(one.stem, stem))

/** The noun after `by`, or the one before an active verb that opens its clause after an article. */
function doerAt(side: Side, at: number): Doer | undefined {
  const {tokens} = side
  if (!isPassive(side, at)) return headIn(side, startOf(side, at), at)
  for (let by = at + 1; by < Math.min(tokens.length, at + FAR); by++) {
    if (tokens[by]!.key === 'by') return headIn(side, by + 1, Math.min(tokens.length, by + FAR))
    if (endsClause(side, by)) return undefined
  }
  return undefined
}

function startOf(side: Side, at: number): number {
  let from = at
  while (from > 0 && at - from < FAR && !endsClause(side, from - 1)) from--
  return from
}

/**
 * The last word before a preposition: `a medical emergency on board`. A name is told of elsewhere, and `the president`
 * may be the head of state.
 */
function headIn(side: Side, from: number, to: number): Doer | undefined {
  const {tokens} = side
  if (!/^an?$/u.test(tokens[from]?.key ?? '')) return undefined
  let end = from + 1
  while (end < to && !ENDS.test(tokens[end]!.key) && !isSmallWord(tokens[end]!.key)) {
    if (tokens[end]!.isCapital) return undefined
    end++
    if (endsClause(side, end - 1)) break
  }
  // `a farmer, Jan Roos,`
  if (tokens[end]?.isCapital || end === from + 1) return undefined
  const head = tokens[end - 1]!
  return ANYBODY.test(head.key) || /ly$/u.test(head.key) ? undefined : {head, at: end - 1}
}
