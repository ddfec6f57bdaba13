import {align} from '../../text/align.ts'
import {type Words} from '../../text/words.ts'
import {type Gap, gapsOf} from './gaps.ts'

/** Two paragraphs laid side by side, word by word. */
export interface Alignment {
  a: Words
  b: Words
  /** Word counts. */
  shorter: number
  longer: number
  /** For each word of `a` its place in `b`, or -1. */
  places: Int32Array
  gaps: Gap[]
  /** Words that align; those in runs of at least two, and of at least three. */
  aligned: number
  inPairs: number
  inTriples: number
}

export function alignParagraphs(a: Words, b: Words): Alignment {
  const places = align(a.hashes, b.hashes)
  const counts = {aligned: 0, inPairs: 0, inTriples: 0}
  eachRun(places, (_start, length) => {
    counts.aligned += length
    if (length >= 2) counts.inPairs += length
    if (length >= 3) counts.inTriples += length
  })
  return {
    a,
    b,
    shorter: Math.min(a.count, b.count),
    longer: Math.max(a.count, b.count),
    places,
    gaps: gapsOf(places, b.count),
    ...counts,
  }
}

/** Calls with each run of words that stand in a row on both sides: its start in `a`, its length. */
export function eachRun(places: Int32Array, call: (start: number, length: number) => void) {
  let start = 0
  for (let i = 1; i <= places.length; i++) {
    if (i < places.length && places[i] > 0 && places[i] === places[i - 1] + 1) continue
    if (places[start] >= 0) call(start, i - start)
    start = i
  }
}
