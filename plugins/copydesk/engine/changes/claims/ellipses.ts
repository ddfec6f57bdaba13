import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** So far from a number, in words, who or what it is of stands. */
const FAR = 4

/** Numbers that two share a verb for, and that have changed places: `manufacturing lost 14,000 jobs and retail 9,000`. */
export function ellipsisChanges({a, b}: Region): RawChange[] {
  const [[first, second], theirs] = [[...pairsIn(a)], pairsIn(b)]
  if (!first || !second) return []
  const [was, now] = [first[1], theirs.get(first[0])]
  const isTurned =
    now !== undefined &&
    was.value !== now.value &&
    now.value === second[1].value &&
    theirs.get(second[0])?.value === was.value
  return isTurned ? [{fact: 'number', a: [was.from, was.to], b: [now.from, now.to]}] : []
}

/** The two numbers, each by the word it is of. */
function pairsIn(side: Side): Map<string, {value: string; from: number; to: number}> {
  const {tokens} = side
  const numbers = side.facts.filter(({kind}) => kind === 'number')
  for (const [index, second] of numbers.entries()) {
    const first = numbers[index - 1]
    if (!first || second.from - first.to > 2 * FAR) continue
    const and = tokens.findIndex(({key}, at) => at >= first.to && at < second.from && key === 'and')
    if (and < 0 || second.from - and > FAR || second.from - and < 2) continue
    const [verb, name] = [lastTelling(side, first.from - 1), lastTelling(side, second.from - 1)]
    const subject = verb === undefined ? undefined : lastTelling(side, verb - 1)
    if (subject === undefined || name === undefined || name < and) continue
    return new Map([
      [tokens[subject]!.stem, first],
      [tokens[name]!.stem, second],
    ])
  }
  return new Map()
}

/** The last telling word up to a place, in its clause. */
function lastTelling(side: Side, from: number): number | undefined {
  for (let at = from; at >= Math.max(0, from - FAR); at--) {
    if (at < from && endsClause(side, at)) return undefined
    if (!isSmallWord(side.tokens[at]!.key)) return at
  }
  return undefined
}
