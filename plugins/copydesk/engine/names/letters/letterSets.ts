/** The different letters of a folded name: a bit for each, and their number. */
export interface LetterSet {
  letters: number
  size: number
}

export function letterSet(key: string): LetterSet {
  let letters = 0
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) - 97)
  return {letters, size: bits(letters)}
}

/** Of the different letters of both, at most half, and at most five, are in one alone: a look before a comparison. */
export function shareLetters(a: LetterSet, b: LetterSet): boolean {
  const alone = bits(a.letters ^ b.letters)
  return alone <= 5 && 2 * alone <= a.size + b.size + 1
}

/** The number of bits set in a 32-bit number (Warren, Hacker's Delight, 5-1). */
function bits(set: number): number {
  set -= (set >>> 1) & 0x55555555
  set = (set & 0x33333333) + ((set >>> 2) & 0x33333333)
  return Math.imul((set + (set >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
