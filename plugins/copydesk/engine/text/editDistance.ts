/** Letters to add, drop, change or swap with a neighbour to turn `a` into `b` (Damerau's distance, restricted). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        last[j] + 1,
        row[j - 1] + 1,
        changed,
        swapped ? before[j - 2] + 1 : Infinity,
      )
    }
    before = last
    last = row
  }
  return last[b.length]
}
