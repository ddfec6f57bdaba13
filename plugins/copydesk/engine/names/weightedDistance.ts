/**
 * Edit distance between two folded names in which what transliterations and typing confuse is cheap:
 * a vowel for a vowel, a doubled letter, `h`, letters of one sound, neighbours exchanged.
 * Returns the cost; 0 for equal names, about 1 for each unlikely letter. Symmetric.
 */
export function weightedDistance(a: string, b: string): number {
  const n = a.length
  const m = b.length
  if (n > MAX || m > MAX) return a === b ? 0 : Math.max(n, m)
  let before = rows[0]!
  let above = rows[1]!
  let row = rows[2]!
  above[0] = 0
  for (let j = 1; j <= m; j++) above[j] = above[j - 1]! + lone(b, j - 1)
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) - 97
    const drop = lone(a, i - 1)
    row[0] = above[0]! + drop
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) - 97
      let cost = above[j - 1]! + SUBSTITUTE[x * 26 + y]!
      cost = Math.min(cost, above[j]! + drop, row[j - 1]! + lone(b, j - 1))
      if (
        i > 1 &&
        j > 1 &&
        x !== y &&
        x === b.charCodeAt(j - 2) - 97 &&
        y === a.charCodeAt(i - 2) - 97
      )
        cost = Math.min(cost, before[j - 2]! + TRANSPOSE)
      row[j] = cost
    }
    const spare = before
    before = above
    above = row
    row = spare
  }
  return above[m]!
}

const MAX = 40
const TRANSPOSE = 0.6
const rows = [0, 1, 2].map(() => new Float64Array(MAX + 1))

/** The cost of a letter that only one name has. */
function lone(name: string, at: number): number {
  const letter = name[at]!
  if (letter === name[at - 1] || letter === name[at + 1]) return 0.2
  if (letter === 'h') return at > 0 ? 0.25 : 0.5
  if (letter === 'y' || letter === 'w') return 0.45
  if (VOWELS.includes(letter)) return at === name.length - 1 ? 0.55 : 0.45
  if (letter === 'k' && name[at - 1] === 'c') return 0.2
  if (letter === 'd' && (name[at + 1] === 'z' || name[at + 1] === 'j')) return 0.3
  return at === 0 ? 1.1 : 1
}

const VOWELS = 'aeiou'
const SUBSTITUTE = new Float64Array(26 * 26).fill(1)

function alike(letters: string, cost: number): void {
  for (const x of letters)
    for (const y of letters) {
      const at = (x.charCodeAt(0) - 97) * 26 + y.charCodeAt(0) - 97
      SUBSTITUTE[at] = x === y ? 0 : Math.min(SUBSTITUTE[at]!, cost)
    }
}
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
alike('gj', 0.35)
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
