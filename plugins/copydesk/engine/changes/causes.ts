import {type RawChange} from './change.ts'
import {saySame} from './lexicon.ts'
import {endsClause, type Region, type Side} from './region.ts'
import {isSmallWord} from './smallWords.ts'
import {type Token} from './tokens.ts'

/** What a side says something came of: `[from, to)` in its words. */
interface Cause {
  from: number
  to: number
}

const MARKERS = [
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
].map((words) => words.split(' '))
/** With `by` after them they name a cause. */
const CAUSED = /^(?:caus|trigger|spark|start|ignit|prompt|brought|bring|set off)/u
const LONGEST = 6
const OVER = new Set('and but that which who while when as said says on in at by'.split(' '))

/** That something came of one thing, and now of another: `because of fog`, `because of a strike`. */
export function causeChanges({a, b}: Region): RawChange[] {
  const [before, after] = [causesOf(a), causesOf(b)]
  if (before.length > 0 && after.length > 0) {
    const isNew = (side: Side, cause: Cause, other: Side, causes: Cause[]) => {
      const words = named(side, cause)
      const theirs = causes.flatMap((one) => named(other, one))
      return words.length > 0 && !words.some((word) => isAmong(word, theirs))
    }
    const was = before.find((cause) => isNew(a, cause, b, after))
    const now = after.find((cause) => isNew(b, cause, a, before))
    return was && now ? [change(was, now)] : []
  }
  const [cause] = [...before, ...after]
  if (!cause) return []
  const isLost = before.length > 0
  const [side, other] = isLost ? [a, b] : [b, a]
  const words = named(side, cause)
  if (words.length === 0 || words.some((one) => isAmong(one, other.tokens))) return []
  const instead = newRun(other, side)
  if (!instead) return []
  return [isLost ? change(cause, instead) : change(instead, cause)]
}

const change = (was: Cause, now: Cause): RawChange => ({
  fact: 'meaning',
  a: [was.from, was.to],
  b: [now.from, now.to],
})

const isAmong = ({stem}: Token, tokens: readonly Token[]) =>
  tokens.some((token) => saySame(token.stem, stem))

const named = ({tokens}: Side, {from, to}: Cause): Token[] =>
  tokens.slice(from, to).filter(({key}) => !isSmallWord(key))

function causesOf(side: Side): Cause[] {
  const {tokens} = side
  return tokens.flatMap((_, at): Cause[] => {
    const from = startOfCause(tokens, at)
    if (from === undefined) return []
    let to = from
    while (to < Math.min(tokens.length, from + LONGEST) && !OVER.has(tokens[to]!.key)) {
      to++
      if (endsClause(side, to - 1)) break
    }
    return to > from ? [{from, to}] : []
  })
}

/** Where the cause begins that a word announces. */
function startOfCause(tokens: readonly Token[], at: number): number | undefined {
  const {key} = tokens[at]!
  const marker = MARKERS.find((words) =>
    words.every((word, index) => tokens[at + index]?.key === word),
  )
  if (marker) return at + marker.length
  if (CAUSED.test(key) && tokens[at + 1]?.key === 'by') return at + 2
  // `blamed the crash on a worn cable`
  if (key !== 'blamed' && key !== 'blames') return undefined
  const on = tokens.slice(at + 1, at + LONGEST).findIndex((token) => token.key === 'on')
  return on < 0 ? undefined : at + on + 2
}

/** Two words in a row at least that the other side says nowhere. */
function newRun({tokens}: Side, other: Side): Cause | undefined {
  for (let from = 0; from < tokens.length; from++) {
    let to = from
    while (
      to < tokens.length &&
      !isSmallWord(tokens[to]!.key) &&
      !isAmong(tokens[to]!, other.tokens)
    )
      to++
    if (to - from >= 2) return {from, to}
  }
  return undefined
}
