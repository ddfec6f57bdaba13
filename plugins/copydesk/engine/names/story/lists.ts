import {type Extracted} from './extract.ts'
import {type Run} from './runs.ts'

/** Lists longer than this are tables: what comes later is beside the first names only. */
const LONGEST_LIST = 12

/** The names of a paragraph that stand together in a list, two by two, by their keys. */
export function listedTogether(runs: Run[]): [string, string][] {
  const pairs: [string, string][] = []
  let list: string[] = []
  for (let r = 0; r < runs.length; r++) {
    const {joined, words} = runs[r]!
    if (!joined) list = []
    else for (const {key} of words) for (const other of list) pairs.push([key, other])
    if (list.length < LONGEST_LIST && (joined || runs[r + 1]?.joined))
      for (const {key} of words) list.push(key)
  }
  return pairs
}

/** For each name, by its key, the names that stand beside it in lists of the story. */
export function listNeighbours(extracted: Extracted[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>()
  for (const {beside} of extracted)
    for (const [a, b] of beside) {
      add(lists, a, b)
      add(lists, b, a)
    }
  return lists
}

function add(lists: Map<string, Set<string>>, key: string, beside: string): void {
  const set = lists.get(key)
  if (set) set.add(beside)
  else lists.set(key, new Set([beside]))
}
