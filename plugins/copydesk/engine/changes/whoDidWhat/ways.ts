import {type RawChange} from '../facts/change.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** So far from a word, in words, an end is told. */
const FAR = 8
/** Words that name one of them. */
const MOST_NAMED = 4

/** What two ends are told with: what was one is now the other. */
const WAYS = [
  ['from', 'to'],
  ['blamed', 'on'],
  // `more sheep than cattle`
  ['more', 'than'],
  ['fewer', 'than'],
] as const

/** Whether two ends are turned: `from the Odeon to Tern Hall`, and now from Tern Hall to the Odeon. */
export function turnedWay(a: Side, b: Side): RawChange | undefined {
  for (const way of WAYS) {
    const [mine, theirs] = [endsOf(a, way), endsOf(b, way)]
    if (!mine || !theirs) continue
    const meet = (one: string[], two: string[], not: string[]) =>
      one.some((word) => two.includes(word) && !not.includes(word))
    if (
      meet(mine.first, theirs.second, theirs.first) &&
      meet(mine.second, theirs.first, theirs.second)
    )
      return {fact: 'meaning', a: mine.place, b: theirs.place}
  }
  return undefined
}

/** What stands at both ends, as stems, however they are ordered: `from Bern to Lyon`, `to Lyon from Bern`. */
function endsOf(side: Side, [opens, joins]: readonly [string, string]) {
  const {tokens} = side
  const from = tokens.findIndex(({key}) => key === opens)
  if (from < 0) return undefined
  const to = tokens.findIndex(({key}, at) => at > from && key === joins)
  const stems = (start: number, stop: number) =>
    tokens.slice(start, stop).flatMap(({key, stem}) => (isSmallWord(key) ? [] : [stem]))
  const endAfter = (at: number, most: number) => {
    let end = at + 1
    while (end < tokens.length && end - at < most && !endsClause(side, end - 1)) end++
    return end
  }
  const placed = (start: number, end: number): [number, number] => [start, end]
  if (to < 0) {
    const lead = tokens.slice(Math.max(0, from - MOST_NAMED), from)
    const back = lead.findLastIndex(({key}) => key === joins)
    if (back < 0) return undefined
    const start = from - lead.length + back
    const end = endAfter(from, MOST_NAMED)
    return {
      first: stems(from + 1, end),
      second: stems(start + 1, from),
      place: placed(start, end),
    }
  }
  if (to - from > FAR || to - from < 2) return undefined
  const end = endAfter(to, FAR)
  return {first: stems(from + 1, to), second: stems(to + 1, end), place: placed(from, end)}
}
