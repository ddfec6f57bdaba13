import {type Paragraph} from '../../text/paragraph.ts'
import {type RepeatedRun} from './runs.ts'

/** A paragraph is the copy of one other: the longer run has it, the earlier of two as long. */
export function claimCopies(paragraphs: Paragraph[], runs: RepeatedRun[]): RepeatedRun[] {
  const weight = (run: RepeatedRun) =>
    run.matches.reduce((sum, _, k) => sum + 1 + paragraphs[run.first + k].words.count, 0)
  const ranked = runs
    .map((run) => ({run, weight: weight(run)}))
    .sort((x, y) => y.weight - x.weight || x.run.first - y.run.first || x.run.second - y.run.second)
  const claimed = new Uint8Array(paragraphs.length)
  const kept: RepeatedRun[] = []
  for (const {run} of ranked) {
    let from = 0
    for (let k = 0; k <= run.matches.length; k++) {
      const free =
        k < run.matches.length && (!claimed[run.second + k] || run.matches[k].inside !== undefined)
      if (free) continue
      if (k > from && !isTail(paragraphs, run, from, k)) kept.push(slice(run, from, k))
      from = k + 1
    }
    for (let k = 0; k < run.matches.length; k++) {
      if (!run.matches[k].inside) claimed[run.second + k] = 1
    }
  }
  return kept.sort((x, y) => x.first - y.first || x.second - y.second)
}

/** What is left of a run when others have taken their part is nothing if only short lines are left. */
function isTail(paragraphs: Paragraph[], run: RepeatedRun, from: number, to: number): boolean {
  if (to - from === run.matches.length) return false
  for (let k = from; k < to; k++) if (paragraphs[run.first + k].shingles.length > 0) return false
  return true
}

function slice(run: RepeatedRun, from: number, to: number): RepeatedRun {
  return {first: run.first + from, second: run.second + from, matches: run.matches.slice(from, to)}
}
