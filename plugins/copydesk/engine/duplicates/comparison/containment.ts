import {LIMITS} from '../limits.table.ts'
import {type Alignment, eachRun} from './alignment.ts'

/** The shorter of two paragraphs stands inside the longer. */
export interface Containment {
  shorter: 'first' | 'second'
  /** The word range of the longer that holds it. */
  from: number
  to: number
}

/** Whether the longer of two paragraphs holds the shorter, or most of it. */
export function containmentOf({
  a,
  b,
  shorter,
  longer,
  inTriples,
  places,
}: Alignment): Containment | undefined {
  if (shorter < LIMITS.heldWords || shorter === longer) return undefined
  if (inTriples < LIMITS.heldShare * shorter) return undefined
  const firstIsShorter = a.count < b.count
  const window = {from: Infinity, to: 0}
  eachRun(places, (start, length) => {
    if (length < 3) return
    const at = firstIsShorter ? places[start] : start
    window.from = Math.min(window.from, at)
    window.to = Math.max(window.to, at + length)
  })
  return {shorter: firstIsShorter ? 'first' : 'second', ...window}
}
