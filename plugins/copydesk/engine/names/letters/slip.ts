import {LETTER_PAIRS} from './letterPairs.table.ts'

/** How a hand slips: a letter left out, one doubled, two exchanged, a neighbouring key hit. */
export type Slip = 'dropped' | 'doubled' | 'swapped' | 'key'

/** The slip of the hand by which one folded name can come from the other; null if more differs. */
export function slipOf(a: string, b: string): Slip | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 || long.length - short.length > 1) return null
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  if (long.length > short.length) {
    if (short.slice(start) !== long.slice(start + 1)) return null
    return long[start] === long[start - 1] || long[start] === long[start + 1]
      ? 'doubled'
      : 'dropped'
  }
  if (short.slice(start + 1) === long.slice(start + 1))
    return areNeighbours(short[start]!, long[start]!) ? 'key' : null
  const exchanged = short[start] === long[start + 1] && short[start + 1] === long[start]
  return exchanged && short.slice(start + 2) === long.slice(start + 2) ? 'swapped' : null
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Side by side on a QWERTY keyboard, or one above the other. */
export function areNeighbours(x: string, y: string): boolean {
  const [rowX, rowY] = [x, y].map((key) => KEYS.findIndex((row) => row.includes(key)))
  if (rowX === undefined || rowY === undefined || rowX < 0 || rowY < 0) return false
  const across = KEYS[rowX]!.indexOf(x) - KEYS[rowY]!.indexOf(y)
  if (rowX === rowY) return Math.abs(across) === 1
  const down = rowX < rowY ? across : -across
  return Math.abs(rowX - rowY) === 1 && (down === 0 || down === 1)
}

/** How rare the rarest two neighbouring letters of a folded name are in names, in bits. */
export function rarity(name: string): number {
  let rarest = 0
  let before = 0
  for (let i = 0; i <= name.length; i++) {
    const letter = i < name.length ? name.charCodeAt(i) - 96 : 0
    const bits = LETTER_PAIRS[before]!.charCodeAt(letter) - 97
    if (bits > rarest) rarest = bits
    before = letter
  }
  return rarest
}
