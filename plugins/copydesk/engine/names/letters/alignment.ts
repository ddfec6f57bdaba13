import {isVowel, lone, SUBSTITUTE} from './letterCosts.ts'

/** The kinds of difference that an alignment of two names counts. */
export const EDITS = [
  'vowel',
  'vowelEnd',
  'consonantNear',
  'consonantFar',
  'vowelForConsonant',
  'first',
  'loneVowel',
  'loneVowelFirst',
  'loneVowelEnd',
  'loneE',
  'loneH',
  'doubled',
  'loneSEnd',
  'loneConsonant',
  'swapped',
] as const

export type Edit = (typeof EDITS)[number]

const AT = Object.fromEntries(EDITS.map((edit, i) => [edit, i])) as Record<Edit, number>

/** Names longer than this are compared by their first letters. */
export const MAX_LETTERS = 40

const WIDTH = MAX_LETTERS + 1
const costs = new Float64Array(WIDTH * WIDTH)
const steps = new Uint8Array(WIDTH * WIDTH)
const PAIR = 0
const DROP = 1
const ADD = 2
const SWAP = 3
const SWAP_COST = 0.6

/**
 * Edit distance between two folded names in which what transliterations and typing confuse is cheap:
 * a vowel for a vowel, a doubled letter, `h`, letters of one sound, neighbours exchanged. Costs 0 for
 * equal names, about 1 for each unlikely letter. Symmetric up to rounding. Infinity, sooner, above `limit`.
 */
export function weightedDistance(a: string, b: string, limit = Infinity): number {
  const n = Math.min(a.length, MAX_LETTERS)
  const m = Math.min(b.length, MAX_LETTERS)
  let leastBefore = 0
  costs[0] = 0
  for (let j = 1; j <= m; j++) {
    costs[j] = costs[j - 1]! + lone(b, j - 1)
    steps[j] = ADD
  }
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) - 97
    const drop = lone(a, i - 1)
    const row = i * WIDTH
    costs[row] = costs[row - WIDTH]! + drop
    steps[row] = DROP
    let least = costs[row]!
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) - 97
      let cost = costs[row - WIDTH + j - 1]! + SUBSTITUTE[x * 26 + y]!
      let step = PAIR
      const dropped = costs[row - WIDTH + j]! + drop
      if (dropped < cost - ROUNDING) {
        cost = dropped
        step = DROP
      }
      const added = costs[row + j - 1]! + lone(b, j - 1)
      if (added < cost - ROUNDING) {
        cost = added
        step = ADD
      }
      if (i > 1 && j > 1 && x !== y && x === b.charCodeAt(j - 2) - 97) {
        if (y === a.charCodeAt(i - 2) - 97) {
          const swapped = costs[row - 2 * WIDTH + j - 2]! + SWAP_COST
          if (swapped < cost - ROUNDING) {
            cost = swapped
            step = SWAP
          }
        }
      }
      costs[row + j] = cost
      steps[row + j] = step
      if (cost < least) least = cost
    }
    // an exchange of neighbours comes from the row before the last
    if (least > limit && leastBefore > limit) return Infinity
    leastBefore = least
  }
  return costs[n * WIDTH + m]!
}

const ROUNDING = 1e-9

/**
 * Aligns two folded names and adds the number of each kind of difference to `counts`, in the order of
 * `EDITS`. Returns the weighted distance.
 */
export function align(a: string, b: string, counts: Float64Array, at: number): number {
  const distance = weightedDistance(a, b)
  let i = Math.min(a.length, MAX_LETTERS)
  let j = Math.min(b.length, MAX_LETTERS)
  const n = i
  const m = j
  while (i > 0 || j > 0) {
    const step = steps[i * WIDTH + j]!
    if (step === PAIR) {
      if (a[i - 1] !== b[j - 1]) {
        const kind = substitution(a, b, i - 1, j - 1, i === n && j === m)
        counts[at + AT[kind]]!++
      }
      i--
      j--
    } else if (step === DROP) {
      counts[at + AT[loneKind(a, i - 1)]]!++
      i--
    } else if (step === ADD) {
      counts[at + AT[loneKind(b, j - 1)]]!++
      j--
    } else {
      counts[at + AT.swapped]!++
      i -= 2
      j -= 2
    }
  }
  return distance
}

function substitution(a: string, b: string, i: number, j: number, ends: boolean): Edit {
  if (i === 0 && j === 0) return 'first'
  const x = a.charCodeAt(i) - 97
  const y = b.charCodeAt(j) - 97
  const vowels = isVowel(x) + isVowel(y)
  if (vowels === 2) return ends ? 'vowelEnd' : 'vowel'
  if (vowels === 1) return 'vowelForConsonant'
  return SUBSTITUTE[x * 26 + y]! <= 0.5 ? 'consonantNear' : 'consonantFar'
}

function loneKind(name: string, at: number): Edit {
  const letter = name[at]!
  if (letter === name[at - 1] || letter === name[at + 1]) return 'doubled'
  const last = at === name.length - 1
  if (letter === 'h') return 'loneH'
  if ('aeiou'.includes(letter)) {
    if (at === 0) return 'loneVowelFirst'
    if (!last) return 'loneVowel'
    return letter === 'e' ? 'loneE' : 'loneVowelEnd'
  }
  return last && letter === 's' ? 'loneSEnd' : 'loneConsonant'
}
