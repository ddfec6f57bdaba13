/**
 * Ascending numbers of the documents that a token stands in. Few are a plain list; many are the
 * differences between them, in bytes of seven bits: a common word costs about a byte a document.
 */
export type Postings = number[] | PackedPostings

/** The differences, in `used` bytes of `bytes`, and the last number. */
export interface PackedPostings {
  bytes: Uint8Array
  used: number
  last: number
}

const PACK_FROM = 32
/** What one difference takes at most. */
const MOST_BYTES = 5

/** Adds a number not less than all before, once; gives the postings to keep instead. */
export function addPosting(postings: Postings | undefined, number: number): Postings {
  if (!postings) return [number]
  if (!Array.isArray(postings)) {
    if (postings.last !== number) pack(postings, number)
    return postings
  }
  if (postings[postings.length - 1] === number) return postings
  if (postings.length < PACK_FROM) {
    postings.push(number)
    return postings
  }
  const packed = packedPostings(postings)
  pack(packed, number)
  return packed
}

export function packedPostings(postings: Postings): PackedPostings {
  if (!Array.isArray(postings)) return postings
  const packed: PackedPostings = {bytes: new Uint8Array(2 * PACK_FROM), used: 0, last: 0}
  for (const one of postings) pack(packed, one)
  return packed
}

/** The same as they are kept: few are a plain list. The bytes are copied. */
export function keptPostings(packed: PackedPostings): Postings {
  if (packed.used >= PACK_FROM * MOST_BYTES) {
    return {...packed, bytes: packed.bytes.slice(0, packed.used)}
  }
  const list: number[] = []
  forEachPosting(packed, (number) => list.push(number))
  return list.length < PACK_FROM ? list : {...packed, bytes: packed.bytes.slice(0, packed.used)}
}

export function forEachPosting(postings: Postings, visit: (number: number) => void): void {
  somePosting(postings, (number) => {
    visit(number)
    return false
  })
}

/** Whether a number is what it should be; stops at the first. */
export function somePosting(postings: Postings, test: (number: number) => boolean): boolean {
  if (Array.isArray(postings)) return postings.some(test)
  let number = 0
  for (let i = 0; i < postings.used;) {
    let difference = 0
    let shift = 0
    let byte
    do {
      byte = postings.bytes[i++]
      difference |= (byte & 0x7f) << shift
      shift += 7
    } while (byte & 0x80)
    number += difference
    if (test(number)) return true
  }
  return false
}

function pack(postings: PackedPostings, number: number): void {
  if (postings.used + MOST_BYTES > postings.bytes.length) {
    const grown = new Uint8Array(Math.ceil(postings.bytes.length * 1.5) + MOST_BYTES)
    grown.set(postings.bytes)
    postings.bytes = grown
  }
  let difference = number - postings.last
  postings.last = number
  while (difference > 0x7f) {
    postings.bytes[postings.used++] = (difference & 0x7f) | 0x80
    difference >>>= 7
  }
  postings.bytes[postings.used++] = difference
}
