import {quantile} from '../quantile.ts'

/** Milliseconds of `runs` calls, sorted, after warm-up calls that do not count. */
export function timed(
  runs: number,
  call: (run: number) => unknown,
  warm = Math.ceil(runs / 3),
): number[] {
  for (let run = 0; run < warm; run++) call(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    call(run)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)
}

/** `median 0.12 ms, 95 % 0.30 ms` */
export function spread(sorted: number[]): string {
  return `median ${ms(quantile(sorted, 0.5))}, 95 % ${ms(quantile(sorted, 0.95))}`
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`
}

export function countWords(paragraphs: string[]): number {
  return paragraphs.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

/** Rows under a head, columns aligned. */
export function printTable(head: string[], rows: string[][]) {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i].length)))
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  '),
    )
  }
  console.log()
}
