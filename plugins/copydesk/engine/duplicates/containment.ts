import {type Alignment, eachRun} from './alignment.ts'

/** Words below which a phrase inside another paragraph is no copy of anything. */
const MIN_CONTAINED = 8
/** So many words in a row are no coincidence, however short the paragraph. */
const MIN_RUN = 10
/** Two paragraphs of about one length are versions of each other; neither holds the other. */
const MAX_SHARE_HELD = 0.9

/** The shorter of two paragraphs stands inside the longer. */
export interface Containment {
  shorter: 'first' | 'second'
  /** The word range of the longer that holds it. */
  from: number
  to: number
  /** All of it, or nearly; otherwise the better part. */
  complete: boolean
}

/** Whether one paragraph holds the other, or most of it, in one place. */
export function containmentOf(alignment: Alignment): Containment | undefined {
  const {a, b, shorter, longer, inTriples} = alignment
  if (shorter < MIN_CONTAINED || shorter >= MAX_SHARE_HELD * longer) return undefined
  if (inTriples / shorter < 0.6) return undefined
  const firstIsShorter = a.count <= b.count
  const {from, to, solid, longest} = denseWindow(alignment, firstIsShorter)
  if (solid / shorter < 0.6 || solid / (to - from) < 0.6) return undefined
  const complete = solid / shorter >= 0.8
  if (!complete && shorter < 20 && longest < MIN_RUN) return undefined
  return {shorter: firstIsShorter ? 'first' : 'second', from, to, complete}
}

/** The stretch of the longer paragraph that holds the words aligned in runs of three and more. */
function denseWindow({places}: Alignment, firstIsShorter: boolean) {
  const window = {from: Infinity, to: 0, solid: 0, longest: 0}
  eachRun(places, (start, length) => {
    if (length < 3) return
    const at = firstIsShorter ? places[start] : start
    window.from = Math.min(window.from, at)
    window.to = Math.max(window.to, at + length)
    window.solid += length
    window.longest = Math.max(window.longest, length)
  })
  return window
}
