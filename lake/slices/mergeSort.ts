import {type Steps} from './steps.ts'

/** Items that are sorted or merged in one step. */
const RUN = 512

/** The items in order, equal ones as they stood; in steps, where `Array.sort` cannot be interrupted. */
export function* mergeSort<T>(items: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(at + 1 < runs.length ? yield* merge(runs[at], runs[at + 1], compare) : runs[at])
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = []
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l], right[r]) <= 0)
    merged.push(takeLeft ? left[l++] : right[r++])
    if (merged.length % RUN === 0) yield
  }
  return merged
}
