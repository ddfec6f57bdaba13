import {MIN_WORDS, type Paragraph} from '../../text/paragraph.ts'
import {LIMITS} from '../limits.table.ts'

/** A shingle in more paragraphs than this is a formula and points at nothing: it bounds time. */
const MAX_PARAGRAPHS = 24

/** As many shingles stand twice in a paragraph that repeats a sentence of five words. */
const REPETITIVE = 3

/** What the shingles of a story point at. */
export interface Candidates {
  candidates: Candidate[]
  /** The paragraphs that may repeat something of their own, in order. */
  repetitive: number[]
}

/** Two paragraphs that may be one, `first < second`. */
export interface Candidate {
  first: number
  second: number
}

/**
 * Pairs of paragraphs that share enough three-word shingles to be compared word by word, found through an inverted
 * index: time grows with the number of shingles. Paragraphs that repeat an earlier one exactly stand aside
 * (`sameAs[i] !== i`): their first copy speaks for them.
 */
export function candidatePairs(paragraphs: Paragraph[], sameAs: Int32Array): Candidates {
  let total = 0
  for (const {shingles} of paragraphs) total += shingles.length
  const candidates: Candidate[] = []
  const repetitive: number[] = []
  if (total === 0) return {candidates, repetitive}
  const index = indexShingles(paragraphs, sameAs, total)

  const shared = new Int32Array(paragraphs.length)
  const touched: number[] = []
  let position = 0
  for (let p = 0; p < paragraphs.length; p++) {
    const {shingles, length, words} = paragraphs[p]
    if (sameAs[p] !== p) continue
    if (index.doubled[p] >= REPETITIVE) repetitive.push(p)
    for (let s = 0; s < shingles.length; s++) {
      const slot = index.slots[position++]
      if (index.counts[slot] < 2 || index.counts[slot] > MAX_PARAGRAPHS) continue
      for (let at = index.last[slot]; at >= 0; at = index.previous[at]) {
        const q = index.holders[at]
        if (q >= p) continue
        if (shared[q]++ === 0) touched.push(q)
      }
    }
    for (const q of touched) {
      const smaller = Math.min(words.count, paragraphs[q].words.count)
      const isLong = Math.min(length, paragraphs[q].length) >= MIN_WORDS
      if (isLong && shared[q] >= LIMITS.sharedShingles * (smaller - 2)) {
        candidates.push({first: q, second: p})
      }
      shared[q] = 0
    }
    touched.length = 0
  }
  return {candidates, repetitive}
}

interface ShingleIndex {
  /** The slot of each shingle, in reading order. */
  slots: Int32Array
  /** By slot: how many paragraphs hold the shingle, and the last posting. */
  counts: Uint32Array
  last: Int32Array
  /** By posting: the paragraph, and the posting before it. */
  holders: Int32Array
  previous: Int32Array
  /** By paragraph: how many of its shingles stood in it before. */
  doubled: Uint32Array
}

/** Kept from check to check: while a story is typed it is built anew with each letter. */
let table = emptyTable(1 << 12)

function emptyTable(size: number) {
  const [slots, last, holders, previous] = Array.from({length: 4}, () => new Int32Array(size))
  return {
    keys: new Uint32Array(size),
    counts: new Uint32Array(size),
    slots,
    last,
    holders,
    previous,
  }
}

/** An open-addressing table from shingle to the paragraphs that hold it, each once. */
function indexShingles(paragraphs: Paragraph[], sameAs: Int32Array, total: number): ShingleIndex {
  const size = 1 << (32 - Math.clz32(total * 2))
  if (table.keys.length < size) table = emptyTable(size)
  const {keys, counts, last, slots, holders, previous} = table
  counts.fill(0, 0, size)
  last.fill(-1, 0, size)
  const doubled = new Uint32Array(paragraphs.length)
  let position = 0
  let postings = 0
  for (let p = 0; p < paragraphs.length; p++) {
    if (sameAs[p] !== p) continue
    const {shingles} = paragraphs[p]
    for (let s = 0; s < shingles.length; s++) {
      const shingle = shingles[s]
      let slot = shingle & (size - 1)
      while (counts[slot] > 0 && keys[slot] !== shingle) slot = (slot + 1) & (size - 1)
      slots[position++] = slot
      if (counts[slot] > 0 && holders[last[slot]] === p) {
        doubled[p]++
        continue
      }
      keys[slot] = shingle
      counts[slot]++
      holders[postings] = p
      previous[postings] = last[slot]
      last[slot] = postings++
    }
  }
  return {slots, counts, last, holders, previous, doubled}
}
