/** Milliseconds that each of several runs of `work` took, in ascending order. */
export function timesOf(runs: number, work: (run: number) => unknown): number[] {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work(run)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

export function milliseconds(time: number): string {
  return time >= 100 ? time.toFixed(0) : time >= 10 ? time.toFixed(1) : time.toFixed(2)
}

/** Prints rows under their heads, columns aligned. */
export function printTable(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)))
  for (const row of [heads, ...rows]) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  '),
    )
  }
}
