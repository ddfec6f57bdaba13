import {quantile} from '../quantile.ts'
import {milliseconds as ms} from '../lake/timing.ts'
import {type Watched} from './watch.ts'

/** A task that takes longer keeps a person waiting. */
const LONG = 50

export const INPUTS = ['key to paint', '95 %', 'worst']

export const inputs = (watched: Watched): string[] => spread(watched.inputs)

export const TASKS = ['busy', 'ours', 'longest of ours', 'over 50 ms', 'because of us']

/** In milliseconds of processor time; a task is because of us that were not so long without us. */
export function tasks({tasks: all}: Watched): string[] {
  const long = all.filter(({took}) => took > LONG)
  const because = long.filter(({took, ours}) => took - ours <= LONG || ours > LONG)
  return [
    ms(all.reduce((sum, {took}) => sum + took, 0)),
    ms(all.reduce((sum, {ours}) => sum + ours, 0)),
    ms(Math.max(0, ...all.map(({ours}) => ours))),
    String(long.length),
    String(because.length),
  ]
}

/** Median, 95th percentile and worst. */
export function spread(times: number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b)
  return [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[sorted.length - 1]].map(ms)
}
