import {endsClause, type Side} from '../sentences/region.ts'
import {isDateWord} from '../facts/statedFacts.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** What a side says something came of: `[from, to)` in its words. */
export interface Cause {
  from: number
  to: number
  /** Whether a whole clause tells it: `because the pitch was frozen`. */
  isClause?: boolean
}

const MARKERS = [
  'due to the fact that',
  'owing to the fact that',
  'because of the fact that',
  'because of',
  'due to',
  'owing to',
  'thanks to',
  'as a result of',
  'on account of',
  'resulted from',
  'stemmed from',
  'stems from',
  'arose from',
  'the result of',
  'the consequence of',
  'blame on',
  'citing',
  'attributed to',
].map((words) => words.split(' '))
/** With `by` after them they name a cause. */
const CAUSED = /^(?:caus|trigger|spark|start|ignit|prompt|brought|bring|set off)/u
export const LONGEST = 6
/** More are not looked at. */
const MOST_CAUSES = 16
const OVER = new Set('and but that which who while when as said says on in at by'.split(' '))

/** The words that tell it. */
export const named = ({tokens}: Side, {from, to}: Cause): Token[] =>
  tokens.slice(from, to).filter(({key}) => !isSmallWord(key))

/** What a side says things came of, in the order of its words. */
export function causesOf(side: Side): Cause[] {
  const {tokens} = side
  const causes: Cause[] = []
  for (let at = 0; at < tokens.length && causes.length < MOST_CAUSES; at++) {
    const from = startOfCause(tokens, at)
    const isClause = tokens[at]!.key === 'because' && from === at + 1
    const cause =
      from === undefined ? causeBefore(side, at) : {from, to: endOfCause(side, from), isClause}
    if (cause && cause.to > cause.from) causes.push(cause)
  }
  return causes
}

/** `a worn cable had caused it`: what stands before the verb, back to where its clause begins. */
function causeBefore(side: Side, at: number): Cause | undefined {
  const {tokens, sentences} = side
  if (!/^caus(?:ed|es|ing)$/u.test(tokens[at]!.key)) return undefined
  let to = at
  while (to > 0 && HAD.test(tokens[to - 1]!.key)) to--
  let from = to
  while (from > Math.max(0, to - FARTHEST) && sentences[from - 1] === sentences[at]) {
    if (endsClause(side, from - 1) || STARTS.test(tokens[from - 1]!.key)) break
    from--
  }
  return {from, to, isClause: false}
}
const HAD = /^(?:has|have|had|may|might|could|also|probably|likely|which|that)$/u
const STARTS = /^(?:that|which|who|said|says|and|but|if|whether)$/u
/** So far before the verb, in words, it begins. */
const FARTHEST = 9

/** Where what begins at a word ends as a cause. */
export function endOfCause(side: Side, from: number): number {
  let to = from
  while (to < Math.min(side.tokens.length, from + LONGEST) && !OVER.has(side.tokens[to]!.key)) {
    to++
    if (endsClause(side, to - 1)) break
  }
  return to
}

/** `was due to meet them`, but `was due to heavy rain`, `was due to flooding`. */
function isAhead(tokens: readonly Token[], at: number): boolean {
  const [lead, verb, object] = [tokens[at - 1], tokens[at + 2], tokens[at + 3]]
  if (tokens[at]!.key !== 'due' || !verb || !object) return false
  if (verb.key === 'be' || verb.key === 'have') return true
  const isVerb = !isSmallWord(verb.key) && !/(?:ing|ion|ment|s)$/u.test(verb.key)
  return (
    isVerb &&
    lead !== undefined &&
    BE.has(lead.key) &&
    /^(?:an?|the|in|on|at|from|his|her|its|their)$/u.test(object.key)
  )
}
const BE = new Set('is are was were be been'.split(' '))

/** Where the cause begins that a word announces. */
function startOfCause(tokens: readonly Token[], at: number): number | undefined {
  const {key} = tokens[at]!
  const marker = MARKERS.find((words) =>
    words.every((word, index) => tokens[at + index]?.key === word),
  )
  if (marker && !isAhead(tokens, at)) return at + marker.length
  if (key === 'because') return at + 1
  if (CAUSED.test(key) && tokens[at + 1]?.key === 'by') return at + 2
  if (key === 'attributed' || key === 'attributes') return afterWord(tokens, at, 'to')
  if (!/^blam(?:ed|es|ing)$/u.test(key)) return undefined
  // `blamed the crash on a worn cable`, `blamed a worn cable for the crash`
  return afterWord(tokens, at, 'on') ?? at + 1
}

/** Where what follows a word begins, which is not far; a day is no cause. */
function afterWord(tokens: readonly Token[], at: number, word: string): number | undefined {
  const next = tokens.slice(at + 1, at + LONGEST).findIndex(({key}) => key === word)
  const from = next < 0 ? undefined : at + next + 2
  return from === undefined || isDateWord(tokens[from]?.key ?? '') ? undefined : from
}
