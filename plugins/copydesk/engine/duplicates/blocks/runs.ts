import {type Paragraph} from '../../text/paragraph.ts'
import {type Comparisons, compareParagraphs, type Match} from '../comparison/compare.ts'
import {type Pair} from '../pairs/matches.ts'

/** Paragraphs `first …` stand again at `second …`, one match for each pair of them. */
export interface RepeatedRun {
  first: number
  second: number
  matches: Match[]
}

/** Runs that may pass through one paragraph: it bounds the time of text that repeats itself over and over. */
const MAX_RUNS = 8

/** Chains pairs that follow each other on both sides into runs, and takes in what is alike at their ends. */
export function chainRuns(
  paragraphs: Paragraph[],
  pairs: Pair[],
  known: Comparisons,
): RepeatedRun[] {
  const count = paragraphs.length
  const found = new Map(pairs.map((pair) => [pair.first * count + pair.second, pair.match]))
  const used = new Set<number>()
  const passing = new Uint8Array(count)
  const matchAt = (first: number, second: number): Match | undefined => {
    const at = first * count + second
    if (used.has(at) || passing[second] === MAX_RUNS) return undefined
    return found.get(at) ?? compareParagraphs(paragraphs[first], paragraphs[second], known)
  }
  /** Where a run meets its own text again, the copy of it begins. */
  const isRound = (a: number, b: number) =>
    paragraphs[a].key !== 0 && paragraphs[a].key === paragraphs[b].key

  /** Lines of one form, filled in otherwise, lie between runs and never in them. */
  const isLinked = (match: Match | undefined): match is Match =>
    match !== undefined && !match.templated

  return pairs.flatMap((pair) => {
    let {first, second} = pair
    if (used.has(first * count + second)) return []
    const matches = [pair.match]
    while (first > 0 && first + matches.length < second) {
      if (isRound(first - 1, first + matches.length - 1)) break
      const match = matchAt(first - 1, second - 1)
      if (!isLinked(match)) break
      matches.unshift(match)
      first--
      second--
    }
    while (second + matches.length < count && first + matches.length < second) {
      if (isRound(first + matches.length, first)) break
      const match = matchAt(first + matches.length, second + matches.length)
      if (!isLinked(match)) break
      matches.push(match)
    }
    for (let k = 0; k < matches.length; k++) {
      used.add((first + k) * count + second + k)
      if (passing[second + k] < MAX_RUNS) passing[second + k]++
    }
    return [{first, second, matches}]
  })
}
