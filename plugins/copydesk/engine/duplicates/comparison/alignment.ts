import {align} from '../../text/align.ts'
import {type Paragraph} from '../../text/paragraph.ts'
import {type Words} from '../../text/words.ts'
import {type Gap, gapsOf} from './gaps.ts'

/** Two paragraphs laid side by side, word by word. Where words are not parted by spaces, a sign counts as a word. */
export interface Alignment {
  a: Words
  b: Words
  /** Word counts. */
  shorter: number
  longer: number
  /** Ordinary words to a word: less than 1 without spaces. */
  scale: number
  /** For each word of `a` its place in `b`, or -1. */
  places: Int32Array
  gaps: Gap[]
  /** Words that align; those in runs of at least three. */
  aligned: number
  inTriples: number
}

export function alignParagraphs(first: Paragraph, second: Paragraph): Alignment {
  const [a, b] = [first.words, second.words]
  const places = align(first.units, second.units)
  if (first.units !== a.hashes || second.units !== b.hashes) closeIn(places, a.hashes, b.hashes)
  const counts = {aligned: 0, inTriples: 0}
  eachRun(places, (_start, length) => {
    counts.aligned += length
    if (length >= 3) counts.inTriples += length
  })
  const longer = Math.max(a.count, b.count)
  return {
    a,
    b,
    shorter: Math.min(a.count, b.count),
    longer,
    scale: Math.max(first.length, second.length) / longer,
    places,
    gaps: gapsOf(places, b.count),
    ...counts,
  }
}

/** Takes in what is equal at both ends of each gap: signs that were compared with those after them. */
function closeIn(places: Int32Array, a: Uint32Array, b: Uint32Array) {
  const taken = new Uint8Array(b.length + 1)
  for (const place of places) if (place >= 0) taken[place] = 1
  const take = (i: number, place: number) => {
    if (places[i] >= 0 || place < 0 || place >= b.length || taken[place] || a[i] !== b[place])
      return
    places[i] = place
    taken[place] = 1
  }
  for (let i = 0; i < places.length; i++) {
    if (i === 0 || places[i - 1] >= 0) take(i, i === 0 ? 0 : places[i - 1] + 1)
  }
  for (let i = places.length - 1; i >= 0; i--) {
    const isLast = i === places.length - 1
    if (isLast || places[i + 1] >= 0) take(i, (isLast ? b.length : places[i + 1]) - 1)
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
