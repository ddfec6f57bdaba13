/** Room for three rows of the table; words that are longer get rows of their own. */
const ROOM = 128
const rows = [new Uint16Array(ROOM), new Uint16Array(ROOM), new Uint16Array(ROOM)] as const

/** Letters to add, drop, change or swap with a neighbour to turn `a` into `b` (Damerau's distance, restricted). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1
  let [before, last, row]: readonly Uint16Array[] =
    width <= ROOM ? rows : rows.map(() => new Uint16Array(width))
  for (let j = 0; j < width; j++) last![j] = j
  for (let i = 1; i <= a.length; i++) {
    row![0] = i
    const letter = a.charCodeAt(i - 1)
    const previous = a.charCodeAt(i - 2)
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1)
      let least = last![j - 1]! + (letter === other ? 0 : 1)
      least = Math.min(least, last![j]! + 1, row![j - 1]! + 1)
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && previous === other)
        least = Math.min(least, before![j - 2]! + 1)
      row![j] = least
    }
    ;[before, last, row] = [last, row, before]
  }
  return last![b.length]!
}
