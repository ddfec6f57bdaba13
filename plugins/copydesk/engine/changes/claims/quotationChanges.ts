import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** The share of its words that speech in other words keeps. */
const KEPT = 0.6

/** Words between quotation marks that are no longer what they were: what somebody said is not reworded. */
export function quotationChanges({a, b, gaps}: Region): RawChange[] {
  const lost = quotedOnly(a, b)
  const gained = quotedOnly(b, a)
  if (lost.length === 0 && gained.length === 0) return turnedRound(a, b)
  const hadQuote = a.tokens.some(({isQuoted}) => isQuoted)
  const hasQuote = b.tokens.some(({isQuoted}) => isQuoted)
  if (!hadQuote) return unsaid(b, gained, a) ? [changeAt([0, 0], rangeOf(gained))] : []
  if (!hasQuote) return unsaid(a, lost, b) ? [changeAt(rangeOf(lost), [0, 0])] : []
  const isUnmarked = (side: Side, at: number[], other: Side) =>
    at.every((index) => other.keys.has(side.tokens[index]!.key))
  if (isUnmarked(a, lost, b) && isUnmarked(b, gained, a)) return []
  const changed = gaps.filter(
    (gap) =>
      lost.some((at) => gap.aFrom <= at && at < gap.aTo) ||
      gained.some((at) => gap.bFrom <= at && at < gap.bTo),
  )
  return changed.length > 0
    ? changed.map(({aFrom, aTo, bFrom, bTo}) => changeAt([aFrom, aTo], [bFrom, bTo]))
    : [changeAt(rangeOf(lost), rangeOf(gained))]
}

/** The same words said in another order: `on me, not on them`, `on them, not on me`. */
function turnedRound(a: Side, b: Side): RawChange[] {
  const [mine, theirs] = [runsIn(a), runsIn(b)]
  return mine.flatMap((was): RawChange[] => {
    if (theirs.some(({words}) => words === was.words)) return []
    const now = theirs.find(({sorted}) => sorted === was.sorted)
    return now ? [changeAt(was.range, now.range)] : []
  })
}

/** The quoted words of each sentence, in a row. */
function runsIn({tokens, sentences}: Side) {
  const runs: {words: string; sorted: string; range: [number, number]}[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from
    while (tokens[to]?.isQuoted && sentences[to] === sentences[from]) to++
    const keys = tokens.slice(from, to).map(({key}) => key)
    if (keys.length > 2)
      runs.push({words: keys.join(' '), sorted: keys.toSorted().join(' '), range: [from, to]})
    from = Math.max(to, from + 1)
  }
  return runs
}

const changeAt = (a: [number, number], b: [number, number]): RawChange => ({
  fact: 'quotation',
  a,
  b,
})

/** Where one side has quoted words that the other has not, or not so often. */
function quotedOnly(side: Side, other: Side): number[] {
  const left = new Map<string, number>()
  for (const {key, isQuoted} of other.tokens) if (isQuoted) left.set(key, (left.get(key) ?? 0) + 1)
  return side.tokens.flatMap(({key, isQuoted}, at) => {
    if (!isQuoted) return []
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0 ? [] : [at]
  })
}

/** Most of the words are not said on the other side in any form. */
function unsaid(side: Side, at: number[], other: Side): boolean {
  const telling = at.map((index) => side.tokens[index]!).filter(({key}) => !isSmallWord(key))
  const kept = telling.filter(({stem}) => other.stems.has(stem)).length
  return telling.length > 1 && kept < KEPT * telling.length
}

function rangeOf(at: number[]): [number, number] {
  return at.length > 0 ? [at[0]!, at.at(-1)! + 1] : [0, 0]
}
