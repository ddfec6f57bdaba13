import {MIN_WORDS, type Paragraph} from '../../text/paragraph.ts'
import {type Comparisons, compareParagraphs, type Match} from '../comparison/compare.ts'
import {type Candidate, candidatePairs} from './candidates.ts'

/** Two paragraphs that are one, `first < second`. */
export interface Pair extends Candidate {
  match: Match
}

/** Above this many copies of one paragraph only the first is held against the others: it bounds time. */
const MAX_COPIES = 8

/** All pairs of paragraphs worth reporting or worth starting a block from, by `first`, then `second`. */
export function matchingPairs(paragraphs: Paragraph[], known: Comparisons): Pair[] {
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
  for (const {first, second} of candidatePairs(paragraphs, sameAs)) add(first, second)
  return pairs.sort((x, y) => x.first - y.first || x.second - y.second)
}

/** Paragraphs of at least `MIN_WORDS` words that are the same but for format, two or more to a group. */
function copiesByKey(paragraphs: Paragraph[]): number[][] {
  const groups = new Map<number, number[]>()
  for (let i = 0; i < paragraphs.length; i++) {
    if (paragraphs[i].words.count < MIN_WORDS) continue
    const group = groups.get(paragraphs[i].key)
    if (group) group.push(i)
    else groups.set(paragraphs[i].key, [i])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
