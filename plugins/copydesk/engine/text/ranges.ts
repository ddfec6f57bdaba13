/** A stretch of a text: `[from, to)` in UTF-16 code units. */
export type Range = readonly [from: number, to: number]

/**
 * The last range that begins before a place, of ranges that stand in order and apart: the only one that may reach it.
 */
export function lastBefore(ranges: readonly Range[], place: number): Range | undefined {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![0] < place) low = middle + 1
    else high = middle
  }
  return ranges[low - 1]
}

/** The stretches that ranges cover, in order and apart; those that touch are one. */
export function joined(ranges: readonly Range[]): Range[] {
  const apart: [from: number, to: number][] = []
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}
