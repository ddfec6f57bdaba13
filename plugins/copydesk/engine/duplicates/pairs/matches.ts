import {MIN_WORDS, type Paragraph} from '../../text/paragraph.ts'
import {LIMITS} from '../limits.table.ts'
import {type Comparisons, compareParagraphs, type Match} from '../comparison/compare.ts'
import {type Candidate, candidatePairs, type Candidates} from './candidates.ts'

/** Two paragraphs that are one, `first < second`. */
export interface Pair extends Candidate {
  match: Match
}

/** Above this many copies of one paragraph only the first is held against the others: it bounds time. */
const MAX_COPIES = 8

/** What a story has twice, and where it may. */
export interface Matches extends Pick<Candidates, 'repetitive'> {
  /** All pairs of paragraphs worth reporting or worth starting a block from, by `first`, then `second`. */
  pairs: Pair[]
}

/** Compares the paragraphs that have enough in common. */
export function matchingPairs(paragraphs: Paragraph[], known: Comparisons): Matches {
  const copies = copiesByKey(paragraphs)
  const sameAs = Int32Array.from(paragraphs, (_, i) => i)
  const pairs: Pair[] = []
  const add = (first: number, second: number) => {
    const match = compareParagraphs(paragraphs[first], paragraphs[second], known)
    if (match && !match.templated) pairs.push({first, second, match})
  }
  for (const group of copies) {
    for (const i of group) sameAs[i] = group[0]
    const sources = group.length > MAX_COPIES ? 1 : group.length
    for (let s = 0; s < sources; s++) {
      for (let t = s + 1; t < group.length; t++) add(group[s], group[t])
    }
  }
  const {candidates, repetitive} = candidatePairs(paragraphs, sameAs)
  for (const {first, second} of candidates) add(first, second)
  const kept = withoutFamilies(pairs, paragraphs)
  return {pairs: kept.sort((x, y) => x.first - y.first || x.second - y.second), repetitive}
}

/** Three lines of one form and more, each like each: a list, a catalogue of questions. A copy has one original. */
function withoutFamilies(pairs: Pair[], paragraphs: Paragraph[]): Pair[] {
  const like = new Map<number, Set<number>>()
  const isLine = ({first, second, match}: Pair) =>
    match.loose && Math.max(paragraphs[first].length, paragraphs[second].length) <= LIMITS.lineWords
  for (const pair of pairs) {
    if (!isLine(pair)) continue
    const {first, second} = pair
    like.set(first, (like.get(first) ?? new Set()).add(second))
    like.set(second, (like.get(second) ?? new Set()).add(first))
  }
  const hasThird = ({first, second}: Pair) =>
    [...(like.get(first) ?? [])].some((third) => like.get(second)?.has(third))
  return pairs.filter((pair) => !isLine(pair) || !hasThird(pair))
}

/** Paragraphs of at least `MIN_WORDS` words that are the same but for format, two or more to a group. */
function copiesByKey(paragraphs: Paragraph[]): number[][] {
  const groups = new Map<number, number[]>()
  for (let i = 0; i < paragraphs.length; i++) {
    if (paragraphs[i].length < MIN_WORDS) continue
    const group = groups.get(paragraphs[i].key)
    if (group) group.push(i)
    else groups.set(paragraphs[i].key, [i])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
