/**
 * Which words are known, and as what, without the words: a set of hashes coded as gaps (Golomb 1966, Rice 1979). A word
 * that is not in it is taken for a known one once in `2 ** bits` times.
 */
export interface KnownWordsTable {
  bits: number
  /** Words of all groups. */
  count: number
  /** The words that are known as the same kinds: how many, and the bits of a gap's remainder. */
  groups: {kinds: number; count: number; rice: number}[]
  /** The gaps of one group after the other, in base64. */
  gaps: string
}

/** The place of a folded word among `range` places: FNV-1a, mixed as MurmurHash3 ends (Appleby). */
export function placeOf(word: string, range: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return Math.floor(((hash >>> 0) / 0x100000000) * range)
}

/** Reads a table once and returns the function from a folded word to its kinds; 0 for what is not known. */
export function readKnownWords({
  bits,
  count,
  groups,
  gaps,
}: KnownWordsTable): (word: string) => number {
  const range = count * 2 ** bits
  const sizeBits = Math.ceil(Math.log2(2 * count))
  const size = 2 ** sizeBits
  const places = new Uint32Array(size)
  const kindsAt = new Uint8Array(size)
  const slotOf = (place: number): number => {
    let slot = Math.imul(place + 1, 0x9e3779b1) >>> (32 - sizeBits)
    while (places[slot] !== 0 && places[slot] !== place + 1) slot = (slot + 1) & (size - 1)
    return slot
  }
  const next = gapReader(gaps)
  for (const {kinds, count: words, rice} of groups) {
    let place = -1
    for (let i = 0; i < words; i++) {
      place += next(rice)
      const slot = slotOf(place)
      places[slot] = place + 1
      kindsAt[slot]! |= kinds
    }
  }
  return (word) => kindsAt[slotOf(placeOf(word, range))]!
}

/** Reads Rice codes, each a quotient in ones and a remainder of `rice` bits, from the highest bit on. */
function gapReader(base64: string): (rice: number) => number {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  let at = 0
  const bit = (): number => (bytes[at >> 3]! >> (7 - (at++ & 7))) & 1
  return (rice) => {
    let gap = 0
    while (bit() === 1) gap++
    for (let i = 0; i < rice; i++) gap = gap * 2 + bit()
    return gap
  }
}
