// What a difference of two letters costs, from 0 for none to about 1. Set by hand after the romanizations that
// `readings.ts` names: what a distance tells is learnt with the score of a pair.

/** `y` counts as a vowel. */
export function isVowel(letter: number): number {
  return letter === 0 ||
    letter === 4 ||
    letter === 8 ||
    letter === 14 ||
    letter === 20 ||
    letter === 24
    ? 1
    : 0
}

/** The cost of a letter that only one of the names has. */
export function lone(name: string, at: number): number {
  const letter = name.charCodeAt(at)
  const before = name.charCodeAt(at - 1)
  const after = name.charCodeAt(at + 1)
  if (letter === before || letter === after) return 0.2
  switch (letter) {
    case 0x68: // h
      return at > 0 ? 0.25 : 0.5
    case 0x79: // y
    case 0x77: // w
      return 0.45
    case 0x61:
    case 0x65:
    case 0x69:
    case 0x6f:
    case 0x75:
      return at === name.length - 1 ? 0.55 : 0.45
    case 0x6b: // ck
      return before === 0x63 ? 0.2 : at === 0 ? 1.1 : 1
    case 0x64: // dz, dj
      return after === 0x7a || after === 0x6a ? 0.3 : at === 0 ? 1.1 : 1
    default:
      return at === 0 ? 1.1 : 1
  }
}

/** The cost of one letter for another, at `26 * x + y` with 0 for a. */
export const SUBSTITUTE = new Float64Array(26 * 26).fill(1)

function alike(letters: string, cost: number): void {
  for (const x of letters)
    for (const y of letters) {
      const at = (x.charCodeAt(0) - 97) * 26 + y.charCodeAt(0) - 97
      SUBSTITUTE[at] = x === y ? 0 : Math.min(SUBSTITUTE[at]!, cost)
    }
}

// What scribes and typists exchange, from romanization tables of Arabic, Persian, Russian and Chinese.
for (const letter of 'abcdefghijklmnopqrstuvwxyz') alike(letter, 0)
alike('aeiou', 0.45)
alike('ae', 0.3)
alike('ei', 0.3)
alike('ou', 0.25)
alike('iy', 0.15)
alike('ij', 0.4)
alike('jy', 0.3)
alike('ckq', 0.2)
alike('kg', 0.5)
alike('gq', 0.4)
alike('gh', 0.5)
alike('kh', 0.6)
alike('gj', 0.35)
alike('jz', 0.5)
alike('kx', 0.5)
alike('sz', 0.3)
alike('sc', 0.4)
alike('cz', 0.5)
alike('xs', 0.5)
alike('dz', 0.5)
alike('dt', 0.4)
alike('bp', 0.5)
alike('vw', 0.2)
alike('vf', 0.35)
alike('bv', 0.4)
alike('pf', 0.5)
alike('uw', 0.3)
alike('mn', 0.6)
alike('rl', 0.8)
