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
  scale,
  inTriples,
  places,
}: Alignment): Containment | undefined {
  if (shorter * scale < LIMITS.heldWords || shorter === longer) return undefined
  if (inTriples < LIMITS.heldShare * shorter) return undefined
  const firstIsShorter = a.count < b.count
  const window = {from: Infinity, to: 0}
  let longest = {from: 0, length: 0, at: 0}
  eachRun(places, (start, length) => {
    if (length < 3) return
    const [from, at] = firstIsShorter ? [start, places[start]] : [places[start], start]
    if (length > longest.length) longest = {from, length, at}
    window.from = Math.min(window.from, at)
    window.to = Math.max(window.to, at + length)
  })
  const [inner, outer] = firstIsShorter ? [a, b] : [b, a]
  const whole = extended(inner.hashes, outer.hashes, longest)
  const isWhole = whole.to - whole.from >= LIMITS.heldShare * shorter
  return {shorter: firstIsShorter ? 'first' : 'second', ...(isWhole ? whole : window)}
}

/** The longest run with what is equal around it, which may have been matched elsewhere: `We need to`. */
function extended(
  inner: Uint32Array,
  outer: Uint32Array,
  {from, length, at}: {from: number; length: number; at: number},
): {from: number; to: number} {
  let before = 0
  while (before < from && before < at && inner[from - before - 1] === outer[at - before - 1])
    before++
  let to = at + length
  while (from + to - at < inner.length && to < outer.length && inner[from + to - at] === outer[to])
    to++
  return {from: at - before, to}
}
